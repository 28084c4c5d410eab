using IsmsCloud.Gateway.Routing;

namespace IsmsCloud.Gateway.Edge;

static class ServerLimits
{
    internal static void AddServerLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(server =>
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = EdgeRoute.Ordinary;
        server.Limits.MaxRequestLineSize = 8 * 1024;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
    });
}
