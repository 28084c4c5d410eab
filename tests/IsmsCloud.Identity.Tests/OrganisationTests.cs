using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Testing;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests;

public sealed class OrganisationTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_are_changed_over_the_version_that_was_seen_and_the_workspace_list_follows()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var seen = (await api.Organisations.Get(home, Ct)).Required();
        var wanted = seen.Fields with { Name = "Keller AG", Sector = "healthcare", Headcount = 12, TimeZone = "Europe/Berlin", Onboarded = true };
        var changed = await api.Organisations.Patch(home, seen.Version, seen.Fields, wanted, Ct);
        (changed.Required().Fields, changed.Version).ShouldBe((wanted, 2));
        (await api.Organisations.Patch(home, seen.Version, seen.Fields, wanted with { Name = "Other" }, Ct)).Problem!.Code.ShouldBe("stale-version");
        var workspace = (await ada.Me(Ct)).Workspaces.ShouldHaveSingleItem();
        (workspace.Name, workspace.Onboarded).ShouldBe(("Keller AG", true));
        (await api.Organisations.History(home, Ct)).Required()[0].Changes.Select(c => c.Path)
            .ShouldBe(["fields.name", "fields.sector", "fields.headcount", "fields.timeZone", "fields.onboarded"], ignoreOrder: true);
        await Eventually.Holds(() => Task.FromResult(_app.Published.Any(e => e.Tenant.Value == home && e.Name == "identity.organisation-settings-changed")), "it is told");
    }

    [Fact]
    public async Task Saving_what_is_there_already_makes_no_revision()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var seen = (await api.Organisations.Get(home, Ct)).Required();
        (await api.Organisations.Patch(home, seen.Version, seen.Fields, seen.Fields, Ct)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_owner_changes_the_settings()
    {
        var (ada, home) = await Founder();
        var manager = await ada.Hire(home, Ct, IsmsManager, TopManagement);
        var api = await manager.In(home, Ct);
        var seen = (await api.Organisations.Get(home, Ct)).Required();
        (await api.Organisations.Patch(home, seen.Version, seen.Fields, seen.Fields with { Edition = Editions.Of2013 }, Ct)).Problem!.Code.ShouldBe("permission-missing");
    }

    [Fact]
    public async Task Another_organisation_does_not_exist()
    {
        var ((ada, home), (eve, other)) = (await Founder(), await Founder());
        var api = await eve.In(other, Ct);
        (await api.Organisations.Get(home, Ct)).Problem!.Status.ShouldBe(404);
        (await api.Organisations.Patch(home, 1, new OrganisationFields { Name = "A" }, new OrganisationFields { Name = "B" }, Ct)).Problem!.Status.ShouldBe(404);
        (await api.Organisations.List(new(), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(other);
        (await ada.Me(Ct)).Workspaces.ShouldHaveSingleItem().Name.ShouldBe("Keller GmbH");
    }

    [Fact]
    public async Task The_history_of_an_organisation_is_whole()
    {
        var (ada, home) = await Founder();
        await ada.Hire(home, Ct, Reader);
        var proof = (await (await ada.HttpIn(home, Ct)).Read<Proof>("api/identity/verify", Ct)).Required();
        (proof.Intact, proof.Records).ShouldBe((true, 4), "the organisation, two memberships and the invitation");
    }

    [Fact]
    public async Task Everybody_reads_which_roles_there_are_and_what_each_may_do()
    {
        var (ada, _) = await Founder();
        var roles = (await (await ada.Api(Ct)).Roles(Ct)).Required();
        roles.Select(r => r.Name).ShouldBe(All);
        roles.Where(r => r.OfConsultants).Select(r => r.Name).ShouldBe(OfConsultants);
        roles.Single(r => r.Name == Reader).Permissions.ShouldContain("context:read");
    }

    [Fact]
    public async Task Without_a_token_or_a_tenant_nothing_of_an_organisation_is_told()
    {
        var (ada, _) = await Founder();
        using var nobody = _app.NewClient();
        (await new IdentityClient(nobody).Me(Ct)).Problem!.Code.ShouldBe("token-missing");
        (await (await ada.Api(Ct)).Members.List(new(), Ct)).Problem!.Code.ShouldBe("token-without-tenant");
    }

    private async Task<(Worker, Guid)> Founder()
    {
        var ada = await Worker.Founder(_app, Ct);
        return (ada, await ada.Home(Ct));
    }

    private sealed record Proof(bool Intact, long Records);
}
