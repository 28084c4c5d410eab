using System.Collections.Concurrent;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Hosting.Status;

/// <summary>Serves the status page on loopback.</summary>
sealed class StatusServer : IAsyncDisposable
{
    readonly WebApplication app;

    StatusServer(WebApplication app, string url) => (this.app, Url) = (app, url);

    internal string Url { get; }

    internal static async Task<StatusServer> StartAsync(ConcurrentQueue<Resource> resources, int? port, CancellationToken ct)
    {
        var url = $"http://localhost:{port ?? FreePorts.Next()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        // Another site's page must not read the logs by a name of its own that points here.
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1";
        // Ctrl-C is the application's, which stops this page last.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.MapGet("/", (HttpContext context) => Html(context, StatusPage.Render(resources)));
        app.MapGet("/resources.json", () => Results.Json(resources.Select(ResourceStatus.Of)));
        await app.StartAsync(ct);
        return new(app, url);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static IResult Html(HttpContext context, string page)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.Content(page, "text/html; charset=utf-8");
    }
}
