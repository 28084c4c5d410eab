using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>A client said yes to a proposal; <see cref="EngagementGranted"/> follows in the client's tenant. The tenant of the message is the consultancy.</summary>
[Event("identity.engagement-proposal-granted")]
public sealed record EngagementProposalGranted(Guid ProposalId, Guid ClientId);
