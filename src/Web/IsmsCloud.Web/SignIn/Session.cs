using Microsoft.AspNetCore.Components.Authorization;

namespace IsmsCloud.Web.SignIn;

/// <summary>The session of the circuit or request at hand.</summary>
sealed class Session(AuthenticationStateProvider authentication, SessionTokens tokens)
{
    public async Task<string> Key() =>
        (await authentication.GetAuthenticationStateAsync()).User.FindFirst(SessionFiles.KeyClaim)?.Value ?? throw new SignedOutException();

    public async Task<string> PersonToken(CancellationToken ct) => await tokens.Person(await Key(), ct);

    public async Task<TenantToken?> TenantToken(string tenant, CancellationToken ct) => await tokens.Tenant(await Key(), tenant, ct);

    public async Task ForgetTenant(string tenant) => tokens.ForgetTenant(await Key(), tenant);
}
