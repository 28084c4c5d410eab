using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IsmsCloud.System.Tests;

/// <summary>Somebody outside: a browser without scripts, and a program with a client's secret.</summary>
sealed partial class Visitor(Uri gateway) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(60) };

    public Task<HttpResponseMessage> Open(string path, CancellationToken ct) => http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), ct);

    /// <summary>Fills in the sign-in page.</summary>
    public async Task<HttpResponseMessage> SignIn(string email, string password, CancellationToken ct)
    {
        using var page = await Open("account/sign-in", ct);
        var html = await page.Content.ReadAsStringAsync(ct);
        using var form = new FormUrlEncodedContent([new("Email", email), new("Password", password), new("__RequestVerificationToken", Token().Match(html).Groups[1].Value)]);
        return await http.PostAsync(new Uri("account/sign-in", UriKind.Relative), form, ct);
    }

    public async Task<HttpResponseMessage> AskForToken(string client, string secret, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", client), new("client_secret", secret)]);
        return await http.PostAsync(new Uri("connect/token", UriKind.Relative), form, ct);
    }

    /// <summary>Calls the API as that client from now on.</summary>
    public async Task Become(string client, string secret, CancellationToken ct)
    {
        using var answer = await AskForToken(client, secret, ct);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"No token for {client}: {await answer.Content.ReadAsStringAsync(ct)}");
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
    }

    public Task<JsonElement> Read(string path, CancellationToken ct) => http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), ct);

    public Task<HttpResponseMessage> Post(string path, object body, CancellationToken ct) => http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, ct);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
