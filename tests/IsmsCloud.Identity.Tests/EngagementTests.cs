using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Engagements;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests;

public sealed class EngagementTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_reads_what_is_proposed_grants_it_and_the_consultant_acts_for_them()
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        var tomas = await nora.Hire(north, Ct, IsmsManager);
        var link = await Propose(nora, north, ada, [tomas], IsmsManager, Contributor);
        var api = await ada.In(home, Ct);
        var read = (await api.Proposals.Linked(link, Ct)).Required();
        (read.Consultancy, read.Fields.Reason, read.Grantable).ShouldBe(("Keller GmbH", "Runs the ISMS", true));
        read.People.ShouldHaveSingleItem().Email.ShouldBe(tomas.Email);
        (await tomas.Exchange(home, Ct)).Error.ShouldBe("invalid_target");

        var engagement = (await api.Engagements.Grant(link, Ct)).Required();
        (engagement.State, engagement.ConsultancyId).ShouldBe((EngagementState.Active, north));
        var workspace = (await tomas.Me(Ct)).Workspaces.Single(w => w.Id == home);
        (workspace.ActingFor, workspace.Until).ShouldBe((true, engagement.Fields.Until));
        var token = await tomas.Exchange(home, Ct);
        (token.One("acting_for"), token.One("tenant")).ShouldBe((engagement.Id.ToString(), home.ToString()));
        token.All("role").ShouldBe([IsmsManager, Contributor]);
        (await nora.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
        var ours = (await (await nora.In(north, Ct)).ClientEngagements(Ct)).Required().Items.ShouldHaveSingleItem();
        (ours.Id, ours.ClientId, ours.Client, ours.State).ShouldBe((engagement.Id, home, "Keller GmbH", EngagementState.Active));
        (await (await nora.In(north, Ct)).Proposals.List(new RegisterQuery().Where("state", "granted"), Ct)).Required().Items.ShouldHaveSingleItem().ClientId.ShouldBe(home);
    }

    [Fact]
    public async Task The_link_opens_one_workspace_and_granting_again_is_granting_once()
    {
        var ((nora, north), (ada, home), (eve, other)) = (await Founder("Consultancy"), await Founder(), await Founder());
        var link = await Propose(nora, north, ada, [nora], Reader);
        var grants = await Task.WhenAll((await ada.In(home, Ct)).Engagements.Grant(link, Ct), (await eve.In(other, Ct)).Engagements.Grant(link, Ct));
        grants.Count(g => g.Ok).ShouldBe(1, string.Join(", ", grants.Select(g => g.Problem)));
        grants.Single(g => !g.Ok).Problem!.Code.ShouldBe("proposal-link-dead");
        var (first, loser) = grants[0].Ok ? (ada, eve) : (eve, ada);
        var winner = await first.In(first == ada ? home : other, Ct);
        (await winner.Engagements.Grant(link, Ct)).Required().Id.ShouldBe(grants.Single(g => g.Ok).Value!.Id);
        (await winner.Engagements.List(new(), Ct)).Required().Items.Count.ShouldBe(1);
        (await (await loser.In(first == ada ? other : home, Ct)).Proposals.Linked(link, Ct)).Required().Grantable.ShouldBeFalse();
    }

    [Fact]
    public async Task The_client_ends_an_engagement_and_the_next_token_is_refused()
    {
        var (nora, north, ada, home, engagement) = await Engaged(Reader);
        var api = await ada.In(home, Ct);
        (await api.Engagements.Revoke(engagement.Id, engagement.Version, "The work is done", Ct)).Required().State.ShouldBe(EngagementState.Revoked);
        (await nora.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
        (await nora.Me(Ct)).Workspaces.ShouldHaveSingleItem().Id.ShouldBe(north);
        var ours = (await (await nora.In(north, Ct)).ClientEngagements(Ct)).Required().Items.ShouldHaveSingleItem();
        (ours.State, ours.RevokedReason).ShouldBe((EngagementState.Revoked, "The work is done"));
        var link = (await ada.Person.LinkInMail(Ct)).Query.Split('=')[1];
        (await api.Engagements.Grant(Uri.UnescapeDataString(link), Ct)).Problem!.Code.ShouldBe("proposal-link-dead");
    }

    [Fact]
    public async Task The_consultancy_ends_an_engagement_and_the_client_sees_by_whom_and_why()
    {
        var (nora, north, ada, home, engagement) = await Engaged(Reader);
        var api = await nora.In(north, Ct);
        var row = (await api.ClientEngagements(Ct)).Required().Items.ShouldHaveSingleItem();
        (await api.EndClientEngagement(row.Id, row.Version + 1, "Contract ended", Ct)).Problem!.Code.ShouldBe("stale-version");
        (await api.EndClientEngagement(row.Id, row.Version, "Contract ended", Ct)).Required().State.ShouldBe(EngagementState.Revoked);
        (await nora.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
        var seen = await ada.In(home, Ct);
        var revoked = (await seen.Engagements.Get(engagement.Id, Ct)).Required();
        (revoked.RevokedBy!.Name, revoked.RevokedBy.OnBehalfOf, revoked.RevokedReason).ShouldBe(("Ada Keller", engagement.Id, "Contract ended"));
        (await seen.Engagements.History(engagement.Id, Ct)).Required()[0].Actor.OnBehalfOf.ShouldBe(engagement.Id);
    }

    [Fact]
    public async Task Another_consultancy_s_engagement_does_not_exist()
    {
        var (_, _, _, _, engagement) = await Engaged(Reader);
        var (eve, other) = await Founder("Consultancy");
        var api = await eve.In(other, Ct);
        (await api.EndClientEngagement(engagement.Id, engagement.Version, "Not mine", Ct)).Problem!.Status.ShouldBe(404);
        (await api.Engagements.Get(engagement.Id, Ct)).Problem!.Status.ShouldBe(404);
        (await api.ClientEngagements(Ct)).Required().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_leaves_the_consultancy_acts_for_none_of_its_clients()
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        var tomas = await nora.Hire(north, Ct, IsmsManager);
        (await (await ada.In(home, Ct)).Engagements.Grant(await Propose(nora, north, ada, [tomas], Reader), Ct)).Required();
        (await tomas.Exchange(home, Ct)).IsError.ShouldBeFalse();
        var membership = await tomas.Membership(north, Ct);
        (await (await nora.In(north, Ct)).Members.Remove(membership.Id, membership.Version, "Left us", Ct)).Required();
        (await tomas.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
    }

    [Fact]
    public async Task A_consultant_manages_nothing_of_the_client_s_set_up()
    {
        var (nora, _, _, home, engagement) = await Engaged([.. OfConsultants]);
        (await nora.Exchange(home, Ct)).All("permissions").ShouldAllBe(p => !p.EndsWith(":manage", StringComparison.Ordinal) && p != "scope:approve");
        var api = await nora.In(home, Ct);
        (await api.Engagements.Revoke(engagement.Id, engagement.Version, "Try", Ct)).Problem!.Code.ShouldBe("permission-missing");
        (await api.Invitations.Create(new InvitationFields { Email = "x@example.com", Roles = [Owner] }, Ct)).Problem!.Code.ShouldBe("permission-missing");
    }

    [Fact]
    public async Task Only_a_consultancy_proposes_and_only_to_others()
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        var refused = await (await ada.In(home, Ct)).Proposals.Propose(Request(nora.Email, [await Id(ada)], Reader), Ct);
        refused.Problem!.Code.ShouldBe("not-a-consultancy");
        var link = await Propose(nora, north, nora, [nora], Reader);
        (await (await nora.In(north, Ct)).Engagements.Grant(link, Ct)).Problem!.Code.ShouldBe("engagement-with-oneself");
    }

    [Fact]
    public async Task People_of_other_organisations_cannot_be_proposed_and_read_like_nobody()
    {
        var ((nora, north), (ada, _)) = (await Founder("Consultancy"), await Founder());
        var refused = await (await nora.In(north, Ct)).Proposals.Propose(Request(ada.Email, [await Id(nora), await Id(ada)], Reader), Ct);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Errors[0].Path).ShouldBe((404, "R-0-3", "engagement.people[1]"));
    }

    [Theory]
    [InlineData(Owner)]
    [InlineData(TopManagement)]
    [InlineData(RiskOwner)]
    public async Task A_role_whose_word_is_the_client_s_own_cannot_be_proposed(string role)
    {
        var (nora, north) = await Founder("Consultancy");
        var refused = await (await nora.In(north, Ct)).Proposals.Propose(Request(nora.Email, [await Id(nora)], role), Ct);
        (refused.Problem!.Errors[0].Code, refused.Problem.Errors[0].Path).ShouldBe(("unknown-role", "engagement.roles[0]"));
    }

    [Fact]
    public async Task A_proposal_that_was_withdrawn_or_a_link_that_was_altered_grants_nothing()
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        var link = await Propose(nora, north, ada, [nora], Reader);
        var ours = await nora.In(north, Ct);
        var sent = (await ours.Proposals.List(new(), Ct)).Required().Items.ShouldHaveSingleItem();
        var api = await ada.In(home, Ct);
        (await api.Engagements.Grant(link[..^6], Ct)).Problem!.Code.ShouldBe("proposal-link-dead");
        (await ours.Proposals.Withdraw(sent.Id, sent.Version, "Too early", Ct)).Required().State.ShouldBe(ProposalState.Withdrawn);
        (await api.Engagements.Grant(link, Ct)).Problem!.Code.ShouldBe("proposal-link-dead");
        (await api.Engagements.List(new(), Ct)).Required().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grant_that_died_between_the_two_tenants_is_finished_in_the_name_of_who_granted()
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        await Propose(nora, north, ada, [nora], Reader);
        var sent = (await (await nora.In(north, Ct)).Proposals.List(new(), Ct)).Required().Items.ShouldHaveSingleItem();
        var by = new Actor((await Id(ada)).ToString(), "Ada Keller");
        await using (var scope = _app.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<ProposalsByLink>().Grant(north, sent.Id, new TenantId(home), by, Ct)).ShouldBeNull();
        var api = await ada.In(home, Ct);
        await Eventually.Holds(async () => (await api.Engagements.List(new(), Ct)).Required().Items.Count == 1, "the engagement is there");
        (await api.Engagements.List(new(), Ct)).Required().Items[0].GrantedBy.ShouldBe(by);
        (await nora.Exchange(home, Ct)).All("role").ShouldBe([Reader]);
    }

    [Fact]
    public async Task A_revocation_that_died_before_the_index_reaches_the_tokens_all_the_same()
    {
        var (nora, _, _, home, engagement) = await Engaged(Reader);
        await _app.Services.GetRequiredService<TenantScopes>().Run(home, new("ada", "Ada"), async scope =>
        {
            var store = scope.GetRequiredService<RevisionStore<Engagement>>();
            var found = (await store.Find(engagement.Id, Ct))!;
            found.Revoke(new() { Reason = "Died here" }, new("ada", "Ada"), _app.Time.GetUtcNow()).ShouldBeEmpty();
            await store.Save(found, Ct);
            return true;
        }, Ct);
        await Eventually.Holds(async () => (await nora.Exchange(home, Ct)).Error is "invalid_target", "the index follows");
    }

    [Fact]
    public async Task A_consultancy_s_client_acts_only_where_an_engagement_allows_clients_and_only_within_its_roles()
    {
        var ((nora, north), (ada, home), (eve, other)) = (await Founder("Consultancy"), await Founder(), await Founder());
        var made = (await (await nora.In(north, Ct)).ApiClients.Create(new ApiClientFields { Name = "Sync", Permissions = ["context:read", "context:write", "portfolio:read"] }, Ct)).Required();
        (await (await ada.In(home, Ct)).Engagements.Grant(await Propose(nora, north, ada, [nora], Reader), Ct)).Required();
        (await (await eve.In(other, Ct)).Engagements.Grant(await Propose(nora, north, eve, [], clients: true, Reader), Ct)).Required();
        var (id, secret) = (made.Client.ClientId, made.Secret);
        (await Worker.ClientToken(_app, id, secret, Ct, home)).Error.ShouldBe("invalid_target");
        var acting = await Worker.ClientToken(_app, id, secret, Ct, other);
        acting.One("tenant").ShouldBe(other.ToString());
        acting.All("permissions").ShouldBe(["context:read"], "a reader writes nothing");
        var portfolio = await Worker.ClientToken(_app, id, secret, Ct);
        (portfolio.One("tenant"), portfolio.One("permissions")).ShouldBe((null, "portfolio:read"));
    }

    private async Task<(Worker, Guid)> Founder(string kind = "Organisation")
    {
        var ada = await Worker.Founder(_app, Ct, kind);
        return (ada, await ada.Home(Ct));
    }

    private async Task<(Worker Nora, Guid North, Worker Ada, Guid Home, EngagementDto Engagement)> Engaged(params string[] roles)
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        var link = await Propose(nora, north, ada, [nora], roles);
        return (nora, north, ada, home, (await (await ada.In(home, Ct)).Engagements.Grant(link, Ct)).Required());
    }

    private static Task<string> Propose(Worker by, Guid consultancy, Worker to, IReadOnlyList<Worker> people, params string[] roles) =>
        Propose(by, consultancy, to, people, false, roles);

    private static async Task<string> Propose(Worker by, Guid consultancy, Worker to, IReadOnlyList<Worker> people, bool clients, params string[] roles)
    {
        var ids = await Task.WhenAll(people.Select(Id));
        (await (await by.In(consultancy, Ct)).Proposals.Propose(Request(to.Email, ids, clients, roles), Ct)).Required();
        return System.Web.HttpUtility.ParseQueryString((await to.Person.LinkInMail(Ct)).Query)["proposal"]!;
    }

    private static ProposeEngagementRequest Request(string contact, IReadOnlyList<Guid> people, params string[] roles) => Request(contact, people, false, roles);

    private static ProposeEngagementRequest Request(string contact, IReadOnlyList<Guid> people, bool clients, params string[] roles) => new()
    {
        Contact = contact,
        Engagement = new() { Reason = "Runs the ISMS", Until = DateTimeOffset.UtcNow.AddMonths(6), People = people, Roles = roles, ApiClients = clients },
    };

    private static async Task<Guid> Id(Worker worker) => (await worker.Me(Ct)).Id;
}
