using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Gateway.Tests.Fixtures;

/// <summary>A real server behind the gateway; unless told otherwise it answers with what reached it.</summary>
sealed class Upstream : IAsyncDisposable
{
    readonly WebApplication app;

    Upstream(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<Upstream> Start(RequestDelegate? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(server => server.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(answer ?? Echo);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    static async Task Echo(HttpContext context)
    {
        var length = 0L;
        var buffer = new byte[64 * 1024];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
            length += read;
        await context.Response.WriteAsJsonAsync(new Seen(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString.Value,
            length,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)), context.RequestAborted);
    }
}

/// <summary>What arrived at an upstream.</summary>
sealed record Seen(string Method, string Path, long BodyLength, Dictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
