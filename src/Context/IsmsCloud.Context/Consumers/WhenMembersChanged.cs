using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Consumers;

/// <summary>Knows whom a name in a file means.</summary>
internal sealed class WhenMembersChanged(Members members) : IHandle<MemberJoined>, IHandle<MemberRolesChanged>, IHandle<MemberLeft>
{
    public Task Handle(MemberJoined e, EventInfo info, CancellationToken ct) =>
        members.Learn(e.MembershipId, e.AccountId, e.Name, e.Email, left: false, info.SubjectVersion, ct);

    public Task Handle(MemberRolesChanged e, EventInfo info, CancellationToken ct) =>
        members.Learn(e.MembershipId, e.AccountId, e.Name, null, left: false, info.SubjectVersion, ct);

    public Task Handle(MemberLeft e, EventInfo info, CancellationToken ct) =>
        members.Learn(e.MembershipId, e.AccountId, e.Name, null, left: true, info.SubjectVersion, ct);
}
