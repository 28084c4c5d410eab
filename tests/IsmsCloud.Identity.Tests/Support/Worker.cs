using System.Net.Http.Headers;
using Duende.IdentityModel.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Identity.Tests;

/// <summary>Somebody with an account, as they work: signed in, with a token for each workspace.</summary>
internal sealed class Worker(IdentityApp app, Person person)
{
    private string? _token;

    public Person Person => person;

    public string Email => person.Email;

    /// <summary>A founder, their organisation confirmed.</summary>
    public static async Task<Worker> Founder(IdentityApp app, CancellationToken ct, string kind = "Organisation") =>
        new(app, await Person.SignedUp(app, ct, kind));

    /// <summary>The token without a tenant.</summary>
    public async Task<string> Token(CancellationToken ct)
    {
        if (_token is not null) return _token;
        var login = await person.OpenIdSignIn(ct);
        login.IsError.ShouldBeFalse(login.ErrorDescription ?? login.Error);
        return _token = login.AccessToken;
    }

    /// <summary>After a session that ran out.</summary>
    public async Task SignInAgain(CancellationToken ct)
    {
        _token = null;
        await person.SignIn(ct);
    }

    /// <summary>A fresh token of a workspace, or the protocol's no.</summary>
    public async Task<TokenResponse> Exchange(Guid tenant, CancellationToken ct)
    {
        using var http = app.NewClient();
        var request = new TokenExchangeTokenRequest
        {
            Address = "connect/token",
            ClientId = "ismscloud-web",
            ClientSecret = IdentityApp.WebSecret,
            SubjectToken = await Token(ct),
            SubjectTokenType = "urn:ietf:params:oauth:token-type:access_token",
        };
        request.Parameters.Add("tenant", tenant.ToString());
        return await http.RequestTokenExchangeTokenAsync(request, ct);
    }

    public async Task<HttpClient> HttpOfPerson(CancellationToken ct) => Http(await Token(ct));

    public async Task<IdentityClient> Api(CancellationToken ct) => new(await HttpOfPerson(ct));

    /// <summary>Calls in a workspace, with a fresh token of it.</summary>
    public async Task<IdentityClient> In(Guid tenant, CancellationToken ct) => new(await HttpIn(tenant, ct));

    public async Task<HttpClient> HttpIn(Guid tenant, CancellationToken ct)
    {
        var token = await Exchange(tenant, ct);
        token.IsError.ShouldBeFalse(token.ErrorDescription ?? token.Error);
        return Http(token.AccessToken!);
    }

    public async Task<MeDto> Me(CancellationToken ct) => (await (await Api(ct)).Me(ct)).Required();

    /// <summary>The workspace of somebody who has one.</summary>
    public async Task<Guid> Home(CancellationToken ct) => (await Me(ct)).Workspaces.ShouldHaveSingleItem().Id;

    /// <summary>Invites somebody who has no account yet; they make one and are in.</summary>
    public async Task<Worker> Hire(Guid tenant, CancellationToken ct, params IReadOnlyList<string> roles)
    {
        var newcomer = Person.Stranger(app);
        (await (await In(tenant, ct)).Invitations.Create(new InvitationFields { Email = newcomer.Email, Roles = roles }, ct)).Required();
        await newcomer.Browser.Open((await newcomer.LinkInMail(ct)).PathAndQuery, ct);
        await newcomer.Browser.Submit(ct, ("Name", "Bea Novak"), ("NewPassword", Person.Password));
        return new Worker(app, newcomer);
    }

    /// <summary>Their membership in a workspace, as the register shows it.</summary>
    public async Task<MemberDto> Membership(Guid tenant, CancellationToken ct)
    {
        var me = await Me(ct);
        var query = new RegisterQuery().Where("account", me.Id.ToString());
        return (await (await In(tenant, ct)).Members.List(query, ct)).Required().Items.ShouldHaveSingleItem();
    }

    /// <summary>A token for a program, or the protocol's no.</summary>
    public static async Task<TokenResponse> ClientToken(IdentityApp app, string clientId, string secret, CancellationToken ct, Guid? tenant = null)
    {
        using var http = app.NewClient();
        var request = new ClientCredentialsTokenRequest { Address = "connect/token", ClientId = clientId, ClientSecret = secret };
        if (tenant is { } named) request.Parameters.Add("tenant", named.ToString());
        return await http.RequestClientCredentialsTokenAsync(request, ct);
    }

    private HttpClient Http(string token)
    {
        var http = app.NewClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
