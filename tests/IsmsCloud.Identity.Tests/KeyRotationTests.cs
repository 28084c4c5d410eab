using IsmsCloud.Identity.Keys;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IsmsCloud.Identity.Tests;

public sealed class KeyRotationTests(RealServers servers) : IAsyncDisposable
{
    private readonly IdentityApp _app = IdentityApp.Start(servers, ("Identity:Keys:LookEvery", "1.00:00:00"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_key_is_published_before_it_signs_and_tokens_of_the_old_one_stay_good_until_they_expire()
    {
        var person = await Person.SignedUp(_app, Ct);
        var first = await KeyOf(person);
        (await Due()).ShouldBeFalse();
        _app.Time.Ahead += TimeSpan.FromDays(91);
        (await Due()).ShouldBeTrue();
        await Rotate();
        (await Published()).Count.ShouldBe(2);
        await person.SignIn(Ct);
        (await KeyOf(person)).ShouldBe(first, "the new key is only announced");

        _app.Time.Ahead += TimeSpan.FromMinutes(9);
        var last = await person.OpenIdSignIn(Ct);
        _app.Time.Ahead += TimeSpan.FromMinutes(2);
        await Look();

        var next = await KeyOf(person);
        next.ShouldNotBe(first);
        (await Published()).Select(k => k.Kid).ShouldBe([first, next], ignoreOrder: true);
        // The old token is eight minutes from its end, here and at everybody who checks by the published keys.
        (await Answers(last.AccessToken)).ShouldBeTrue();
        _app.Time.Ahead += TimeSpan.FromMinutes(9);
        (await Answers(last.AccessToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_has_long_been_out_of_use_is_forgotten_and_several_processes_agree()
    {
        var first = (await Published()).Single().Kid;
        await using var other = _app.Again();
        _app.Time.Ahead = TimeSpan.FromDays(91);
        await Rotate();
        _app.Time.Ahead = TimeSpan.FromDays(182);
        await Rotate();

        var kept = await Published();
        kept.Count.ShouldBe(2);
        kept.ShouldNotContain(k => k.Kid == first);
        other.Time.Ahead = _app.Time.Ahead;
        await Look(other);
        (await Published(other)).Select(k => k.Kid).ShouldBe(kept.Select(k => k.Kid), ignoreOrder: true);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<bool> Due()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeyStore>().Due(Ct);
    }

    private async Task Rotate()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyStore>().Rotate(Ct);
    }

    /// <summary>What each process does once a minute.</summary>
    private async Task Look(IdentityApp? app = null)
    {
        await using var scope = (app ?? _app).Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyStore>().Load(Ct);
    }

    private static async Task<string> KeyOf(Person person)
    {
        var login = await person.OpenIdSignIn(Ct);
        login.Error.ShouldBeNull(login.ErrorDescription);
        return new JsonWebToken(login.AccessToken).Kid;
    }

    private async Task<IReadOnlyList<JsonWebKey>> Published(IdentityApp? app = null)
    {
        using var http = (app ?? _app).NewClient();
        return [.. new JsonWebKeySet(await http.GetStringAsync(".well-known/jwks", Ct)).Keys];
    }

    /// <summary>Whether an endpoint of the service takes the token.</summary>
    private async Task<bool> Answers(string token)
    {
        using var http = _app.NewClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var info = await http.GetAsync("connect/userinfo", Ct);
        return info.IsSuccessStatusCode;
    }
}
