using IsmsCloud.Identity.Access;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>Tokens of API clients: of their own organisation, of a client tenant under an engagement, or for the portfolio.</summary>
internal sealed class ClientCredentials(ClientAccess clients, TimeProvider time)
{
    public async Task<IResult> Grant(OpenIddictRequest request, CancellationToken ct)
    {
        var access = await clients.Find(request.ClientId ?? "", TenantTokens.Asked(request), (string?)request[TenantTokens.Tenant] is not null, ct);
        if (access is null) return ProtocolError.Of(Errors.InvalidTarget, "The workspace is unknown or not open to this client.");
        var principal = TenantTokens.Of(new TenantSubject(request.ClientId!, access.Name), access.Tenant, access.Permissions);
        principal.SetClaim(TenantTokens.Organisation, access.Organisation.ToString());
        if (access.Engagement is { } engagement) principal.SetClaim(TenantTokens.ActingFor, engagement.ToString());
        principal.ForTenant(access.Until is { } until ? until - time.GetUtcNow() : null);
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
