using IsmsCloud.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Identity.Tests;

/// <summary>An application with Microsoft's handler, configured as its documentation says.</summary>
public sealed class MicrosoftClientTests(RealServers servers)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Microsofts_handler_signs_in_and_out()
    {
        var port = IdentityApp.FreePort();
        var home = new Uri($"http://localhost:{port}/");
        await using var identity = IdentityApp.Start(servers,
            ("Identity:Web:RedirectUris:0", $"{home}signin-oidc"), ("Identity:Web:PostLogoutRedirectUris:0", $"{home}signout-callback-oidc"));
        await using var application = Application(home, identity.Address);
        await application.StartAsync(Ct);
        var person = await Person.SignedUp(identity, Ct);
        person.Browser.Follows(home);

        await person.Browser.Open($"{home}me", Ct);
        person.Browser.Html.ShouldBe($"Ada Keller {person.Email} refresh token");

        await person.Browser.Open($"{home}out", Ct);
        person.Browser.At.ToString().ShouldBe($"{home}bye");
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeFalse();
        await person.Browser.Open($"{home}me", Ct);
        person.Browser.At.AbsolutePath.ShouldBe("/account/sign-in");
    }

    private static WebApplication Application(Uri home, Uri authority)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(home.ToString());
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(o =>
        {
            o.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            o.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        }).AddCookie().AddOpenIdConnect(o =>
        {
            o.Authority = authority.ToString();
            o.RequireHttpsMetadata = false;
            o.ClientId = WebClient.Id;
            o.ClientSecret = IdentityApp.WebSecret;
            o.ResponseType = "code";
            o.ResponseMode = "query";
            o.SaveTokens = true;
            o.GetClaimsFromUserInfoEndpoint = true;
            o.MapInboundClaims = false;
            o.TokenValidationParameters.NameClaimType = "name";
            o.Scope.Add("email");
            o.Scope.Add("offline_access");
            // Plain http, on a local machine.
            o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
            o.CorrelationCookie.SecurePolicy = o.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/me", async http => await http.Response.WriteAsync(
            $"{http.User.Identity?.Name} {http.User.FindFirst("email")?.Value} {(await http.GetTokenAsync("refresh_token") is null ? "none" : "refresh token")}")).RequireAuthorization();
        app.MapGet("/out", () => Results.SignOut(new AuthenticationProperties { RedirectUri = "/bye" },
            [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
        app.MapGet("/bye", () => "");
        return app;
    }
}
