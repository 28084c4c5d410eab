using System.Net.Http.Headers;
using IsmsCloud.Web.SignIn;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.Explorer;

/// <summary>
/// Hands a GraphQL request on with the token of the workspace, and the answer back as it comes: a subscription is a stream
/// of server-sent events, which lasts until either side ends it.
/// </summary>
static class ExplorerRequest
{
    const long MaxBody = 1024 * 1024;

    // The ordinary client's patience is meant for answers, and it would send things twice.
    static readonly HttpClient Streams = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    internal static async Task Send(HttpContext http, Guid workspace, SessionTokens tokens, IOptions<SignInOptions> options, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await Token(http, workspace, tokens, ct) is not { } token) return;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Gateway, "graphql")) { Content = Content(http.Request) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("Accept", http.Request.Headers.Accept.ToString());
        using var response = await Streams.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        http.Response.StatusCode = (int)response.StatusCode;
        http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(http.Response.Body, ct);
    }

    static async Task<string?> Token(HttpContext http, Guid workspace, SessionTokens tokens, CancellationToken ct)
    {
        try
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            if (http.User.FindFirst(SessionFiles.KeyClaim)?.Value is not { } session) return null;
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return ExplorerEndpoints.IsOurs(http.Request) && http.Request.ContentLength is null or <= MaxBody ? (await tokens.Tenant(session, workspace.ToString(), ct))?.Value : null;
        }
        catch (SignedOutException)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return null;
        }
    }

    static StreamContent Content(HttpRequest request)
    {
        var content = new StreamContent(request.Body);
        content.Headers.ContentLength = request.ContentLength;
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        return content;
    }
}
