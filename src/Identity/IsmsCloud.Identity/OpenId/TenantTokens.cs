using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>What tokens with a tenant have in common.</summary>
internal static class TenantTokens
{
    public const string Tenant = "tenant";
    public const string Membership = "membership";
    public const string ActingFor = "acting_for";
    public const string PermissionList = "permissions";
    public const string Organisation = "organisation";

    public static Guid? Asked(OpenIddictRequest request) =>
        Guid.TryParse((string?)request[Tenant], CultureInfo.InvariantCulture, out var tenant) ? tenant : null;

    public static ClaimsPrincipal Of(TenantSubject subject, Guid? tenant, IReadOnlyCollection<string> permissions)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject.Id).SetClaim(Claims.Name, subject.Name);
        if (tenant is { } id) identity.SetClaim(Tenant, id.ToString());
        identity.SetClaims(PermissionList, [.. permissions]);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Addresses the token to the services, and lets it live no longer than what it stands on.</summary>
    public static ClaimsPrincipal ForTenant(this ClaimsPrincipal principal, TimeSpan? atMost)
    {
        principal.SetAudiences(OpenIdOptions.Audience).SetResources(OpenIdOptions.Audience);
        principal.SetDestinations(static _ => [Destinations.AccessToken]);
        if (atMost is { } limit && limit < OpenIdServices.AccessTokenLifetime)
        {
            principal.SetAccessTokenLifetime(limit);
            principal.SetIssuedTokenLifetime(limit);
        }
        return principal;
    }
}

/// <summary>Whom a token is about.</summary>
internal sealed record TenantSubject(string Id, string Name);
