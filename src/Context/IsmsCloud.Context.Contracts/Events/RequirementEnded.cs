using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>A requirement no longer binds (E01).</summary>
/// <param name="SupersededBy">The requirement in its place; null where it simply ended.</param>
[Event("context.requirement-ended")]
public sealed record RequirementEnded(Guid RequirementId, Guid PartyId, string Title, string Reason, Guid? SupersededBy);
