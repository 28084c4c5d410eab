using IsmsCloud.Identity.Accounts;

namespace IsmsCloud.Identity.Tests;

public sealed class AuthenticatorTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_an_authenticator_the_password_alone_opens_nothing()
    {
        var (person, key, _) = await WithAuthenticator();
        var browser = await AtTheCode(person);
        (await person.IsSignedIn(browser, Ct)).ShouldBeFalse();
        browser = await AtTheCode(person);

        await browser.Submit(Ct, ("Code", "000000"));
        browser.Words.ShouldContain("That code is wrong");
        await browser.Submit(Ct, ("Code", CodeOf(key, ahead: 1)));

        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
        (await person.Events(Ct)).ShouldBe(
        [
            SecurityEventKind.AccountCreated, SecurityEventKind.AuthenticatorAdded, SecurityEventKind.RecoveryCodesMade,
            SecurityEventKind.SignInFailed, SecurityEventKind.SignedIn,
        ]);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var (person, key, _) = await WithAuthenticator();
        var code = CodeOf(key, ahead: 1);
        var first = await AtTheCode(person);
        await first.Submit(Ct, ("Code", code));
        (await person.IsSignedIn(first, Ct)).ShouldBeTrue();

        var second = await AtTheCode(person);
        await second.Submit(Ct, ("Code", code));

        second.Words.ShouldContain("That code is wrong");
    }

    [Fact]
    public async Task The_code_that_turned_the_app_on_is_used_up()
    {
        var (person, key, _) = await WithAuthenticator();
        var browser = await AtTheCode(person);
        await browser.Submit(Ct, ("Code", CodeOf(key)));
        browser.Words.ShouldContain("That code is wrong");
    }

    [Fact]
    public async Task A_wrong_code_does_not_turn_the_app_on_and_the_key_stays()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.Browser.Open("/account/authenticator", Ct);
        var key = person.KeyShown();
        await person.Browser.Submit(Ct, ("Code", "000000"));

        person.Browser.Words.ShouldContain("That code is wrong");
        person.KeyShown().ShouldBe(key, "who has scanned the picture need not scan another");
        (await person.Account(Ct)).TwoFactorEnabled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_recovery_code_opens_the_account_once_however_it_is_typed()
    {
        var (person, _, codes) = await WithAuthenticator();
        codes.Count.ShouldBe(10);
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        var browser = await AtTheCode(person);
        await browser.Submit("Recovery", Ct, ("RecoveryCode", typed));
        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
        browser.Words.ShouldContain("9 left");

        var again = await AtTheCode(person);
        await again.Submit("Recovery", Ct, ("RecoveryCode", codes[3]));

        again.Words.ShouldContain("That code is wrong");
        (await person.Events(Ct)).Count(e => e is SecurityEventKind.RecoveryCodeUsed).ShouldBe(1);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_old_ones_void()
    {
        var (person, _, old) = await WithAuthenticator();
        await person.Browser.Open("/account/recovery-codes", Ct);
        foreach (var code in old) person.Browser.Html.ShouldNotContain(code);
        await person.Browser.Submit(Ct);
        var made = person.CodesShown();
        made.Intersect(old).ShouldBeEmpty();

        var browser = await AtTheCode(person);
        await browser.Submit("Recovery", Ct, ("RecoveryCode", old[0]));
        browser.Words.ShouldContain("That code is wrong");
        await browser.Submit("Recovery", Ct, ("RecoveryCode", made[0]));
        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Turned_off_the_password_is_enough_again_and_the_person_gets_a_mail()
    {
        var (person, _, _) = await WithAuthenticator();
        await person.Browser.Open("/account/authenticator", Ct);
        await person.Browser.Submit("Off", Ct);

        (await person.Mail(Ct)).Body.ShouldContain("turned off");
        var browser = _app.NewBrowser();
        await person.SignIn(browser, Ct);
        (await person.IsSignedIn(browser, Ct)).ShouldBeTrue();
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeTrue();
        (await person.Events(Ct)).ShouldContain(SecurityEventKind.AuthenticatorRemoved);
    }

    [Fact]
    public async Task Keys_and_recovery_codes_are_not_readable_in_the_database()
    {
        var (person, key, codes) = await WithAuthenticator();
        var id = (await person.Account(Ct)).Id;
        var kept = await _app.Within(db => Task.FromResult(db.UserTokens.Where(t => t.UserId == id).Select(t => t.Value).ToList()));
        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(value => !value!.Contains(key) && !value.Contains(codes[0]));
        var protecting = await _app.Within(db => Task.FromResult(db.DataProtectionKeys.Select(k => k.Xml).ToList()));
        protecting.ShouldNotBeEmpty();
        protecting.ShouldAllBe(xml => xml!.Contains("<sealed") && !xml.Contains("masterKey"));
    }

    private async Task<(Person Person, string Key, IReadOnlyList<string> Codes)> WithAuthenticator()
    {
        var person = await Person.SignedUp(_app, Ct);
        var (key, codes) = await person.TurnOnAuthenticator(Ct);
        return (person, key, codes);
    }

    /// <summary>A browser in which the password was right, and the code is asked for.</summary>
    private async Task<Browser> AtTheCode(Person person)
    {
        var browser = _app.NewBrowser();
        await person.SignIn(browser, Ct);
        browser.At.AbsolutePath.ShouldBe("/account/sign-in/code");
        return browser;
    }

    private string CodeOf(string key, int ahead = 0) => Totp.Code(key, Totp.Step(_app.Time.GetUtcNow()) + ahead);
}
