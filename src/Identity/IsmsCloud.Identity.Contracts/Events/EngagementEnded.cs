using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>Client or consultancy ended an engagement before its time. The tenant of the message is the client.</summary>
[Event("identity.engagement-ended")]
public sealed record EngagementEnded(Guid EngagementId, Guid ConsultancyId, string Reason);
