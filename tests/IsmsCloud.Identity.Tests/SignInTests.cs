using System.Net;
using IsmsCloud.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Tests;

public sealed class SignInTests(IdentityHost host)
{
    private const string Wrong = "That is not it";
    private const string Cookie = Browser.SessionCookie;

    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_ten_wrong_passwords_the_right_one_opens_nothing_and_the_person_gets_a_mail()
    {
        var person = await Person.SignedUp(_app, Ct);
        var other = _app.NewBrowser();
        for (var tried = 0; tried < 10; tried++) await person.SignIn(other, Ct, Wrong);

        await person.SignIn(other, Ct);

        other.At.AbsolutePath.ShouldBe("/account/sign-in");
        (await person.Mail(Ct)).Subject.ShouldContain("locked");
        (await person.Events(Ct)).ShouldBe(
            [SecurityEventKind.AccountCreated, .. Enumerable.Repeat(SecurityEventKind.SignInFailed, 9), SecurityEventKind.LockedOut]);
    }

    [Fact]
    public async Task Sign_in_says_the_same_about_an_account_with_a_wrong_password_one_that_is_locked_and_none()
    {
        var known = await Person.SignedUp(_app, Ct);
        var locked = await Person.SignedUp(_app, Ct);
        await _app.Within(db => db.Users.Where(u => u.Email == locked.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, _app.Time.GetUtcNow().AddHours(1)), Ct));
        string? expected = null;
        foreach (var person in new[] { known, locked, Person.Stranger(_app) })
        {
            var browser = _app.NewBrowser();
            await person.SignIn(browser, Ct, Wrong);
            browser.Status.ShouldBe(HttpStatusCode.OK);
            browser.Words.ShouldBe(expected ??= browser.Words);
            browser.Words.ShouldContain("wrong");
        }
    }

    [Fact]
    public async Task Sign_up_says_the_same_whether_or_not_the_address_has_an_account()
    {
        var known = await Person.SignedUp(_app, Ct);
        var again = new Person(_app, known.Email);
        await again.SignUp(Ct);
        var stranger = Person.Stranger(_app);
        await stranger.SignUp(Ct);

        again.Browser.Words.ShouldBe(stranger.Browser.Words);
        again.Browser.Status.ShouldBe(stranger.Browser.Status);
        (await known.Mail(Ct)).Subject.ShouldContain("already");
    }

    [Fact]
    public async Task Refusals_take_about_as_long_for_an_account_as_for_none()
    {
        var known = await Person.SignedUp(_app, Ct);
        var times = new List<TimeSpan>();
        foreach (var person in new[] { Person.Stranger(_app), known })
        {
            var browser = _app.NewBrowser();
            await browser.Open("/account/sign-in", Ct);
            var started = TimeProvider.System.GetTimestamp();
            await browser.Submit(Ct, ("Email", person.Email), ("Password", Wrong));
            times.Add(TimeProvider.System.GetElapsedTime(started));
        }
        times.ShouldAllBe(t => t >= TimeSpan.FromMilliseconds(400));
    }

    [Fact]
    public async Task Problems_are_named_at_the_head_of_the_page_with_a_way_to_each_field()
    {
        var browser = _app.NewBrowser();
        await browser.Open("/account/sign-up", Ct);
        await browser.Submit(Ct, ("Name", ""), ("Email", "nobody"), ("NewPassword", "short"), ("Organisation", "Keller GmbH"), ("Kind", "Organisation"));

        foreach (var field in new[] { "Name", "Email", "NewPassword" })
        {
            browser.Html.ShouldContain($"<a href=\"#{field}\">");
            browser.Html.ShouldContain($"id=\"{field}-error\"");
        }
        browser.Html.ShouldContain("<title>Problem: ");
    }

    [Fact]
    public async Task Nobody_signs_in_as_somebody_else_on_top_of_a_session()
    {
        var (victim, thief) = (await Person.SignedUp(_app, Ct), await Person.SignedUp(_app, Ct));
        var browser = _app.NewBrowser();
        await browser.Open("/account/sign-in", Ct);
        browser.Take(Cookie, thief.Browser.Cookie(Cookie)!);

        await browser.Submit(Ct, ("Email", victim.Email), ("Password", Person.Password));

        (await victim.IsSignedIn(thief.Browser, Ct)).ShouldBeFalse("the planted key must not become the victim's session");
    }

    [Fact]
    public async Task After_signing_out_the_cookie_opens_nothing()
    {
        var person = await Person.SignedUp(_app, Ct);
        var cookie = person.Browser.Cookie(Cookie)!;
        await person.Browser.Open("/account/sign-out", Ct);
        await person.Browser.Submit(Ct);
        var other = _app.NewBrowser();
        other.Take(Cookie, cookie);

        (await person.IsSignedIn(other, Ct)).ShouldBeFalse();
        (await person.Events(Ct)).ShouldContain(SecurityEventKind.SignedOut);
    }

    [Theory]
    [InlineData("/account/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/account/error", HttpStatusCode.NotFound)]
    [InlineData("/connect/authorize?client_id=unheard-of", HttpStatusCode.BadRequest)]
    public async Task What_fails_is_said_on_a_page(string path, HttpStatusCode status)
    {
        var browser = _app.NewBrowser();
        await browser.Open(path, Ct);

        browser.Status.ShouldBe(status);
        browser.Html.ShouldContain("<h1>");
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_says_so_on_a_page()
    {
        using var client = _app.NewClient();
        using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Email", "a@example.com")]), Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("<h1>");
    }
}
