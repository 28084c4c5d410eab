using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests;

public sealed class InvitationTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_without_an_account_makes_one_at_the_link_and_is_in()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, TopManagement, Reader);
        bea.Person.Browser.At.AbsolutePath.ShouldBe("/sign-in");
        var workspace = (await bea.Me(Ct)).Workspaces.ShouldHaveSingleItem();
        (workspace.Id, workspace.Name).ShouldBe((home, "Keller GmbH"));
        workspace.Roles.ShouldBe([TopManagement, Reader]);
        var membership = await bea.Membership(home, Ct);
        (membership.Name, membership.AssignedBy.Name).ShouldBe(("Bea Novak", "Ada Keller"));
        var invitation = (await (await ada.In(home, Ct)).Invitations.List(new(), Ct)).Required().Items.ShouldHaveSingleItem();
        (invitation.State, invitation.MembershipId).ShouldBe((InvitationState.Accepted, membership.Id));
    }

    [Fact]
    public async Task Somebody_with_an_account_signs_in_comes_back_and_joins()
    {
        var (ada, home) = await Founder();
        var (eve, _) = await Founder();
        var link = await Invite(ada, home, eve.Person, Reader);
        eve.Person.Browser.Forget();
        await eve.Person.Browser.Open(link, Ct);
        eve.Person.Browser.Html.ShouldContain("Sign in, and you come back here.");
        await eve.Person.Browser.Open(eve.Person.Browser.Link("/account/sign-in?"), Ct);
        await eve.Person.Browser.Submit(Ct, ("Email", eve.Email), ("Password", Person.Password));
        eve.Person.Browser.At.AbsolutePath.ShouldBe("/account/invitation");
        await eve.Person.Browser.Submit(Ct);
        (await eve.Me(Ct)).Workspaces.Count.ShouldBe(2);
        (await eve.Exchange(home, Ct)).All("role").ShouldBe([Reader]);
    }

    [Fact]
    public async Task Who_is_signed_in_with_another_address_is_told_so_and_does_not_join()
    {
        var (ada, home) = await Founder();
        var (eve, _) = await Founder();
        var link = await Invite(ada, home, Person.Stranger(_app), Owner);
        await eve.Person.Browser.Open(link, Ct);
        eve.Person.Browser.Words.ShouldContain($"but you are signed in as {eve.Email}");
        (await eve.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
    }

    [Fact]
    public async Task A_link_works_once_and_an_altered_one_never()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Reader);
        var link = (await bea.Person.LinkInMail(Ct)).PathAndQuery;
        foreach (var dead in new[] { link, link[..^8], link + "AA", "/account/invitation" })
        {
            await bea.Person.Browser.Open(dead, Ct);
            bea.Person.Browser.Words.ShouldContain("used up, withdrawn or too old");
        }
    }

    [Fact]
    public async Task Sending_again_kills_the_link_before_it()
    {
        var (ada, home) = await Founder();
        var bea = Person.Stranger(_app);
        var first = await Invite(ada, home, bea, Reader);
        var api = await ada.In(home, Ct);
        var sent = (await api.Invitations.List(new(), Ct)).Required().Items.ShouldHaveSingleItem();
        var again = (await api.Invitations.Resend(sent.Id, sent.Version, Ct)).Required();
        (again.TimesSent, again.State).ShouldBe((2, InvitationState.Pending));
        await bea.Browser.Open(first, Ct);
        bea.Browser.Words.ShouldContain("used up, withdrawn or too old");
        var newest = await _app.Within(db => db.Mails.Where(m => m.To == bea.Email).OrderByDescending(m => m.At).ToListAsync(Ct));
        newest.Count.ShouldBe(2);
        await bea.Browser.Open(new Uri(newest[0].Body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery, Ct);
        bea.Browser.Words.ShouldContain("Choose a name and a password");
    }

    [Fact]
    public async Task An_invitation_that_was_revoked_lets_nobody_in()
    {
        var (ada, home) = await Founder();
        var bea = Person.Stranger(_app);
        var link = await Invite(ada, home, bea, Reader);
        await bea.Browser.Open(link, Ct);
        var api = await ada.In(home, Ct);
        var sent = (await api.Invitations.List(new RegisterQuery().Where("state", "pending"), Ct)).Required().Items.ShouldHaveSingleItem();
        (await api.Invitations.Revoke(sent.Id, sent.Version, "Wrong address", Ct)).Required().State.ShouldBe(InvitationState.Revoked);
        await bea.Browser.Submit(Ct, ("Name", "Bea"), ("NewPassword", Person.Password));
        bea.Browser.Words.ShouldContain("used up, withdrawn or too old");
        (await _app.Within(db => db.Users.AnyAsync(u => u.Email == bea.Email, Ct))).ShouldBeFalse();
        var revoked = (await api.Invitations.Get(sent.Id, Ct)).Required();
        (await api.Invitations.Resend(sent.Id, revoked.Version, Ct)).Problem!.Code.ShouldBe("invitation-state");
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_the_address_has_an_account()
    {
        var (ada, home) = await Founder();
        var (eve, _) = await Founder();
        var api = await ada.In(home, Ct);
        var known = (await api.Invitations.Create(new InvitationFields { Email = eve.Email, Roles = [Reader] }, Ct)).Required();
        var unknown = (await api.Invitations.Create(new InvitationFields { Email = Person.Stranger(_app).Email, Roles = [Reader] }, Ct)).Required();
        Shape(known).ShouldBe(Shape(unknown));

        static object Shape(InvitationDto i) => (i.State, i.TimesSent, i.MembershipId, i.Version, string.Join(' ', i.Fields.Roles), string.Join(' ', i.Can));
    }

    [Fact]
    public async Task Who_is_a_member_or_invited_already_is_not_invited_again_whatever_the_case_of_the_address()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        (await api.Invitations.Create(new InvitationFields { Email = ada.Email.ToUpperInvariant(), Roles = [Reader] }, Ct)).Problem!.Code.ShouldBe("already-member");
        var bea = Person.Stranger(_app);
        await Invite(ada, home, bea, Reader);
        (await api.Invitations.Create(new InvitationFields { Email = bea.Email.ToUpperInvariant(), Roles = [Reader] }, Ct)).Problem!.Code.ShouldBe("already-invited");
    }

    [Theory]
    [InlineData("email-invalid", "email", "no address", Reader)]
    [InlineData("email-invalid", "email", "Bea <bea@example.com>", Reader)]
    [InlineData("required", "email", "", Reader)]
    [InlineData("required", "roles", "bea@example.com")]
    [InlineData("unknown-role", "roles[1]", "bea@example.com", Reader, "admin")]
    public async Task What_an_invitation_lacks_is_refused_by_name(string code, string path, string email, params string[] roles)
    {
        var (ada, home) = await Founder();
        var refused = await (await ada.In(home, Ct)).Invitations.Create(new InvitationFields { Email = email, Roles = roles }, Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Code, refused.Problem.Errors[0].Path).ShouldBe((400, code, path));
    }

    [Fact]
    public async Task An_invitation_whose_request_died_before_the_mail_is_mailed_all_the_same_and_once()
    {
        var (ada, home) = await Founder();
        var email = Person.Stranger(_app).Email;
        await Within(home, async scope =>
        {
            var invitation = Invitation.Invite(new InvitationFields { Email = email, Roles = [Reader] }, new("ada", "Ada"), _app.Time.GetUtcNow()).Value!;
            await scope.GetRequiredService<RevisionStore<Invitation>>().Save(invitation, Ct);
        });
        await Eventually.Holds(() => _app.Within(db => db.Mails.AnyAsync(m => m.To == email, Ct)), "the mail is stored");
        (await _app.Within(db => db.Mails.CountAsync(m => m.To == email, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task A_joining_that_died_before_the_invitation_was_closed_is_finished_and_makes_one_member()
    {
        var (ada, home) = await Founder();
        var (eve, _) = await Founder();
        await Invite(ada, home, eve.Person, Reader);
        var account = await eve.Person.Account(Ct);
        await Within(home, async scope =>
        {
            var invitation = (await scope.GetRequiredService<RevisionStore<Invitation>>().All(null, Ct)).ShouldHaveSingleItem();
            var membership = Membership.Join(invitation.JoinsAs, account.AsJoiner(), invitation.Fields.Roles, invitation.InvitedBy, invitation.Id, _app.Time.GetUtcNow());
            await scope.GetRequiredService<RevisionStore<Membership>>().Save(membership, Ct);
        });
        var api = await ada.In(home, Ct);
        await Eventually.Holds(async () => (await api.Invitations.List(new(), Ct)).Required().Items[0].State == InvitationState.Accepted, "the invitation is closed");
        (await eve.Exchange(home, Ct)).All("role").ShouldBe([Reader]);
        (await api.Members.List(new(), Ct)).Required().Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Joining_in_two_windows_at_once_makes_one_member()
    {
        var (ada, home) = await Founder();
        var (eve, _) = await Founder();
        var link = await Invite(ada, home, eve.Person, Reader);
        var other = await eve.Person.OtherDevice(Ct);
        await eve.Person.Browser.Open(link, Ct);
        await other.Open(link, Ct);
        await Task.WhenAll(eve.Person.Browser.Submit(Ct), other.Submit(Ct));
        (await (await ada.In(home, Ct)).Members.List(new(), Ct)).Required().Items.Count.ShouldBe(2);
    }

    private async Task<(Worker, Guid)> Founder()
    {
        var ada = await Worker.Founder(_app, Ct);
        return (ada, await ada.Home(Ct));
    }

    private static async Task<string> Invite(Worker by, Guid home, Person whom, params string[] roles)
    {
        (await (await by.In(home, Ct)).Invitations.Create(new InvitationFields { Email = whom.Email, Roles = roles }, Ct)).Required();
        return (await whom.LinkInMail(Ct)).PathAndQuery;
    }

    private Task<bool> Within(Guid tenant, Func<IServiceProvider, Task> work) => _app.Services.GetRequiredService<TenantScopes>().Run(tenant, new("ada", "Ada"), async scope =>
    {
        await work(scope);
        return true;
    }, Ct);
}
