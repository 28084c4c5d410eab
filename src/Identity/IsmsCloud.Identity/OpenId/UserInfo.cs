using System.Security.Claims;
using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>What the scopes of a person's token allow to know of them.</summary>
internal static class UserInfo
{
    public static async Task<IResult> Handle(HttpContext http, UserManager<Account> accounts, CancellationToken ct)
    {
        var token = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var account = token is null ? null : await accounts.FindByIdAsync(token.GetClaim(Claims.Subject) ?? "");
        return token is null || account is null
            ? Results.Challenge(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme])
            : Results.Json(Told(token, account));
    }

    private static Dictionary<string, object> Told(ClaimsPrincipal token, Account account)
    {
        var claims = new Dictionary<string, object> { [Claims.Subject] = account.Id.ToString() };
        if (token.HasScope(Scopes.Profile)) claims[Claims.Name] = account.Name;
        if (!token.HasScope(Scopes.Email)) return claims;
        claims[Claims.Email] = account.Email ?? "";
        claims[Claims.EmailVerified] = account.EmailConfirmed;
        return claims;
    }
}
