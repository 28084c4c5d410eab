using System.Net;
using System.Text.RegularExpressions;

namespace IsmsCloud.Identity.Tests;

/// <summary>A person at a browser: keeps cookies, reads pages, fills in forms with the tokens that they carry.</summary>
internal sealed partial class Browser
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private Uri? _further;

    public const string SessionCookie = ".AspNetCore.Identity.Application";
    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public Browser(Uri home, string device = Firefox, params (string Name, string Value)[] headers)
    {
        At = home;
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = home };
        _http.DefaultRequestHeaders.Add("User-Agent", device);
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
        foreach (var (name, value) in headers) _http.DefaultRequestHeaders.Add(name, value);
    }

    public Uri At { get; private set; }

    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>What a person reads, without tags.</summary>
    public string Words => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html[Html.IndexOf("<body", StringComparison.Ordinal)..], " ")), " ");

    /// <summary>Cookies by name.</summary>
    public string? Cookie(string name) => _cookies.GetCookies(_http.BaseAddress!).FirstOrDefault(c => c.Name == name)?.Value;

    /// <summary>Where the page's link of this relation leads.</summary>
    public string? Related(string relation) => Anchors().Matches(Html).Select(a => Attributes(a.Value))
        .FirstOrDefault(a => a.GetValueOrDefault("rel") == relation)?.GetValueOrDefault("href");

    /// <summary>Somebody else's cookie, planted or stolen.</summary>
    public void Take(string name, string value) => _cookies.Add(_http.BaseAddress!, new Cookie(name, value, "/"));

    /// <summary>Goes along to the pages of an application, too.</summary>
    public void Follows(Uri application) => _further = application;

    // From wherever the browser has got to.
    public Task Open(string path, CancellationToken ct) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(_http.BaseAddress!, path)), ct);

    /// <summary>Sends the page's form, with what its hidden fields hold, and follows to the next page of this service.</summary>
    public async Task Submit(CancellationToken ct, params (string Name, string Value)[] fields) => await Submit(null, ct, fields);

    public async Task Submit(string? handler, CancellationToken ct, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(Html).Select(f => f.Value).FirstOrDefault(f => handler is null ? !f.Contains("handler=", StringComparison.Ordinal) : f.Contains($"handler={handler}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no such form at {At}: {Html}");
        var values = Inputs().Matches(form).Select(i => Attributes(i.Value)).Where(i => i.GetValueOrDefault("type") is "hidden")
            .ToDictionary(i => i["name"], i => i.GetValueOrDefault("value", ""));
        foreach (var (name, value) in fields) values[name] = value;
        var action = Attributes(form[..form.IndexOf('>', StringComparison.Ordinal)]).GetValueOrDefault("action") ?? At.PathAndQuery;
        await Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) }, ct);
    }

    /// <summary>Where a link of the page leads whose address begins so.</summary>
    public string Link(string prefix) => Links().Matches(Html).Select(l => WebUtility.HtmlDecode(l.Groups[1].Value)).First(l => l.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Without cookies, as after closing a private window.</summary>
    public void Forget()
    {
        foreach (Cookie cookie in _cookies.GetAllCookies()) cookie.Expired = true;
    }

    public static string CodeIn(Uri address) => System.Web.HttpUtility.ParseQueryString(address.Query)["code"]!;

    private async Task Send(HttpRequestMessage request, CancellationToken ct)
    {
        At = request.RequestUri = new Uri(_http.BaseAddress!, request.RequestUri!);
        while (true)
        {
            using var answer = await _http.SendAsync(request, ct);
            (Status, Html) = (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
            if (answer.Headers.Location is not { } next) return;
            At = new Uri(At, next);
            // The web UI isn't part of this test: its addresses are where the browser stops.
            if (!Ours(At)) return;
            request = new HttpRequestMessage(HttpMethod.Get, At);
        }
    }

    private bool Ours(Uri at) => at.Authority == _further?.Authority || (at.Authority == _http.BaseAddress!.Authority
        && (at.AbsolutePath.StartsWith("/account", StringComparison.Ordinal) || at.AbsolutePath.StartsWith("/connect", StringComparison.Ordinal)));

    private static Dictionary<string, string> Attributes(string tag) => AttributePairs().Matches(tag)
        .ToDictionary(a => a.Groups[1].Value, a => WebUtility.HtmlDecode(a.Groups[2].Value));

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<a [^>]*>")]
    private static partial Regex Anchors();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("([\\w-]+)=\"([^\"]*)\"")]
    private static partial Regex AttributePairs();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
