using Duende.IdentityModel.Client;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.EntityFrameworkCore.Models;

namespace IsmsCloud.Identity.Tests;

/// <summary>What passes with time.</summary>
public sealed class AccountTimeTests(MovingClock clock) : IClassFixture<MovingClock>
{
    private readonly IdentityApp _app = clock.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_lasts_twelve_hours_or_fourteen_days_where_that_was_asked_for()
    {
        var person = await Person.SignedUp(_app, Ct);
        var (plain, kept) = (_app.NewBrowser(), _app.NewBrowser());
        await person.SignIn(plain, Ct);
        await kept.Open("/account/sign-in", Ct);
        await kept.Submit(Ct, ("Email", person.Email), ("Password", Person.Password), ("Remember", "true"));

        _app.Time.Ahead += TimeSpan.FromHours(13);
        (await person.IsSignedIn(plain, Ct)).ShouldBeFalse();
        (await person.IsSignedIn(kept, Ct)).ShouldBeTrue();
        _app.Time.Ahead += TimeSpan.FromDays(15);
        (await person.IsSignedIn(kept, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Sessions_and_refresh_tokens_outlive_a_restart()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        await using var again = _app.Again();
        again.Time.Ahead = _app.Time.Ahead;
        using var http = again.NewClient();
        var refreshed = await http.RequestRefreshTokenAsync(new RefreshTokenRequest { RefreshToken = login.RefreshToken }.To("connect/token"), Ct);
        refreshed.Error.ShouldBeNull(refreshed.ErrorDescription);
        var browser = again.NewBrowser();
        browser.Take(Browser.SessionCookie, person.Browser.Cookie(Browser.SessionCookie)!);
        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_good_for_two_hours()
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        await browser.Open("/account/forgot-password", Ct);
        await browser.Submit(Ct, ("Email", person.Email));
        var link = (await person.LinkInMail(Ct)).PathAndQuery;

        _app.Time.Ahead += TimeSpan.FromMinutes(119);
        await browser.Open(link, Ct);
        browser.Words.ShouldNotContain("too old");
        _app.Time.Ahead += TimeSpan.FromMinutes(2);
        await browser.Open(link, Ct);
        browser.Words.ShouldContain("too old");
    }

    [Fact]
    public async Task A_lock_out_passes_after_a_quarter_of_an_hour()
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        for (var tried = 0; tried < 10; tried++) await person.SignIn(browser, Ct, "That is not it");
        await person.SignIn(browser, Ct);
        (await person.IsSignedIn(browser, Ct)).ShouldBeFalse();

        // The lock looks at the clock on the wall.
        var locked = (await person.Account(Ct)).LockoutEnd!.Value;
        (locked - DateTimeOffset.UtcNow).ShouldBeInRange(TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        await _app.Within(db => db.Users.Where(u => u.Email == person.Email).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, locked.AddMinutes(-15)), Ct));
        await person.SignIn(browser, Ct);
        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sensitive_page_asks_for_the_password_once_more_after_some_minutes()
    {
        var person = await Person.SignedUp(_app, Ct);
        foreach (var page in new[] { "/account/email", "/account/authenticator", "/account/recovery-codes", "/account/passkeys", "/account/passkeys/any" })
        {
            await person.Browser.Open(page, Ct);
            person.Browser.At.AbsolutePath.ShouldBe(page, "just signed in");
        }
        _app.Time.Ahead += TimeSpan.FromMinutes(6);
        await person.Browser.Open("/account/email", Ct);
        person.Browser.At.AbsolutePath.ShouldBe("/account/prove");

        await person.Browser.Submit(Ct, ("Password", "That is not it"));
        person.Browser.At.AbsolutePath.ShouldBe("/account/prove");
        await person.Browser.Submit(Ct, ("Password", Person.Password));
        person.Browser.At.AbsolutePath.ShouldBe("/account/email");
        (await person.Events(Ct)).ShouldBe([SecurityEventKind.AccountCreated, SecurityEventKind.SignInFailed, SecurityEventKind.Proven]);
    }

    [Fact]
    public async Task Who_has_opened_a_sensitive_page_in_time_can_finish_there_but_not_for_ever()
    {
        var address = $"a{Guid.NewGuid():N}@example.com";
        var quick = await Person.SignedUp(_app, Ct);
        await quick.Browser.Open("/account/email", Ct);
        _app.Time.Ahead += TimeSpan.FromMinutes(10);
        await quick.Browser.Submit(Ct, ("Email", $"b{address}"));
        quick.Browser.Words.ShouldContain("new address");

        var person = await Person.SignedUp(_app, Ct);
        await person.Browser.Open("/account/email", Ct);
        _app.Time.Ahead += TimeSpan.FromMinutes(16);
        await person.Browser.Submit(Ct, ("Email", address));

        person.Browser.At.AbsolutePath.ShouldBe("/account/prove");
        (await _app.Within(db => db.Mails.CountAsync(m => m.To == address, Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task What_has_served_its_time_is_forgotten_and_the_security_log_is_not()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.OpenIdSignIn(Ct);
        var id = (await person.Account(Ct)).Id;
        await Swept(id, sessions: 1, tokens: true);
        _app.Time.Ahead += TimeSpan.FromDays(32);
        // What has expired is judged by the clock on the wall.
        var past = DateTimeOffset.UtcNow.AddDays(-1).UtcDateTime;
        await _app.Within(db => db.Set<OpenIddictEntityFrameworkCoreToken<Guid>>().ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpirationDate, past), Ct));
        await Swept(id, sessions: 0, tokens: false);
        (await person.Events(Ct)).ShouldBe([SecurityEventKind.AccountCreated]);
    }

    private async Task Swept(Guid account, int sessions, bool tokens)
    {
        await _app.Services.GetRequiredService<Sweep>().Once(Ct);
        var subject = account.ToString();
        (await _app.Within(db => db.Sessions.CountAsync(s => s.AccountId == account, Ct))).ShouldBe(sessions);
        (await _app.Within(db => db.Set<OpenIddictEntityFrameworkCoreToken<Guid>>().AnyAsync(t => t.Subject == subject, Ct))).ShouldBe(tokens);
    }
}
