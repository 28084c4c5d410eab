using Microsoft.AspNetCore.HttpOverrides;

namespace IsmsCloud.Gateway.Edge;

static class TrustedProxies
{
    /// <summary>
    /// Where a load balancer stands in front, its networks are listed in <c>Gateway:TrustedProxies</c> (CIDR) and its word
    /// for the caller's address and scheme counts. From anybody else X-Forwarded-* means nothing.
    /// </summary>
    internal static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in configuration.GetSection("Gateway:TrustedProxies").Get<string[]>() ?? [])
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
}
