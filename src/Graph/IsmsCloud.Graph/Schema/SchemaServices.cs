using GraphQL;
using GraphQL.DI;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Graph.Registers;

namespace IsmsCloud.Graph.Schema;

/// <summary>The schema, and what its fields need to be answered.</summary>
internal static class SchemaServices
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        var registers = new RegisterSet();
        return services.AddSingleton(registers).AddScoped<Loaders>().AddDownstream(registers.Services);
    }

    public static IGraphQLBuilder AddIsmsSchema(this IGraphQLBuilder graph) => graph.AddSchema(services => new IsmsSchema(services, services.GetRequiredService<RegisterSet>()));
}
