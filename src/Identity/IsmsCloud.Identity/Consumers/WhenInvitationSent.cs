using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Invitations;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Consumers;

/// <summary>Stores the mail, if the request that saved the invitation died before it could.</summary>
internal sealed class WhenInvitationSent(RevisionStore<Invitation> invitations, InvitationMail mail) : IHandle<InvitationSent>
{
    public async Task Handle(InvitationSent e, EventInfo info, CancellationToken ct)
    {
        if (await invitations.FindVersion(info.SubjectId, info.SubjectVersion, ct) is { } sent) await mail.Store(sent, ct);
    }
}
