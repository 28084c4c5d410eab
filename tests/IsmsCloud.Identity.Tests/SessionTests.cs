using IsmsCloud.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Tests;

public sealed class SessionTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_in_words()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.OtherDevice(Ct);
        await person.Browser.Open("/account/sessions", Ct);

        person.Browser.Words.ShouldContain("Firefox on Linux This one");
        person.Browser.Words.ShouldContain("Safari on iPhone");
        person.Browser.Words.ShouldContain("127.0.0.1");
    }

    [Fact]
    public async Task Where_somebody_comes_from_is_what_the_gateway_says()
    {
        var person = await Person.SignedUp(_app, Ct);
        var far = _app.NewBrowser(("X-Forwarded-For", "203.0.113.7"));
        await person.SignIn(far, Ct);
        await person.Browser.Open("/account/sessions", Ct);
        person.Browser.Words.ShouldContain("203.0.113.7");
    }

    [Fact]
    public async Task A_session_that_is_ended_takes_its_cookie_and_its_refresh_token_with_it_and_no_other()
    {
        var person = await Person.SignedUp(_app, Ct);
        var ended = new Person(_app, person.Email);
        await ended.SignIn(Ct);
        var (dead, alive) = (await ended.OpenIdSignIn(Ct), await person.OpenIdSignIn(Ct));
        var session = Guid.Parse(dead.User.FindFirst("sid")!.Value);

        await person.Browser.Open("/account/sessions", Ct);
        await person.Browser.Submit("End", Ct, ("Session", session.ToString()));

        person.Browser.Words.ShouldContain("Ended.");
        (await person.IsSignedIn(ended.Browser, Ct)).ShouldBeFalse();
        (await person.Client().RefreshTokenAsync(dead.RefreshToken, cancellationToken: Ct)).Error.ShouldBe("invalid_grant");
        (await person.Client().RefreshTokenAsync(alive.RefreshToken, cancellationToken: Ct)).Error.ShouldBeNull();
        (await person.Events(Ct)).ShouldContain(SecurityEventKind.SessionEnded);
    }

    [Fact]
    public async Task All_other_sessions_end_at_once()
    {
        var person = await Person.SignedUp(_app, Ct);
        var others = new[] { await person.OtherDevice(Ct), await person.OtherDevice(Ct) };
        await person.Browser.Open("/account/sessions", Ct);
        await person.Browser.Submit("EndOthers", Ct);

        foreach (var other in others) (await person.IsSignedIn(other, Ct)).ShouldBeFalse();
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_session()
    {
        var (person, other) = (await Person.SignedUp(_app, Ct), await Person.SignedUp(_app, Ct));
        await person.OtherDevice(Ct);
        var account = (await other.Account(Ct)).Id;
        var session = await _app.Within(db => db.Sessions.Where(s => s.AccountId == account).Select(s => s.Id).SingleAsync(Ct));
        await person.Browser.Open("/account/sessions", Ct);
        await person.Browser.Submit("End", Ct, ("Session", session.ToString()));

        (await other.IsSignedIn(other.Browser, Ct)).ShouldBeTrue();
        (await person.Events(Ct)).ShouldNotContain(SecurityEventKind.SessionEnded);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_asks_for_the_old_one()
    {
        const string next = "fünf blaue Dächer";
        var person = await Person.SignedUp(_app, Ct);
        var other = await person.OtherDevice(Ct);
        await person.Browser.Open("/account/password", Ct);
        await person.Browser.Submit(Ct, ("Password", "That is not it"), ("NewPassword", next));
        person.Browser.Words.ShouldContain("That is not the password");

        await person.Browser.Submit(Ct, ("Password", Person.Password), ("NewPassword", next));

        person.Browser.At.AbsolutePath.ShouldBe("/account");
        (await person.IsSignedIn(other, Ct)).ShouldBeFalse();
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeTrue();
        (await person.Mail(Ct)).Subject.ShouldContain("password");
        (await person.Events(Ct))[^1].ShouldBe(SecurityEventKind.PasswordChanged);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/sessions")]
    [InlineData("/account/email")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/passkeys/any")]
    [InlineData("/account/security-events?before=01900000-0000-7000-8000-000000000000")]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_back(string page)
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        await browser.Open(page, Ct);
        browser.At.AbsolutePath.ShouldBe("/account/sign-in");

        await browser.Submit(Ct, ("Email", person.Email), ("Password", Person.Password));

        browser.At.PathAndQuery.ShouldBe(page);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Nobody_is_carried_off_to_another_site(string address)
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        await browser.Open("/account/sign-in" + Microsoft.AspNetCore.Http.QueryString.Create("returnUrl", address), Ct);
        await browser.Submit(Ct, ("Email", person.Email), ("Password", Person.Password));
        browser.At.Authority.ShouldBe(_app.Address.Authority);
    }
}
