using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>What an interested party needs has changed; an input of the next management review (editions 2022 and later).</summary>
/// <param name="RequirementId">The requirement that was activated, changed or ended.</param>
/// <param name="What">activated, changed or ended.</param>
[Event("context.interested-party-needs-changed")]
public sealed record InterestedPartyNeedsChanged(Guid PartyId, Guid RequirementId, string RequirementTitle, string What);
