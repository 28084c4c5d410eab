using System.Net;
using IsmsCloud.Identity.Accounts;

namespace IsmsCloud.Identity.Tests;

public sealed class PasswordResetTests(IdentityHost host)
{
    private const string New = "fünf blaue Dächer";

    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forgotten_password_is_set_anew_and_everybody_who_was_in_is_out()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        var other = await person.OtherDevice(Ct);
        var browser = await Reset(person, New);

        browser.Words.ShouldContain("The new password is set.");
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeFalse();
        (await person.IsSignedIn(other, Ct)).ShouldBeFalse();
        (await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct)).Error.ShouldBe("invalid_grant");
        await person.SignIn(browser, Ct);
        (await person.IsSignedIn(browser, Ct)).ShouldBeFalse("the old password is void");
        await person.SignIn(browser, Ct, New);
        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
        (await person.Mail(Ct)).Subject.ShouldContain("password");
        (await person.Events(Ct)).Where(e => e is SecurityEventKind.PasswordResetAsked or SecurityEventKind.PasswordReset)
            .ShouldBe([SecurityEventKind.PasswordResetAsked, SecurityEventKind.PasswordReset]);
    }

    [Fact]
    public async Task The_link_works_once_and_no_older_one_after_it()
    {
        var person = await Person.SignedUp(_app, Ct);
        var older = await Link(person);
        var newer = await Link(person);
        var browser = _app.NewBrowser();
        await browser.Open(newer.PathAndQuery, Ct);
        await browser.Submit(Ct, ("NewPassword", New));

        foreach (var link in new[] { older, newer })
        {
            await browser.Open(link.PathAndQuery, Ct);
            browser.Words.ShouldContain("used up or too old");
        }
    }

    [Fact]
    public async Task A_link_that_was_altered_opens_nothing()
    {
        var person = await Person.SignedUp(_app, Ct);
        var link = (await Link(person)).PathAndQuery;
        foreach (var altered in new[] { link[..^4], link + "AAAA", "/account/reset-password?link=nonsense", "/account/reset-password" })
        {
            await person.Browser.Open(altered, Ct);
            (person.Browser.Status, person.Browser.Words.Contains("used up or too old", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true), altered);
        }
    }

    [Fact]
    public async Task A_new_password_unlocks_the_account()
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        for (var tried = 0; tried < 10; tried++) await person.SignIn(browser, Ct, "That is not it");
        await Reset(person, New);

        await person.SignIn(browser, Ct, New);

        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_says_the_same_whether_or_not_the_address_has_an_account()
    {
        var (known, stranger) = (await Person.SignedUp(_app, Ct), Person.Stranger(_app));
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var person in new[] { known, stranger })
        {
            var browser = _app.NewBrowser();
            await Ask(browser, person.Email);
            answers.Add((browser.Status, browser.Words));
        }
        answers[0].ShouldBe(answers[1]);
        (await known.Mail(Ct)).Subject.ShouldContain("Choose a new password");
        (await stranger.Mail(Ct)).Subject.ShouldContain("No account");
    }

    [Fact]
    public async Task Nobodys_mailbox_is_flooded_and_the_limit_tells_nothing_either()
    {
        var (known, stranger) = (await Person.SignedUp(_app, Ct), Person.Stranger(_app));
        var browser = _app.NewBrowser();
        // The sign-up was a mail, too.
        await stranger.SignUp(Ct);
        foreach (var person in new[] { known, stranger })
        {
            for (var asked = 1; asked < 5; asked++) await Ask(browser, person.Email);
            browser.Status.ShouldBe(HttpStatusCode.OK);
            await Ask(browser, person.Email);
            browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
            browser.Words.ShouldContain("too often");
        }
    }

    [Fact]
    public async Task A_bad_new_password_is_refused_and_the_link_stays_good()
    {
        var person = await Person.SignedUp(_app, Ct);
        var browser = _app.NewBrowser();
        await browser.Open((await Link(person)).PathAndQuery, Ct);

        await browser.Submit(Ct, ("NewPassword", "password12345"));
        browser.Words.ShouldContain("among the first that anybody would try");
        await browser.Submit(Ct, ("NewPassword", New));

        browser.At.AbsolutePath.ShouldBe("/account/sign-in");
    }

    private async Task<Browser> Reset(Person person, string password)
    {
        var browser = _app.NewBrowser();
        await browser.Open((await Link(person)).PathAndQuery, Ct);
        await browser.Submit(Ct, ("NewPassword", password));
        return browser;
    }

    private async Task<Uri> Link(Person person)
    {
        await Ask(_app.NewBrowser(), person.Email);
        return await person.LinkInMail(Ct);
    }

    private static async Task Ask(Browser browser, string email)
    {
        await browser.Open("/account/forgot-password", Ct);
        await browser.Submit(Ct, ("Email", email));
    }
}
