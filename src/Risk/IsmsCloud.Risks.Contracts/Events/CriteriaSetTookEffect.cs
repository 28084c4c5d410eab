using IsmsCloud.Messaging;

namespace IsmsCloud.Risks.Contracts.Events;

/// <summary>A version of the risk criteria is in force from now on; any other one is superseded (E06).</summary>
[Event("risks.criteria-set-took-effect")]
public sealed record CriteriaSetTookEffect(Guid CriteriaSetId, int Number, DateTimeOffset Since);
