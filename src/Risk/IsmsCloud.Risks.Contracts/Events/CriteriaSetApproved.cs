using IsmsCloud.Messaging;

namespace IsmsCloud.Risks.Contracts.Events;

/// <summary>Top management approved a version of the risk criteria (E06).</summary>
/// <param name="ContentHash">Of what was approved.</param>
/// <param name="InEffect">Whether it took effect at once; otherwise <see cref="CriteriaSetTookEffect"/> follows on its day.</param>
[Event("risks.criteria-set-approved")]
public sealed record CriteriaSetApproved(Guid CriteriaSetId, int Number, string Name, string ContentHash, DateOnly EffectiveFrom, bool InEffect);
