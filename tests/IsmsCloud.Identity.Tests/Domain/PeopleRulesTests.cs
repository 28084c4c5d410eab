using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Tenancy;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests.Domain;

public sealed class PeopleRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor By = new("ada", "Ada");

    [Fact]
    public void Roles_are_kept_most_powerful_first()
    {
        var member = Member(Reader, Owner, IsmsManager);
        member.Roles.ShouldBe([Owner, IsmsManager, Reader]);
        member.ChangeRoles(new MemberFields { Roles = [Reader, IsmsManager, Owner] }, By, last: true).ShouldBeEmpty();
        member.AssignedBy.ShouldBe(By);
    }

    [Fact]
    public void The_last_owner_may_change_everything_but_being_one()
    {
        var member = Member(Owner);
        member.ChangeRoles(new MemberFields { Roles = [Owner, TopManagement] }, By, last: true).ShouldBeEmpty();
        member.ChangeRoles(new MemberFields { Roles = [TopManagement] }, By, last: true).ShouldBe([MemberRefusals.LastOwner]);
        member.End(new Because { Reason = "Retires" }, last: true, Now).ShouldBe([MemberRefusals.LastOwner]);
    }

    [Fact]
    public void Leaving_needs_a_reason_and_happens_once()
    {
        var member = Member(Reader);
        member.End(new Because { Reason = "--" }, last: false, Now).ShouldHaveSingleItem().Code.ShouldBe("says-nothing");
        member.End(new Because { Reason = "Left" }, last: false, Now).ShouldBeEmpty();
        member.End(new Because { Reason = "Left" }, last: false, Now).ShouldBe([MemberRefusals.HasLeft]);
    }

    [Fact]
    public void An_invitation_is_open_for_14_days_by_the_link_of_its_newest_sending()
    {
        var invitation = Invited();
        invitation.IsOpen(1, Now.AddDays(14).AddMilliseconds(-1)).ShouldBeTrue();
        invitation.IsOpen(1, Now.AddDays(14)).ShouldBeFalse();
        invitation.StateAt(Now.AddDays(14)).ShouldBe(InvitationState.Expired);
        invitation.Resend(Now.AddDays(20)).ShouldBeEmpty();
        invitation.IsOpen(1, Now.AddDays(20)).ShouldBeFalse();
        invitation.IsOpen(2, Now.AddDays(33)).ShouldBeTrue();
    }

    [Fact]
    public void An_invitation_is_sent_ten_times_at_most()
    {
        var invitation = Invited();
        for (var sending = 2; sending <= InvitationRefusals.MaxSendings; sending++) invitation.Resend(Now).ShouldBeEmpty();
        invitation.Resend(Now).ShouldBe([InvitationRefusals.SentTooOften]);
    }

    [Fact]
    public void What_is_over_is_neither_sent_again_nor_revoked()
    {
        var invitation = Invited();
        invitation.Accept(Guid.CreateVersion7());
        invitation.Resend(Now).ShouldHaveSingleItem().Code.ShouldBe("invitation-state");
        invitation.Revoke(new Because { Reason = "Too late" }).ShouldHaveSingleItem().Code.ShouldBe("invitation-state");
    }

    [Theory]
    [InlineData("ada@example.com", true)]
    [InlineData("a.b+c@sub.example.co.uk", true)]
    [InlineData("Ada <ada@example.com>", false)]
    [InlineData("ada@", false)]
    [InlineData(" ada@example.com", false)]
    [InlineData("ada@example.com\r\nBcc: eve@example.com", false)]
    public void An_address_is_one_and_nothing_else(string text, bool one) => Emails.IsOne(text).ShouldBe(one);

    [Fact]
    public void An_api_client_s_end_lies_ahead_when_it_is_set_and_may_stay_once_it_has_come()
    {
        var fields = new ApiClientFields { Name = "Sync", Permissions = ["context:read"], ExpiresAt = Now.AddDays(1) };
        ApiClient.Register(Guid.NewGuid(), "c", fields with { ExpiresAt = Now }, Now).Refusals.ShouldHaveSingleItem().Path.ShouldBe("expiresAt");
        var client = ApiClient.Register(Guid.NewGuid(), "c", fields, Now).Value!;
        client.StateAt(Now.AddDays(1)).ShouldBe(ApiClientState.Expired);
        client.Revise(fields with { Name = "Sync of assets" }, Now.AddDays(2)).ShouldBeEmpty();
        client.Revise(fields with { ExpiresAt = Now.AddDays(1).AddHours(1) }, Now.AddDays(2)).ShouldHaveSingleItem().Code.ShouldBe("in-the-past");
    }

    private static Membership Member(params string[] roles) =>
        Membership.Join(Guid.CreateVersion7(), new Joiner(Guid.CreateVersion7(), "Bea", "bea@example.com"), roles, By, null, Now);

    private static Invitation Invited() => Invitation.Invite(new InvitationFields { Email = "bea@example.com", Roles = [Reader] }, By, Now).Value!;
}
