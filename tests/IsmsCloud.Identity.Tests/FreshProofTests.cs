using System.Globalization;
using IsmsCloud.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IsmsCloud.Identity.Tests;

/// <summary>How old the proof of who somebody is may be, in an application's eyes: with a clock that nobody else moves.</summary>
public sealed class FreshProofTests(RealServers servers) : IAsyncDisposable
{
    private readonly IdentityApp _app = IdentityApp.Start(servers);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_application_that_asks_for_a_fresh_proof_gets_one_and_is_told_its_time()
    {
        var person = await Person.SignedUp(_app, Ct);
        _app.Time.Ahead += TimeSpan.FromMinutes(30);
        var old = await person.OpenIdSignIn(Ct);
        old.Error.ShouldBeNull(old.ErrorDescription);
        AuthTime(old.IdentityToken).ShouldBeLessThan(_app.Time.GetUtcNow().AddMinutes(-29));

        var start = await person.Client().PrepareLoginAsync(new() { { "max_age", "600" } }, Ct);
        await person.Browser.Open(start.StartUrl, Ct);
        person.Browser.At.AbsolutePath.ShouldBe("/account/prove");
        await person.Browser.Submit(Ct, ("Password", Person.Password));
        var fresh = await person.Client().ProcessResponseAsync(person.Browser.At.ToString(), start, cancellationToken: Ct);

        fresh.Error.ShouldBeNull(fresh.ErrorDescription);
        AuthTime(fresh.IdentityToken).ShouldBeGreaterThan(_app.Time.GetUtcNow().AddMinutes(-1));
    }

    private static DateTimeOffset AuthTime(string identityToken) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(new JsonWebToken(identityToken).GetClaim("auth_time").Value, CultureInfo.InvariantCulture));
}
