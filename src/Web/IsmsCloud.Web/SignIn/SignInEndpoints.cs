using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace IsmsCloud.Web.SignIn;

static class SignInEndpoints
{
    internal static void MapSignIn(this WebApplication app)
    {
        app.MapGet("/sign-in", (string? returnUrl) => TypedResults.Challenge(
            new AuthenticationProperties { RedirectUri = Local(returnUrl) }, [OpenIdConnectDefaults.AuthenticationScheme])).AllowAnonymous();
        app.MapPost("/sign-out", SignOut).AllowAnonymous();
    }

    static async Task<IResult> SignOut(HttpContext http, SessionTokens tokens)
    {
        if (http.User.FindFirst(SessionFiles.KeyClaim)?.Value is { } key) tokens.Forget(key);
        else return TypedResults.Redirect("/");
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    /// <summary>Only paths of our own: a sign-in link must not carry anybody off to another site.</summary>
    internal static string Local(string? url) =>
        url is ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl) ? url : "/";
}
