using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using IsmsCloud.Identity.Accounts;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IsmsCloud.Identity.Tests;

public sealed class OpenIdTests(IdentityHost host) : IDisposable
{
    private readonly IdentityApp _app = host.App;
    private readonly HttpClient _http = host.App.NewClient();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certified_client_library_signs_in_with_code_and_proof_key_and_refreshes()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        login.Error.ShouldBeNull(login.ErrorDescription);
        login.User.FindFirst("name")?.Value.ShouldBe("Ada Keller");
        login.User.FindFirst("email")?.Value.ShouldBe(person.Email);
        var refreshed = await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct);
        refreshed.Error.ShouldBeNull(refreshed.ErrorDescription);
        refreshed.RefreshToken.ShouldNotBe(login.RefreshToken);
    }

    [Fact]
    public async Task Discovery_names_what_there_is_and_the_certified_rules_hold()
    {
        var found = await Discovery();
        found.Issuer.ShouldBe(_app.Address.ToString());
        found.GrantTypesSupported.ShouldBe(["authorization_code", "refresh_token", "client_credentials", OidcConstants.GrantTypes.TokenExchange], ignoreOrder: true);
        found.CodeChallengeMethodsSupported.ShouldBe(["S256"]);
        found.ResponseTypesSupported.ShouldBe(["code"]);
        found.KeySet!.Keys.ShouldAllBe(k => k.Kty == "RSA" && k.D == null);
    }

    [Fact]
    public async Task Without_a_proof_key_there_is_no_code()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.Browser.Open($"/connect/authorize?client_id={WebClient.Id}&response_type=code&scope=openid&redirect_uri={IdentityApp.SignedInAt}", Ct);
        person.Browser.At.Query.ShouldNotContain("code=");
        person.Browser.Words.ShouldContain("invalid_request. The mandatory 'code_challenge' parameter is missing.");
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var person = await Person.SignedUp(_app, Ct);
        var start = await person.Client().PrepareLoginAsync(cancellationToken: Ct);
        await person.Browser.Open(start.StartUrl, Ct);
        var back = person.Browser.At.ToString();
        var first = await person.Client().ProcessResponseAsync(back, start, cancellationToken: Ct);
        first.Error.ShouldBeNull(first.ErrorDescription);

        (await person.Client().ProcessResponseAsync(back, start, cancellationToken: Ct)).IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_goes_nowhere_but_to_the_registered_address()
    {
        var person = await Person.SignedUp(_app, Ct);
        await person.Browser.Open($"/connect/authorize?client_id={WebClient.Id}&response_type=code&scope=openid&redirect_uri=https%3A%2F%2Fevil.example%2F", Ct);
        person.Browser.At.Authority.ShouldBe(_app.Address.Authority);
        person.Browser.Words.ShouldContain("invalid_request");
    }

    [Fact]
    public async Task A_refresh_token_that_is_used_twice_ends_its_chain_and_the_person_can_see_it()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        var other = await person.OpenIdSignIn(Ct);
        var next = await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct);

        (await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct)).Error.ShouldBe("invalid_grant");

        (await person.Client().RefreshTokenAsync(next.RefreshToken, cancellationToken: Ct)).Error.ShouldBe("invalid_grant", "the chain has ended");
        (await person.Client().RefreshTokenAsync(other.RefreshToken, cancellationToken: Ct)).Error.ShouldBeNull("another sign-in is another chain");
        (await person.Events(Ct)).Count(e => e is SecurityEventKind.RefreshTokenReused).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_exchanges_their_token_for_one_of_their_workspace_and_of_no_other()
    {
        var (ada, eve) = (await Worker.Founder(_app, Ct), await Worker.Founder(_app, Ct));
        var home = await ada.Home(Ct);
        var token = await ada.Exchange(home, Ct);
        token.IsError.ShouldBeFalse(token.ErrorDescription ?? token.Error);
        token.ExpiresIn.ShouldBeInRange(590, 600);
        var claims = new JsonWebToken(token.AccessToken);
        claims.GetClaim("tenant").Value.ShouldBe(home.ToString());
        claims.Audiences.ShouldBe(["ismscloud"]);
        claims.Claims.Where(c => c.Type == "role").Select(c => c.Value).ShouldContain("owner");
        token.RefreshToken.ShouldBeNull();

        (await eve.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
        (await ada.Exchange(Guid.NewGuid(), Ct)).Error.ShouldBe("invalid_target");
    }

    [Fact]
    public async Task A_token_of_a_workspace_is_exchanged_for_nothing_further()
    {
        var ada = await Worker.Founder(_app, Ct);
        var token = await ada.Exchange(await ada.Home(Ct), Ct);
        var request = new TokenExchangeTokenRequest { SubjectToken = token.AccessToken!, SubjectTokenType = OidcConstants.TokenTypeIdentifiers.AccessToken };
        request.Parameters.Add("tenant", (await ada.Home(Ct)).ToString());
        (await _http.RequestTokenExchangeTokenAsync(request.To("connect/token"), Ct)).IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task Introspection_says_what_is_good_and_what_is_not()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        var good = await Introspect(login.AccessToken);
        good.IsActive.ShouldBeTrue();
        good.Claims.Single(c => c.Type == "sub").Value.ShouldBe((await person.Account(Ct)).Id.ToString());
        (await Introspect("nonsense")).IsActive.ShouldBeFalse();
        (await Introspect(login.AccessToken[..^3] + "AAA")).IsActive.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_revoked_is_good_for_nothing()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        foreach (var token in new[] { login.RefreshToken, login.AccessToken })
        {
            var revoked = await _http.RevokeTokenAsync(new TokenRevocationRequest { Token = token }.To("connect/revoke"), Ct);
            revoked.IsError.ShouldBeFalse(revoked.Error);
            (await Introspect(token)).IsActive.ShouldBeFalse();
        }
        (await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct)).Error.ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_client_with_a_wrong_secret_is_no_client()
    {
        var request = new ClientCredentialsTokenRequest().To("connect/token", secret: "not-the-secret");
        (await _http.RequestClientCredentialsTokenAsync(request, Ct)).ProtocolError().ShouldBe("invalid_client");
    }

    [Fact]
    public async Task Signing_out_at_the_applications_wish_ends_the_session_and_comes_back()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        var end = await person.Client().PrepareLogoutAsync(new() { IdTokenHint = login.IdentityToken, State = "there" }, Ct);
        await person.Browser.Open(end, Ct);

        person.Browser.At.ToString().ShouldBe($"{IdentityApp.SignedOutAt}?state=there");
        (await person.IsSignedIn(person.Browser, Ct)).ShouldBeFalse();
        (await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct)).Error.ShouldBe("invalid_grant");
        (await person.Events(Ct))[^1].ShouldBe(SecurityEventKind.SignedOut);
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_a_link_of_somebody_else()
    {
        var (person, other) = (await Person.SignedUp(_app, Ct), await Person.SignedUp(_app, Ct));
        var hint = (await other.OpenIdSignIn(Ct)).IdentityToken;
        foreach (var link in new[] { "/connect/end-session", $"/connect/end-session?id_token_hint={hint}" })
        {
            await person.Browser.Open(link, Ct);
            person.Browser.At.AbsolutePath.ShouldBe("/account/sign-out");
            (await person.IsSignedIn(person.Browser, Ct)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Signing_in_silently_says_that_nobody_is_there()
    {
        var stranger = Person.Stranger(_app);
        var login = await stranger.OpenIdSignIn(Ct, ("prompt", "none"));
        login.Error.ShouldBe("login_required");
    }

    [Fact]
    public async Task User_info_tells_what_the_scopes_allow()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        var info = await _http.GetUserInfoAsync(new UserInfoRequest { Address = "connect/userinfo", Token = login.AccessToken }, Ct);
        info.Claims.Single(c => c.Type == "email").Value.ShouldBe(person.Email);
        (await _http.GetUserInfoAsync(new UserInfoRequest { Address = "connect/userinfo", Token = "nonsense" }, Ct)).IsError.ShouldBeTrue();
    }

    public void Dispose() => _http.Dispose();

    private async Task<DiscoveryDocumentResponse> Discovery()
    {
        var found = await _http.GetDiscoveryDocumentAsync(new DiscoveryDocumentRequest { Address = _app.Address.ToString(), Policy = { RequireHttps = false } }, Ct);
        found.IsError.ShouldBeFalse(found.Error);
        return found;
    }

    private Task<TokenIntrospectionResponse> Introspect(string token) =>
        _http.IntrospectTokenAsync(new TokenIntrospectionRequest { Token = token }.To("connect/introspect"), Ct);
}
