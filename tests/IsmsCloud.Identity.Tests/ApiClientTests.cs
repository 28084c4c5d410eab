using System.Net;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Identity.Tests;

public sealed class ApiClientTests(IdentityHost host)
{
    private static readonly ApiClientFields Dashboard = new() { Name = "Dashboard", Permissions = ["context:read", "organisation:read"] };

    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_gets_a_token_of_its_organisation_with_its_permissions_by_the_secret_that_was_shown_once()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var made = (await api.ApiClients.Create(Dashboard, Ct)).Required();
        made.Secret.Length.ShouldBe(43);
        made.Client.LastUsedAt.ShouldBeNull();
        var token = await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct);
        (token.One("tenant"), token.One("name")).ShouldBe((home.ToString(), "Dashboard"));
        token.All("permissions").ShouldBe(["context:read", "organisation:read"]);
        var listed = (await api.ApiClients.List(new RegisterQuery().Where("state", "active"), Ct)).Required().Items.ShouldHaveSingleItem();
        listed.LastUsedAt.ShouldNotBeNull();
        listed.Secrets.ShouldHaveSingleItem().ExpiresAt.ShouldBeNull();
        (await (await ada.HttpIn(home, Ct)).GetStringAsync("api/identity/api-clients", Ct)).ShouldNotContain(made.Secret);
    }

    [Fact]
    public async Task What_people_decide_in_person_cannot_be_given_to_a_client_SD_7()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        (await api.ApiClients.Permissions(Ct)).Required().ShouldNotContain("scope:approve");
        foreach (var permission in new[] { "scope:approve", "context:decide", "members:manage", "anything" })
        {
            var refused = await api.ApiClients.Create(Dashboard with { Permissions = ["context:read", permission] }, Ct);
            (refused.Problem!.Errors[0].Code, refused.Problem.Errors[0].Path).ShouldBe(("permission-not-for-clients", "permissions[1]"));
        }
    }

    [Fact]
    public async Task A_rotated_secret_stays_good_for_the_overlap_and_without_one_it_is_dead_at_once()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var made = (await api.ApiClients.Create(Dashboard, Ct)).Required();
        var second = (await api.ApiClients.Rotate(made.Client.Id, made.Client.Version, 24, Ct)).Required();
        second.Client.Secrets.Count.ShouldBe(2);
        foreach (var secret in new[] { made.Secret, second.Secret }) (await Worker.ClientToken(_app, made.Client.ClientId, secret, Ct)).IsError.ShouldBeFalse();
        var third = (await api.ApiClients.Rotate(made.Client.Id, second.Client.Version, 0, Ct)).Required();
        foreach (var secret in new[] { made.Secret, second.Secret }) (await Worker.ClientToken(_app, made.Client.ClientId, secret, Ct)).HttpStatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Worker.ClientToken(_app, made.Client.ClientId, third.Secret, Ct)).IsError.ShouldBeFalse();
        (await api.ApiClients.Rotate(made.Client.Id, third.Client.Version, 721, Ct)).Problem!.Errors[0].Path.ShouldBe("overlapHours");
    }

    [Fact]
    public async Task A_revoked_client_gets_no_token_and_stays_revoked()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var made = (await api.ApiClients.Create(Dashboard, Ct)).Required();
        var revoked = (await api.ApiClients.Revoke(made.Client.Id, made.Client.Version, "Leaked", Ct)).Required();
        (revoked.State, revoked.RevokedReason, revoked.Secrets.Count).ShouldBe((ApiClientState.Revoked, "Leaked", 0));
        (await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct)).HttpStatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await api.ApiClients.Rotate(made.Client.Id, revoked.Version, 24, Ct)).Problem!.Code.ShouldBe("api-client-revoked");
        (await api.ApiClients.Patch(made.Client.Id, revoked.Version, revoked.Fields, revoked.Fields with { Name = "Again" }, Ct)).Problem!.Code.ShouldBe("api-client-revoked");
    }

    [Fact]
    public async Task Other_permissions_hold_from_the_next_token()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var made = (await api.ApiClients.Create(Dashboard, Ct)).Required();
        var changed = await api.ApiClients.Patch(made.Client.Id, made.Client.Version, Dashboard, Dashboard with { Permissions = ["context:write"] }, Ct);
        changed.Required().Fields.Permissions.ShouldBe(["context:write"]);
        (await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct)).All("permissions").ShouldBe(["context:write"]);
    }

    [Fact]
    public async Task A_repeated_request_with_the_same_key_makes_one_client_and_keeps_its_secret_nowhere()
    {
        var (ada, home) = await Founder();
        var http = await ada.HttpIn(home, Ct);
        http.DefaultRequestHeaders.Add("Idempotency-Key", "make-it");
        var api = new IdentityClient(http);
        (await api.ApiClients.Create(Dashboard, Ct)).Required();
        (await api.ApiClients.Create(Dashboard, Ct)).Problem!.Code.ShouldBe("already-done");
        (await api.ApiClients.List(new(), Ct)).Required().Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_organisation_s_client_does_not_exist()
    {
        var ((ada, home), (eve, other)) = (await Founder(), await Founder());
        var made = (await (await ada.In(home, Ct)).ApiClients.Create(Dashboard, Ct)).Required();
        var api = await eve.In(other, Ct);
        (await api.ApiClients.Get(made.Client.Id, Ct)).Problem!.Status.ShouldBe(404);
        (await api.ApiClients.Rotate(made.Client.Id, made.Client.Version, 0, Ct)).Problem!.Status.ShouldBe(404);
        (await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct, other)).Error.ShouldBe("invalid_target");
    }

    [Fact]
    public async Task A_program_is_nobody_and_founds_nothing()
    {
        var (ada, home) = await Founder();
        var made = (await (await ada.In(home, Ct)).ApiClients.Create(Dashboard, Ct)).Required();
        using var http = _app.NewClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", (await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct)).AccessToken);
        var api = new IdentityClient(http);
        (await api.Me(Ct)).Problem!.Code.ShouldBe("not-a-person");
        (await api.Found(new FoundRequest { Name = "Robots", Kind = OrganisationKind.Organisation }, Ct)).Problem!.Code.ShouldBe("not-a-person");
        (await api.Members.List(new(), Ct)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_whose_request_died_before_the_index_is_known_to_the_token_endpoint_and_gets_a_secret_by_rotation()
    {
        var (ada, home) = await Founder();
        var id = Guid.CreateVersion7();
        await _app.Services.GetRequiredService<TenantScopes>().Run(home, new("ada", "Ada"), async scope =>
        {
            var client = ApiClient.Register(id, $"client-{id:N}", Dashboard, _app.Time.GetUtcNow()).Value!;
            await scope.GetRequiredService<RevisionStore<ApiClient>>().Save(client, Ct);
            return true;
        }, Ct);
        var api = await ada.In(home, Ct);
        var rotated = (await api.ApiClients.Rotate(id, 1, 0, Ct)).Required();
        await Eventually.Holds(async () => !(await Worker.ClientToken(_app, rotated.Client.ClientId, rotated.Secret, Ct)).IsError, "it gets a token");
    }

    private async Task<(Worker, Guid)> Founder()
    {
        var ada = await Worker.Founder(_app, Ct);
        return (ada, await ada.Home(Ct));
    }
}
