using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>Tokens of a person as such: they name no tenant, and die with the session they came from.</summary>
internal sealed class PersonTokens(UserManager<Account> accounts, IdentityDb db, TimeProvider time)
{
    public ClaimsPrincipal Of(Account account, Guid session, DateTimeOffset signedInAt, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Id.ToString())
            .SetClaim(Claims.Name, account.Name)
            .SetClaim(Claims.Email, account.Email)
            .SetClaim(Claims.EmailVerified, account.EmailConfirmed)
            .SetClaim(TicketStore.SessionClaim, session.ToString())
            .SetClaim(Claims.AuthenticationTime, signedInAt.ToUnixTimeSeconds());
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(scopes);
        principal.SetAudiences(OpenIdOptions.Audience).SetResources(OpenIdOptions.Audience);
        principal.SetDestinations(c => DestinationsOf(c, principal));
        return principal;
    }

    /// <summary>A code or refresh token is good as long as its account and its session are.</summary>
    public async Task<IResult> Renew(ClaimsPrincipal old, CancellationToken ct)
    {
        var account = await accounts.FindByIdAsync(old.GetClaim(Claims.Subject) ?? "");
        if (account is not { EmailConfirmed: true } || !await IsAlive(old, ct))
            return ProtocolError.Of(Errors.InvalidGrant, "The session has ended. Sign in again.");
        var fresh = old.Clone();
        fresh.SetClaim(Claims.Name, account.Name).SetClaim(Claims.Email, account.Email);
        fresh.SetDestinations(c => DestinationsOf(c, fresh));
        return Results.SignIn(fresh, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>Whether the session behind a person's token still runs; using it keeps it alive.</summary>
    public async Task<bool> IsAlive(ClaimsPrincipal person, CancellationToken ct)
    {
        if (!Guid.TryParse(person.GetClaim(TicketStore.SessionClaim), CultureInfo.InvariantCulture, out var id)) return false;
        var now = time.GetUtcNow();
        var alive = db.Sessions.Where(s => s.Id == id && s.EndedAt == null && s.ExpiresAt > now);
        return await alive.ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), ct) == 1;
    }

    private static IEnumerable<string> DestinationsOf(Claim claim, ClaimsPrincipal principal) => claim.Type switch
    {
        Claims.Name when principal.HasScope(Scopes.Profile) => [Destinations.AccessToken, Destinations.IdentityToken],
        Claims.Email or Claims.EmailVerified => principal.HasScope(Scopes.Email) ? [Destinations.IdentityToken] : [],
        Claims.AuthenticationTime => [Destinations.IdentityToken],
        TicketStore.SessionClaim => [Destinations.AccessToken, Destinations.IdentityToken],
        _ => [Destinations.AccessToken],
    };
}
