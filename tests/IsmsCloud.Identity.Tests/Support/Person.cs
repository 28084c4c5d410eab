using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Browser;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Identity.Tests;

/// <summary>Somebody with a mailbox and a browser.</summary>
internal sealed class Person(IdentityApp app, string email)
{
    public const string Password = "vier gelbe Ziegel";

    public Browser Browser { get; } = app.NewBrowser();

    public string Email { get; } = email;

    public static async Task<Person> SignedUp(IdentityApp app, CancellationToken ct, string kind = "Organisation")
    {
        var person = new Person(app, $"p{Guid.NewGuid():N}@example.com");
        await person.SignUp(ct, kind);
        await person.Browser.Open((await person.LinkInMail(ct)).PathAndQuery, ct);
        await person.Browser.Submit(ct, ("Password", Password));
        return person;
    }

    public async Task SignUp(CancellationToken ct, string kind = "Organisation")
    {
        await Browser.Open("/account/sign-up", ct);
        await Browser.Submit(ct, ("Name", "Ada Keller"), ("Email", Email), ("NewPassword", Password), ("Organisation", "Keller GmbH"), ("Kind", kind));
    }

    public async Task SignIn(CancellationToken ct, string password = Password)
    {
        await Browser.Open("/account/sign-in", ct);
        await Browser.Submit(ct, ("Email", Email), ("Password", password));
    }

    /// <summary>The newest mail's text.</summary>
    public async Task<OutgoingMail> Mail(CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IdentityDb>().Mails.AsNoTracking()
            .Where(m => m.To == Email).OrderByDescending(m => m.Id).FirstAsync(ct);
    }

    public async Task<Uri> LinkInMail(CancellationToken ct) =>
        new((await Mail(ct)).Body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)));

    /// <summary>Signs in to the web UI, by a client library that knows nothing of this server but its address.</summary>
    public Task<LoginResult> OpenIdSignIn(CancellationToken ct) => Client().LoginAsync(new LoginRequest(), ct);

    public OidcClient Client() => new(new OidcClientOptions
    {
        Authority = app.Address.ToString(),
        ClientId = "ismscloud-web",
        ClientSecret = IdentityApp.WebSecret,
        RedirectUri = IdentityApp.SignedInAt,
        Scope = "openid profile email offline_access",
        Browser = new Redirects(Browser),
        // The issuer is the public address; the tests talk to the service behind it.
        Policy = new Policy { Discovery = { ValidateIssuerName = false, ValidateEndpoints = false, RequireHttps = false } },
    });

    private sealed class Redirects(Browser browser) : IBrowser
    {
        public async Task<BrowserResult> InvokeAsync(BrowserOptions options, CancellationToken cancellationToken = default)
        {
            await browser.Open(options.StartUrl, cancellationToken);
            return new BrowserResult { ResultType = BrowserResultType.Success, Response = browser.At.ToString() };
        }
    }
}
