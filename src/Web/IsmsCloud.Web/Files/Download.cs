using System.Net.Http.Headers;
using IsmsCloud.Web.SignIn;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.Files;

static class Download
{
    static readonly string[] Open = ["/export", "/attachments/", ".svg", "/document", "/problems", "/mapping"];

    internal static async Task Send(
        HttpContext http, Guid workspace, string service, string path, SessionTokens tokens, IHttpClientFactory clients, IOptions<SignInOptions> options, CancellationToken ct)
    {
        var token = Open.Any(part => $"/{path}".Contains(part, StringComparison.Ordinal)) && !path.Contains("..", StringComparison.Ordinal)
            ? await tokens.Tenant(http.User.FindFirst(SessionFiles.KeyClaim)!.Value, workspace.ToString(), ct)
            : null;
        if (token is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.Value.Gateway, $"api/{service}/{path}{http.Request.QueryString}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        using var response = await clients.CreateClient(Workspaces.Gateway.Handler).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        http.Response.StatusCode = (int)response.StatusCode;
        http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        http.Response.ContentLength = response.Content.Headers.ContentLength;
        // Always a download: what somebody uploaded never becomes a page of ours.
        http.Response.Headers.ContentDisposition = response.Content.Headers.ContentDisposition is { } named ? Named(named).ToString() : "attachment";
        await response.Content.CopyToAsync(http.Response.Body, ct);
    }

    static ContentDispositionHeaderValue Named(ContentDispositionHeaderValue named) =>
        new("attachment") { FileName = named.FileName, FileNameStar = named.FileNameStar };
}
