using System.Net.Http.Headers;
using IsmsCloud.Web.SignIn;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.Files;

/// <summary>Hands a file on to the service while it arrives; what we hold of it is a buffer.</summary>
static class Upload
{
    // As long as the browser needs: the ordinary client's patience is meant for answers, and it would send things twice.
    static readonly HttpClient Streams = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    internal static async Task Send(HttpContext http, Guid workspace, string service, SessionTokens tokens, IOptions<SignInOptions> options, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = FileRules.MaxBytes + 1024 * 1024;
        var token = IsOurs(http.Request) ? await tokens.Tenant(http.User.FindFirst(SessionFiles.KeyClaim)!.Value, workspace.ToString(), ct) : null;
        if (token is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Gateway, $"api/{service}/attachments{http.Request.QueryString}")) { Content = Content(http.Request) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        using var response = await Streams.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        http.Response.StatusCode = (int)response.StatusCode;
        http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(http.Response.Body, ct);
    }

    static StreamContent Content(HttpRequest request)
    {
        var content = new StreamContent(request.Body);
        content.Headers.ContentLength = request.ContentLength;
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type : null;
        return content;
    }

    // The cookie is kept from other sites' posts by SameSite; a browser that says where the post comes from is believed too.
    static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
