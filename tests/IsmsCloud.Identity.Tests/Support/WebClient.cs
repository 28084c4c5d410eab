using Duende.IdentityModel.Client;
using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Browser;

namespace IsmsCloud.Identity.Tests;

/// <summary>The web UI as the server sees it, by a certified client library that knows nothing of this server but its address.</summary>
internal static class WebClient
{
    public const string Id = "ismscloud-web";

    public static Task<LoginResult> OpenIdSignIn(this Person person, CancellationToken ct, params (string Name, string Value)[] parameters)
    {
        var request = new LoginRequest();
        foreach (var (name, value) in parameters) request.FrontChannelExtraParameters.Add(name, value);
        return person.Client().LoginAsync(request, ct);
    }

    public static OidcClient Client(this Person person) => new(new OidcClientOptions
    {
        Authority = person.App.Address.ToString(),
        ClientId = Id,
        ClientSecret = IdentityApp.WebSecret,
        RedirectUri = IdentityApp.SignedInAt,
        PostLogoutRedirectUri = IdentityApp.SignedOutAt,
        Scope = "openid profile email offline_access",
        Browser = new Redirects(person.Browser),
        // The library's clock is the one on the wall.
        ClockSkew = TimeSpan.FromMinutes(5) + person.App.Time.Ahead,
        Policy = new Policy { Discovery = { RequireHttps = false } },
    });

    /// <summary>A request to an endpoint that the discovery document names, with the web UI's credentials.</summary>
    public static T To<T>(this T request, string endpoint, string client = Id, string secret = IdentityApp.WebSecret) where T : ProtocolRequest
    {
        (request.Address, request.ClientId, request.ClientSecret) = (endpoint, client, secret);
        return request;
    }

    /// <summary>What the answer says, also where its status is 401, which the library doesn't look behind.</summary>
    public static string? ProtocolError(this TokenResponse answer) => answer.Json?.TryGetString("error");

    private sealed class Redirects(Browser browser) : IBrowser
    {
        public async Task<BrowserResult> InvokeAsync(BrowserOptions options, CancellationToken cancellationToken = default)
        {
            await browser.Open(options.StartUrl, cancellationToken);
            return new BrowserResult { ResultType = BrowserResultType.Success, Response = browser.At.ToString() };
        }
    }
}
