using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Invitations;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Consumers;

/// <summary>Brings the index, and the invitation that somebody came by, to what was saved, if the request died before it could.</summary>
internal sealed class WhenMembershipChanged(RevisionStore<Membership> members, TokenIndex index, Acceptance acceptance, TenantContext who)
    : IHandle<MemberJoined>, IHandle<MemberRolesChanged>, IHandle<MemberLeft>
{
    public async Task Handle(MemberJoined e, EventInfo info, CancellationToken ct)
    {
        if (await Put(info, ct) is { } membership) await acceptance.Close(membership, ct);
    }

    public Task Handle(MemberRolesChanged e, EventInfo info, CancellationToken ct) => Put(info, ct);

    public Task Handle(MemberLeft e, EventInfo info, CancellationToken ct) => Put(info, ct);

    // The revision itself: the list may not know of it yet.
    private async Task<Membership?> Put(EventInfo info, CancellationToken ct)
    {
        var saved = await members.FindVersion(info.SubjectId, info.SubjectVersion, ct);
        if (saved is not null) await index.Put(who.Tenant.Value, saved, ct);
        return saved;
    }
}
