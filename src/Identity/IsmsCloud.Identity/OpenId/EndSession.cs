using System.Security.Claims;
using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>Signs out at the client's wish. Without a hint that proves whose wish it is, the person is asked.</summary>
internal static class EndSession
{
    public static async Task<IResult> Handle(HttpContext http, SignInManager<Account> signIn, SecurityLog log, CancellationToken ct)
    {
        if (ProtocolError.SaidIn(http) is not null) return Results.BadRequest();
        var hint = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var person = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal;
        if (person is not null && !IsOf(hint, person)) return Results.Redirect("/account/sign-out");
        if (person is not null)
        {
            await log.Write(Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!), SecurityEventKind.SignedOut, ct);
            await signIn.SignOutAsync();
        }
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/account/sign-in" },
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static bool IsOf(ClaimsPrincipal? hint, ClaimsPrincipal person) =>
        hint?.GetClaim(Claims.Subject) is { } subject && subject == person.FindFirstValue(ClaimTypes.NameIdentifier);
}
