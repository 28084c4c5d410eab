using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>A consultancy asked somebody for an engagement. The tenant of the message is the consultancy.</summary>
[Event("identity.engagement-proposed")]
public sealed record EngagementProposed(Guid ProposalId);
