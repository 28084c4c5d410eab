using IsmsCloud.Gateway.Docs;
using IsmsCloud.Gateway.Edge;
using IsmsCloud.Gateway.Rates;
using IsmsCloud.Gateway.Reference;
using IsmsCloud.Gateway.Routing;

namespace IsmsCloud.Gateway;

static class GatewayService
{
    internal static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddServerLimits();
        builder.Services.AddRoutes(builder.Configuration, builder.Environment);
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddDocs();
        builder.Services.AddCompression();
        builder.Services.AddCrossOrigin(builder.Configuration);
        builder.Services.AddTrustedProxies(builder.Configuration);
    }

    /// <summary>What every request passes, from the outside in.</summary>
    internal static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(failed => failed.Run(Problem.Unexpected));
        app.UseResponseCompression();
        app.UseRouting();
        app.UseCors();
        app.UseMiddleware<RateLimiting>();
        app.UseMiddleware<BodyLimits>();
    }

    internal static void MapGateway(this WebApplication app)
    {
        app.MapReverseProxy(proxy => proxy.UseMiddleware<ForwardingFailures>());
        app.MapApiReference();
        app.MapDocs();
        app.MapUnknown();
    }
}
