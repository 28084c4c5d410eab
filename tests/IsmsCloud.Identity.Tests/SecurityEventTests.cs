using IsmsCloud.Identity.Accounts;

namespace IsmsCloud.Identity.Tests;

public sealed class SecurityEventTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_says_what_who_and_where_in_words()
    {
        var person = await Person.SignedUp(_app, Ct);
        var id = (await person.Account(Ct)).Id;
        await _app.Within(async db =>
        {
            foreach (var kind in Enum.GetValues<SecurityEventKind>())
                db.SecurityEvents.Add(new SecurityEvent { AccountId = id, At = _app.Time.GetUtcNow(), Kind = kind, Device = "curl/8", Address = "203.0.113.9" });
            return await db.SaveChangesAsync(Ct);
        });

        await person.Browser.Open("/account/security-events", Ct);

        person.Browser.Words.ShouldNotContain("Event.");
        person.Browser.Words.ShouldContain("Unknown device , 203.0.113.9");
        person.Browser.Words.ShouldContain("Somebody, not signed in");
        person.Browser.Words.ShouldContain("used twice");
    }

    [Fact]
    public async Task Events_page_back_to_the_first_one_and_each_is_shown_once()
    {
        var person = await Person.SignedUp(_app, Ct);
        var id = (await person.Account(Ct)).Id;
        await _app.Within(async db =>
        {
            for (var at = 0; at < 119; at++)
                db.SecurityEvents.Add(new SecurityEvent { AccountId = id, At = _app.Time.GetUtcNow(), Kind = SecurityEventKind.NameChanged, Detail = $"name no. {at}." });
            return await db.SaveChangesAsync(Ct);
        });
        await person.Browser.Open("/account/security-events", Ct);
        var pages = new List<string> { person.Browser.Words };
        while (person.Browser.Related("next") is { } older)
        {
            await person.Browser.Open(older, Ct);
            pages.Add(person.Browser.Words);
        }

        pages.Count.ShouldBe(3);
        pages[^1].ShouldContain("Account created");
        for (var at = 0; at < 119; at++) pages.Count(p => p.Contains($"name no. {at}.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_sees_somebody_elses_events()
    {
        var (person, other) = (await Person.SignedUp(_app, Ct), await Person.SignedUp(_app, Ct));
        await other.OtherDevice(Ct);
        await person.Browser.Open("/account/security-events", Ct);
        person.Browser.Words.ShouldNotContain("iPhone");
    }

    [Fact]
    public async Task A_changed_name_is_in_the_next_token()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.Browser.Open("/account/name", Ct);
        await person.Browser.Submit(Ct, ("Name", "Ada Keller-Braun"));

        person.Browser.Words.ShouldContain("Ada Keller-Braun");
        (await person.OpenIdSignIn(Ct)).User.FindFirst("name")?.Value.ShouldBe("Ada Keller-Braun");
        (await person.Events(Ct))[^1].ShouldBe(SecurityEventKind.NameChanged);
    }
}
