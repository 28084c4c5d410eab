using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Messaging;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Knows the organisation's people, so that a name in an imported file can be theirs.</summary>
internal sealed class WhenMembersChanged(Members members) : IHandle<MemberJoined>, IHandle<MemberRolesChanged>, IHandle<MemberLeft>
{
    public Task Handle(MemberJoined e, EventInfo info, CancellationToken ct) => members.Learn(e.MembershipId, e.AccountId, e.Name, e.Email, left: false, info.SubjectVersion, ct);

    public Task Handle(MemberRolesChanged e, EventInfo info, CancellationToken ct) => members.Learn(e.MembershipId, e.AccountId, e.Name, null, left: false, info.SubjectVersion, ct);

    public Task Handle(MemberLeft e, EventInfo info, CancellationToken ct) => members.Learn(e.MembershipId, e.AccountId, e.Name, null, left: true, info.SubjectVersion, ct);
}
