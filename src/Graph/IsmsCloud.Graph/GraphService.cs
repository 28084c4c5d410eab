using GraphQL;
using IsmsCloud.Graph.Http;
using IsmsCloud.Graph.Schema;

namespace IsmsCloud.Graph;

/// <summary>The GraphQL aggregate: reads what the services keep, in the caller's name, and grants nothing of its own.</summary>
public static class GraphService
{
    /// <summary>Registers schema, downstream services and transports.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddReading();
        return services.AddGraphQL(graph => graph.AddSystemTextJson().AddIsmsSchema());
    }

    /// <summary>Maps <c>/graphql</c>.</summary>
    public static void MapGraph(this WebApplication app) => app.MapGraphTransports();
}
