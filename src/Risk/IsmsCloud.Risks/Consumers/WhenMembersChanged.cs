using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Consumers;

/// <summary>Knows of owners what R-6.1.2-12 asks: whether they are still here, and whether they run the ISMS; and whom a name in a file means.</summary>
internal sealed class WhenMembersChanged(RevisionStore<PersonProjection> people, Members members, TenantContext who)
    : IHandle<MemberJoined>, IHandle<MemberRolesChanged>, IHandle<MemberLeft>
{
    public Task Handle(MemberJoined e, EventInfo info, CancellationToken ct) => Learn(e.MembershipId, e.AccountId, e.Name, e.Email, e.Roles, left: false, info, ct);

    public Task Handle(MemberRolesChanged e, EventInfo info, CancellationToken ct) => Learn(e.MembershipId, e.AccountId, e.Name, null, e.Roles, left: false, info, ct);

    public Task Handle(MemberLeft e, EventInfo info, CancellationToken ct) => Learn(e.MembershipId, e.AccountId, e.Name, null, [], left: true, info, ct);

    private async Task Learn(Guid membership, Guid account, string name, string? email, IReadOnlyList<string> roles, bool left, EventInfo info, CancellationToken ct)
    {
        await members.Learn(membership, account, name, email, left, info.SubjectVersion, ct);
        await Projecting.Until(
            people, PersonProjection.IdOf(who.Tenant, membership), () => PersonProjection.Of(who.Tenant, membership),
            person => person.Learn(account, roles, left, info.SubjectVersion), ct);
    }
}
