using IsmsCloud.Testing;

namespace IsmsCloud.Identity.Tests;

public sealed class SessionLifetimeTests(RealServers servers) : IAsyncDisposable
{
    private readonly IdentityApp _app = IdentityApp.Start(servers);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_lasts_twelve_hours_or_fourteen_days_where_that_was_asked_for()
    {
        var person = await Person.SignedUp(_app, Ct);
        var (plain, kept) = (_app.NewBrowser(), _app.NewBrowser());
        await person.SignIn(plain, Ct);
        await kept.Open("/account/sign-in", Ct);
        await kept.Submit(Ct, ("Email", person.Email), ("Password", Person.Password), ("Remember", "true"));

        _app.Time.Ahead = TimeSpan.FromHours(13);
        (await person.IsSignedIn(plain, Ct)).ShouldBeFalse();
        (await person.IsSignedIn(kept, Ct)).ShouldBeTrue();
        _app.Time.Ahead = TimeSpan.FromDays(29);
        (await person.IsSignedIn(kept, Ct)).ShouldBeFalse();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
