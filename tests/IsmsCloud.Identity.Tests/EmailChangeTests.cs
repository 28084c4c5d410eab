using IsmsCloud.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Tests;

public sealed class EmailChangeTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_new_address_confirms_and_the_old_one_is_told()
    {
        var person = await Person.SignedUp(_app, Ct);
        var moved = Person.Stranger(_app);
        await Ask(person, moved.Email);
        (await _app.Within(db => db.Users.AnyAsync(u => u.Email == moved.Email, Ct))).ShouldBeFalse("nothing changes before the mail is answered");

        await person.Browser.Open((await moved.LinkInMail(Ct)).PathAndQuery, Ct);
        await person.Browser.Submit(Ct);

        person.Browser.Words.ShouldContain("The new e-mail is in use.");
        (await person.Mail(Ct)).Body.ShouldContain(moved.Email);
        var elsewhere = _app.NewBrowser();
        await moved.SignIn(elsewhere, Ct);
        (await moved.IsSignedIn(elsewhere, Ct)).ShouldBeTrue();
        (await moved.IsSignedIn(person.Browser, Ct)).ShouldBeTrue("the session that changed it goes on");
        (await moved.Events(Ct)).Take(3).ShouldBe([SecurityEventKind.AccountCreated, SecurityEventKind.EmailChangeAsked, SecurityEventKind.EmailChanged]);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var (person, moved) = (await Person.SignedUp(_app, Ct), Person.Stranger(_app));
        await Ask(person, moved.Email);
        var link = (await moved.LinkInMail(Ct)).PathAndQuery;
        await person.Browser.Open(link, Ct);
        await person.Browser.Submit(Ct);

        await person.Browser.Open(link, Ct);

        person.Browser.Words.ShouldContain("used up or too old");
    }

    [Fact]
    public async Task Whoever_gets_the_mail_by_mistake_can_take_nothing_with_it()
    {
        var (person, other) = (await Person.SignedUp(_app, Ct), await Person.SignedUp(_app, Ct));
        var mistyped = Person.Stranger(_app);
        await Ask(person, mistyped.Email);
        var link = (await mistyped.LinkInMail(Ct)).PathAndQuery;

        await other.Browser.Open(link, Ct);
        other.Browser.Words.ShouldContain("used up or too old");
        var stranger = _app.NewBrowser();
        await stranger.Open(link, Ct);
        stranger.At.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task An_address_that_is_in_use_is_told_so_by_mail_and_the_page_says_nothing()
    {
        var (person, known) = (await Person.SignedUp(_app, Ct), await Person.SignedUp(_app, Ct));
        await Ask(person, Person.Stranger(_app).Email);
        var words = person.Browser.Words;

        await Ask(person, known.Email);

        person.Browser.Words.ShouldBe(words);
        (await known.Mail(Ct)).Subject.ShouldContain("in use");
    }

    [Fact]
    public async Task Somebody_who_took_the_address_meanwhile_keeps_it()
    {
        var person = await Person.SignedUp(_app, Ct);
        var quicker = Person.Stranger(_app);
        await Ask(person, quicker.Email);
        var link = (await quicker.LinkInMail(Ct)).PathAndQuery;
        await quicker.SignUp(Ct);
        await quicker.Browser.Open((await quicker.LinkInMail(Ct)).PathAndQuery, Ct);
        await quicker.Browser.Submit(Ct, ("Password", Person.Password));

        await person.Browser.Open(link, Ct);
        await person.Browser.Submit(Ct);

        person.Browser.Words.ShouldContain("used up or too old");
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeTrue();
    }

    private static async Task Ask(Person person, string email)
    {
        await person.Browser.Open("/account/email", Ct);
        await person.Browser.Submit(Ct, ("Email", email));
        person.Browser.Words.ShouldContain("Look into the mailbox");
    }
}
