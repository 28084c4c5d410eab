using Duende.IdentityModel.Client;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.OpenId;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IsmsCloud.Identity.Tests;

public sealed class ApiClientTokenTests(IdentityHost host) : IDisposable
{
    private readonly IdentityApp _app = host.App;
    private readonly HttpClient _http = host.App.NewClient();
    private readonly string _id = $"client-{Guid.NewGuid():N}";
    private readonly Guid _home = Guid.CreateVersion7();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_gets_a_token_of_its_own_organisation_and_its_own_permissions()
    {
        var token = await Ask(await Known());
        token.IsError.ShouldBeFalse(token.ErrorDescription ?? token.Error);
        var claims = new JsonWebToken(token.AccessToken);
        claims.GetClaim("tenant").Value.ShouldBe(_home.ToString());
        claims.Claims.Where(c => c.Type == "permissions").Select(c => c.Value).ShouldBe([ContextPermissions.Read]);
        claims.Subject.ShouldBe(_id);
    }

    [Fact]
    public async Task A_client_gets_nothing_in_somebody_elses_organisation()
    {
        var secret = await Known();
        (await Ask(secret, tenant: Guid.CreateVersion7().ToString())).Error.ShouldBe("invalid_target");
        (await Ask(secret, tenant: "nonsense")).Error.ShouldBe("invalid_target");
    }

    [Fact]
    public async Task While_a_secret_is_rotated_both_are_good_until_the_old_one_ends()
    {
        var old = await Known();
        var next = await AddSecret();
        (await Ask(old)).IsError.ShouldBeFalse();
        (await Ask(next)).IsError.ShouldBeFalse();
        await _app.Within(db => db.ClientSecrets.Where(s => s.ClientId == _id && s.Hash == Applications.Hash(old))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ExpiresAt, _app.Time.GetUtcNow()), Ct));
        (await Ask(old)).ProtocolError().ShouldBe("invalid_client");
        (await Ask(next)).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task A_client_that_is_revoked_or_past_its_date_hears_what_one_hears_that_never_was()
    {
        var secret = await Known();
        await _app.Within(db => db.ApiClients.Where(c => c.ClientId == _id).ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, _app.Time.GetUtcNow()), Ct));
        var ended = await Ask(secret);
        var unknown = await _http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest().To("connect/token", "client-unheard-of", secret), Ct);
        (ended.ProtocolError(), ended.HttpStatusCode).ShouldBe((unknown.ProtocolError(), unknown.HttpStatusCode));
        ended.ProtocolError().ShouldBe("invalid_client");
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Known()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ClientRegistrations>().Ensure(_id, Ct);
        await _app.Within(db =>
        {
            db.ApiClients.Add(new IndexedApiClient { ClientId = _id, RecordId = Guid.CreateVersion7(), OrganisationId = _home, Name = "Ticket system", Permissions = [ContextPermissions.Read] });
            return db.SaveChangesAsync(Ct);
        });
        return await AddSecret();
    }

    private async Task<string> AddSecret()
    {
        var secret = Secrets.New();
        await _app.Within(db =>
        {
            db.ClientSecrets.Add(new ClientSecret { ClientId = _id, Hash = Applications.Hash(secret), CreatedAt = _app.Time.GetUtcNow() });
            return db.SaveChangesAsync(Ct);
        });
        return secret;
    }

    private Task<TokenResponse> Ask(string secret, string? tenant = null)
    {
        var request = new ClientCredentialsTokenRequest().To("connect/token", _id, secret);
        if (tenant is not null) request.Parameters.Add("tenant", tenant);
        return _http.RequestClientCredentialsTokenAsync(request, Ct);
    }
}
