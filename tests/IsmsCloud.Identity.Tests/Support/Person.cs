using System.Text.RegularExpressions;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Mail;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Tests;

/// <summary>Somebody with a mailbox and a browser.</summary>
internal sealed partial class Person(IdentityApp app, string email)
{
    public const string Password = "vier gelbe Ziegel";

    public IdentityApp App => app;

    public Browser Browser { get; } = app.NewBrowser();

    public string Email { get; set; } = email;

    public static Person Stranger(IdentityApp app) => new(app, $"p{Guid.NewGuid():N}@example.com");

    public static async Task<Person> SignedUp(IdentityApp app, CancellationToken ct, string kind = "Organisation")
    {
        var person = Stranger(app);
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

    public Task SignIn(CancellationToken ct, string password = Password) => SignIn(Browser, ct, password);

    public async Task SignIn(Browser browser, CancellationToken ct, string password = Password)
    {
        await browser.Open("/account/sign-in", ct);
        await browser.Submit(ct, ("Email", Email), ("Password", password));
    }

    /// <summary>A second device, signed in as well.</summary>
    public async Task<Browser> OtherDevice(CancellationToken ct, string device = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1")
    {
        var other = new Browser(app.Address, device);
        await SignIn(other, ct);
        return other;
    }

    /// <summary>Whether the browser is signed in as this person.</summary>
    public async Task<bool> IsSignedIn(Browser browser, CancellationToken ct)
    {
        await browser.Open("/account", ct);
        return browser.At.AbsolutePath is "/account" && browser.Html.Contains(Email, StringComparison.Ordinal);
    }

    /// <summary>Turns on an authenticator app, and leaves the browser on the page with the recovery codes.</summary>
    public async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> TurnOnAuthenticator(CancellationToken ct)
    {
        await Browser.Open("/account/authenticator", ct);
        var key = KeyShown();
        await Browser.Submit(ct, ("Code", Totp.Code(key, Totp.Step(app.Time.GetUtcNow()))));
        return (key, CodesShown());
    }

    public string KeyShown() => CodesShown()[0].Replace(" ", "", StringComparison.Ordinal);

    public IReadOnlyList<string> CodesShown() => [.. Codes().Matches(Browser.Html).Select(c => c.Groups[1].Value)];

    /// <summary>The newest mail's text, by time: the ids of some mails follow from what they are about.</summary>
    public Task<OutgoingMail> Mail(CancellationToken ct) => app.Within(db => db.Mails.AsNoTracking()
        .Where(m => m.To == Email).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).FirstAsync(ct));

    public async Task<Uri> LinkInMail(CancellationToken ct) =>
        new((await Mail(ct)).Body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)));

    public Task<Account> Account(CancellationToken ct) => app.Within(db => db.Users.AsNoTracking().SingleAsync(u => u.Email == Email, ct));

    /// <summary>The security events, oldest first.</summary>
    public async Task<IReadOnlyList<SecurityEventKind>> Events(CancellationToken ct)
    {
        var id = (await Account(ct)).Id;
        return await app.Within(db => db.SecurityEvents.Where(e => e.AccountId == id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(ct));
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Codes();
}
