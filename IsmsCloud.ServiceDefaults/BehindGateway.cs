using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.ServiceDefaults;

/// <summary>For processes that only the gateway reaches.</summary>
public static class BehindGateway
{
    /// <summary>
    /// Believes the gateway's word for the caller's address and scheme, once <c>UseForwardedHeaders</c> is in the pipeline.
    /// The gateway writes these headers itself, whatever the caller sent.
    /// </summary>
    public static IServiceCollection TrustGateway(this IServiceCollection services) => services.Configure<ForwardedHeadersOptions>(forwarded =>
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
    });
}
