using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>Somebody was invited, or invited again.</summary>
/// <param name="Sending">The how manieth sending it was, from 1.</param>
[Event("identity.invitation-sent")]
public sealed record InvitationSent(Guid InvitationId, int Sending);
