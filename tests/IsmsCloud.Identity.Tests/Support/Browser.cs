using System.Net;
using System.Text.RegularExpressions;

namespace IsmsCloud.Identity.Tests;

/// <summary>A person at a browser: keeps cookies, reads pages, fills in forms with the tokens that they carry.</summary>
internal sealed partial class Browser(Uri home)
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() })
    {
        BaseAddress = home,
    };

    public Uri At { get; private set; } = home;

    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public Task Open(string path, CancellationToken ct) => Send(new HttpRequestMessage(HttpMethod.Get, path), ct);

    /// <summary>Sends the page's form, with what its hidden fields hold, and follows to the next page of this service.</summary>
    public async Task Submit(CancellationToken ct, params (string Name, string Value)[] fields) => await Submit(null, ct, fields);

    public async Task Submit(string? handler, CancellationToken ct, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(Html).First(f => handler is null
            ? !f.Value.Contains("handler=", StringComparison.Ordinal)
            : f.Value.Contains($"handler={handler}", StringComparison.Ordinal)).Value;
        var values = Hiddens().Matches(form).ToDictionary(h => h.Groups["name"].Value, h => WebUtility.HtmlDecode(h.Groups["value"].Value));
        foreach (var (name, value) in fields) values[name] = value;
        var action = Actions().Match(form) is { Success: true } a ? WebUtility.HtmlDecode(a.Groups[1].Value) : At.PathAndQuery;
        await Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) }, ct);
    }

    public static string CodeIn(Uri address) => System.Web.HttpUtility.ParseQueryString(address.Query)["code"]!;

    private async Task Send(HttpRequestMessage request, CancellationToken ct)
    {
        At = new Uri(_http.BaseAddress!, request.RequestUri!);
        while (true)
        {
            using var answer = await _http.SendAsync(request, ct);
            (Status, Html) = (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
            if (answer.Headers.Location is not { } next) return;
            At = new Uri(At, next);
            // The web UI isn't part of this test: its addresses are where the browser stops.
            if (At.Authority != _http.BaseAddress!.Authority || !Ours(At.AbsolutePath)) return;
            request = new HttpRequestMessage(HttpMethod.Get, At);
        }
    }

    private static bool Ours(string path) => path.StartsWith("/account", StringComparison.Ordinal) || path.StartsWith("/connect", StringComparison.Ordinal);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    // In whatever order the attributes stand.
    [GeneratedRegex(""""<input(?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")[^>]*value="(?<value>[^"]*)"""")]
    private static partial Regex Hiddens();

    [GeneratedRegex(""""<form[^>]*action="([^"]*)"""")]
    private static partial Regex Actions();
}
