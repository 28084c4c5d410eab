using System.Globalization;
using System.Security.Claims;
using IsmsCloud.Identity.Access;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>RFC 8693: a person's token without a tenant becomes a short one for the workspace at hand.</summary>
internal sealed class TokenExchange(WorkspaceAccess workspaces, PersonTokens persons, TimeProvider time)
{
    public async Task<IResult> Grant(OpenIddictRequest request, ClaimsPrincipal person, CancellationToken ct)
    {
        if (!Guid.TryParse(person.GetClaim(Claims.Subject), CultureInfo.InvariantCulture, out var account)
            || person.HasClaim(TenantTokens.Tenant))
            return ProtocolError.Of(Errors.InvalidGrant, "Only a person's token without a tenant can be exchanged.");
        if (!await persons.IsAlive(person, ct)) return ProtocolError.Of(Errors.InvalidGrant, "The session has ended. Sign in again.");
        var access = TenantTokens.Asked(request) is { } tenant ? await workspaces.Find(account, tenant, ct) : null;
        // One answer for a workspace that is unknown, foreign, left or past its end: it says nothing about which.
        if (access is null) return ProtocolError.Of(Errors.InvalidTarget, "The workspace is unknown or not open to you.");
        return Results.SignIn(Principal(person, access),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private ClaimsPrincipal Principal(ClaimsPrincipal person, Workspace access)
    {
        var subject = new TenantSubject(person.GetClaim(Claims.Subject)!, person.GetClaim(Claims.Name) ?? "");
        var principal = TenantTokens.Of(subject, access.Tenant, RolePermissions.Of(access.Roles));
        principal.SetClaim(TenantTokens.Membership, access.Assignment.ToString());
        principal.SetClaims(Claims.Role, [.. access.Roles]);
        if (access.Engagement is { } engagement) principal.SetClaim(TenantTokens.ActingFor, engagement.ToString());
        return principal.ForTenant(access.Until is { } until ? until - time.GetUtcNow() : null);
    }
}
