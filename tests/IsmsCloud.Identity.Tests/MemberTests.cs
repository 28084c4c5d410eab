using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests;

public sealed class MemberTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_roles_hold_from_the_next_token()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Reader);
        (await bea.Exchange(home, Ct)).All("role").ShouldBe([Reader]);
        var api = await ada.In(home, Ct);
        var membership = await bea.Membership(home, Ct);
        var changed = (await api.Members.Patch(membership.Id, membership.Version, membership.Fields, new MemberFields { Roles = [Contributor, TopManagement] }, Ct)).Required();
        changed.Roles.ShouldBe([TopManagement, Contributor]);
        changed.AssignedBy.Name.ShouldBe("Ada Keller");
        var token = await bea.Exchange(home, Ct);
        token.All("role").ShouldBe([TopManagement, Contributor]);
        token.One("membership").ShouldBe(membership.Id.ToString());
        token.All("permissions").ShouldContain("scope:approve");
    }

    [Fact]
    public async Task Gained_and_lost_roles_are_told_to_the_other_services()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Reader);
        var membership = await bea.Membership(home, Ct);
        await Change(ada, home, membership, InternalAuditor);
        await Eventually.Holds(() => Task.FromResult(Published(home, "identity.member-roles-changed") is not null), "the change is published");
        Published(home, "identity.member-roles-changed")!.Body.ShouldContain("\"gained\":[\"internal-auditor\"],\"lost\":[\"reader\"]");
    }

    [Fact]
    public async Task A_member_who_is_removed_gets_no_token_and_no_workspace_and_their_history_stays()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Reader);
        var membership = await bea.Membership(home, Ct);
        var api = await ada.In(home, Ct);
        (await api.Members.Remove(membership.Id, membership.Version, "Left for another job", Ct)).Required().EndedAt.ShouldNotBeNull();
        (await bea.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
        (await bea.Me(Ct)).Workspaces.ShouldBeEmpty();
        (await api.Members.List(new(), Ct)).Required().Items.ShouldHaveSingleItem().Email.ShouldBe(ada.Email);
        var past = (await api.Members.History(membership.Id, Ct)).Required();
        past.Select(h => (h.Action, h.Reason)).ShouldBe([("membership.ended", "Left for another job"), ("membership.joined", null)]);
        await Eventually.Holds(() => Task.FromResult(Published(home, "identity.member-left") is not null), "the leaving is published");
        (await Change(ada, home, (await api.Members.Get(membership.Id, Ct)).Required(), Reader)).Problem!.Code.ShouldBe("member-has-left");
    }

    [Fact]
    public async Task The_last_owner_is_neither_removed_nor_demoted_not_even_by_themselves()
    {
        var (ada, home) = await Founder();
        var membership = await ada.Membership(home, Ct);
        (await Change(ada, home, membership, IsmsManager)).Problem!.Code.ShouldBe("last-owner");
        (await (await ada.In(home, Ct)).Members.Remove(membership.Id, membership.Version, "I give up", Ct)).Problem!.Code.ShouldBe("last-owner");
        (await ada.Exchange(home, Ct)).All("role").ShouldContain(Owner);
    }

    [Fact]
    public async Task An_owner_steps_back_once_somebody_else_owns_the_organisation()
    {
        var (ada, home) = await Founder();
        await ada.Hire(home, Ct, Owner);
        (await Change(ada, home, await ada.Membership(home, Ct), IsmsManager)).Required().Roles.ShouldBe([IsmsManager]);
        var refused = await (await ada.In(home, Ct)).Invitations.Create(new InvitationFields { Email = "x@example.com", Roles = [Reader] }, Ct);
        refused.Problem!.Code.ShouldBe("permission-missing");
    }

    [Fact]
    public async Task Of_two_owners_who_demote_each_other_at_once_one_stays()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Owner);
        var (hers, his) = (await ada.Membership(home, Ct), await bea.Membership(home, Ct));
        var outcomes = await Task.WhenAll(Change(ada, home, his, Reader), Change(bea, home, hers, Reader));
        outcomes.Count(o => o.Ok).ShouldBe(1);
        outcomes.Single(o => !o.Ok).Problem!.Code.ShouldBe("last-owner");
    }

    [Fact]
    public async Task A_change_names_the_version_that_it_was_made_on()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Reader);
        var membership = await bea.Membership(home, Ct);
        (await Change(ada, home, membership, Contributor)).Ok.ShouldBeTrue();
        (await Change(ada, home, membership, ControlOwner)).Problem!.Code.ShouldBe("stale-version");
        var http = await ada.HttpIn(home, Ct);
        (await http.Call<MemberDto>(HttpMethod.Patch, $"api/identity/members/{membership.Id}", null, new { roles = new[] { Reader } }, Ct)).Problem!.Status.ShouldBe(428);
    }

    [Theory]
    [InlineData("required")]
    [InlineData("unknown-role", "root")]
    [InlineData("duplicate", Reader, Reader)]
    public async Task Roles_that_make_no_sense_are_refused(string code, params string[] roles)
    {
        var (ada, home) = await Founder();
        var membership = await ada.Membership(home, Ct);
        var refused = await Change(ada, home, membership, roles);
        (refused.Problem!.Status, refused.Problem.Errors[0].Code).ShouldBe((400, code));
    }

    [Fact]
    public async Task Only_an_owner_manages_members()
    {
        var (ada, home) = await Founder();
        var manager = await ada.Hire(home, Ct, IsmsManager, TopManagement);
        var membership = await manager.Membership(home, Ct);
        (await Change(manager, home, membership, Owner)).Problem!.Code.ShouldBe("permission-missing");
    }

    [Fact]
    public async Task A_member_of_another_organisation_does_not_exist()
    {
        var (ada, home) = await Founder();
        var (eve, _) = await Founder();
        var membership = await ada.Membership(home, Ct);
        var api = await eve.In(await eve.Home(Ct), Ct);
        (await api.Members.Get(membership.Id, Ct)).Problem!.Status.ShouldBe(404);
        (await api.Members.History(membership.Id, Ct)).Problem!.Status.ShouldBe(404);
        (await api.Members.Remove(membership.Id, membership.Version, "Not mine", Ct)).Problem!.Status.ShouldBe(404);
        (await eve.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
    }

    [Fact]
    public async Task Roles_that_were_saved_by_a_request_that_died_reach_the_tokens_all_the_same()
    {
        var (ada, home) = await Founder();
        var bea = await ada.Hire(home, Ct, Reader);
        var id = (await bea.Membership(home, Ct)).Id;
        await _app.Services.GetRequiredService<TenantScopes>().Run(home, new("ada", "Ada"), async scope =>
        {
            var store = scope.GetRequiredService<RevisionStore<Membership>>();
            var membership = (await store.Find(id, Ct))!;
            membership.ChangeRoles(new MemberFields { Roles = [ControlOwner] }, new("ada", "Ada"), last: false).ShouldBeEmpty();
            await store.Save(membership, Ct);
            return true;
        }, Ct);
        await Eventually.Holds(async () => (await bea.Exchange(home, Ct)).All("role").SequenceEqual([ControlOwner]), "the index follows");
    }

    private async Task<(Worker, Guid)> Founder()
    {
        var ada = await Worker.Founder(_app, Ct);
        return (ada, await ada.Home(Ct));
    }

    private static async Task<ApiResult<MemberDto>> Change(Worker by, Guid home, MemberDto seen, params string[] roles) =>
        await (await by.HttpIn(home, Ct)).Call<MemberDto>(HttpMethod.Patch, $"api/identity/members/{seen.Id}", seen.Version, new { roles }, Ct);

    private OutgoingEvent? Published(Guid tenant, string name) => _app.Published.FirstOrDefault(e => e.Tenant.Value == tenant && e.Name == name);
}
