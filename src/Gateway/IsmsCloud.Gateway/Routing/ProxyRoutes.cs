using IsmsCloud.Gateway.Rates;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;
using Yarp.ReverseProxy.Transforms;

namespace IsmsCloud.Gateway.Routing;

static class ProxyRoutes
{
    internal static void AddRoutes(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var open = RouteTable.Open(configuration, environment).ToList();
        services.AddReverseProxy()
            .LoadFromMemory([.. open.Select(Route)], [.. open.Select(row => row.Service).Distinct().Select(name => Cluster(name, configuration))])
            .AddTransforms(transforms => transforms.RequestTransforms.Add(new StripClaims()));
    }

    // Whoever only looks at a page tries nothing; what is tried is sent.
    internal static RateClass RateClassOf(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.Metadata?[nameof(RateClass)] is { } name
            ? Enum.Parse<RateClass>(name)
            : RateClass.Standard;

    static RouteConfig Route(EdgeRoute row) => new RouteConfig
    {
        RouteId = row.Id,
        ClusterId = row.Service,
        Match = new RouteMatch { Path = row.Path },
        MaxRequestBodySize = row.MaxBody,
        Metadata = new Dictionary<string, string> { [nameof(RateClass)] = row.Rate.ToString() },
    }
    .WithTransformUseOriginalHostHeader();

    static ClusterConfig Cluster(string service, IConfiguration configuration) => new()
    {
        ClusterId = service,
        Destinations = new Dictionary<string, DestinationConfig>
        {
            [service] = new() { Address = RouteTable.Address(configuration, service)! },
        },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = Patience(configuration) },
    };

    // How long a service may stay silent; a WebSocket's pings and each chunk of a stream begin it anew.
    static TimeSpan Patience(IConfiguration configuration) =>
        TimeSpan.FromSeconds(configuration.GetValue("Gateway:ActivityTimeoutSeconds", 60));
}
