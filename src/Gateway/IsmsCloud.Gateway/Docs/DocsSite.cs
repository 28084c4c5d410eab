using IsmsCloud.Gateway.Edge;
using Microsoft.Net.Http.Headers;

namespace IsmsCloud.Gateway.Docs;

/// <summary><c>/docs</c>: how to build on this product. Pages are written in Markdown; all that they load comes out of this process.</summary>
static class DocsSite
{
    /// <summary>Nothing inline, nothing from elsewhere. The explorer loads the same way.</summary>
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    internal static void AddDocs(this IServiceCollection services)
    {
        services.AddSingleton<DocsValues>();
        services.AddSingleton<DocsPages>();
    }

    internal static void MapDocs(this WebApplication app)
    {
        app.MapGet("/docs", (HttpContext http, DocsPages pages) => Page(http, pages, DocsPages.Start));
        app.MapGet("/docs/{page}", Page);
        app.MapGet("/docs/assets/{name}", Asset);
    }

    static IResult Page(HttpContext http, DocsPages pages, string page)
    {
        http.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        http.Response.Headers.CacheControl = "no-cache";
        var found = pages.Find(page);
        return Results.Content(DocsLayout.Around(found ?? pages.Missing, pages.Menu, http.Request), "text/html; charset=utf-8", statusCode: found is null ? 404 : 200);
    }

    static async Task Asset(HttpContext http, string name)
    {
        if (DocsAssets.Find(name) is not { } asset)
        {
            await Problem.Write(http, StatusCodes.Status404NotFound, "address-unknown", "There is nothing at this address.");
            return;
        }
        // The address carries the hash of the content, so that it can be kept for good.
        http.Response.Headers.CacheControl = http.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        await Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\"")).ExecuteAsync(http);
    }
}
