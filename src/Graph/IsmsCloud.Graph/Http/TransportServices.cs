using GraphQL;
using GraphQLParser.AST;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Graph.Persisted;
using IsmsCloud.Graph.Sockets;
using IsmsCloud.Graph.Sse;
using IsmsCloud.Graph.Subscriptions;
using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IsmsCloud.Graph.Http;

/// <summary>The ways into the aggregate: HTTP, WebSocket, server-sent events.</summary>
public static class TransportServices
{
    /// <summary>Registers the transports, their limits, and the queue that subscriptions hear events from.</summary>
    public static IHostApplicationBuilder AddGraphTransports(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<GraphLimits>().Bind(builder.Configuration.GetSection("Graph:Limits"))
            .Validate(limits => limits.AreUsable, "Graph:Limits: one operation costs no more than the budget, and a usual page has no more rows than the largest.")
            .ValidateOnStart();
        services.AddSingleton<Budgets>().AddSingleton<Streams>();
        services.AddSingleton<RegisteredOperations>().AddSingleton<PersistedCache>().AddSingleton<KnownOperations>();
        services.AddSingleton<Operations>().AddSingleton<RequestBodies>().AddSingleton<RequestReading>().AddSingleton<GraphEndpoint>();
        services.AddSingleton<EventStreams>().AddSingleton<SocketWork>().AddSingleton<SocketEndpoint>().AddSingleton<MatcherPolicy, UpgradePolicy>();
        services.AddSingleton<Fanout>().AddSingleton<IEventListener>(provider => provider.GetRequiredService<Fanout>());
        services.AddScoped<LiveEvents>();
        services.TryAddScoped<CallerToken>();
        services.AddGraphQL(graph => graph
            .AddExecutionStrategy<ScopeForEachEvent>(OperationType.Subscription)
            .AddErrorInfoProvider(told => (told.ExposeCodes, told.ExposeData) = (false, false)));
        var broker = builder.Configuration.GetConnectionString("rabbitmq") ?? throw new InvalidOperationException("ConnectionStrings:rabbitmq is not configured.");
        services.AddEventTap(broker, "graph", EventSources.Contracts);
        return builder;
    }

    /// <summary>Maps <c>/graphql</c>.</summary>
    public static void MapGraphTransports(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<GraphEndpoint>();
        var sockets = app.Services.GetRequiredService<SocketEndpoint>();
        app.MapMethods("/graphql", ["GET", "POST"], (HttpContext http, TenantContext who, CallerToken token) => endpoint.Serve(http, who, token))
            .NeedsPerson().ExcludeFromDescription();
        app.MapMethods("/graphql", ["GET", "CONNECT"], (HttpContext http) => sockets.Serve(http))
            .AllowAnonymous().WithMetadata(new TakesSockets()).ExcludeFromDescription();
    }
}
