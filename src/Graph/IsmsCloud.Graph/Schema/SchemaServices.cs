using GraphQL;
using GraphQL.DI;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Graph.Registers;

namespace IsmsCloud.Graph.Schema;

/// <summary>The schema, and what its fields need to be answered.</summary>
internal static partial class SchemaServices
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        var registers = new RegisterSet();
        services.TryAddTime();
        return services.AddSingleton(registers).AddScoped<Loaders>().AddDownstream(registers.Services);
    }

    public static IGraphQLBuilder AddIsmsSchema(this IGraphQLBuilder graph)
    {
        graph.Services.Register<IConfigureExecution>(new DocumentCache());
        return graph.AddSchema(services => new IsmsSchema(services, services.GetRequiredService<RegisterSet>()))
            .ConfigureExecutionOptions(options => options.UnhandledExceptionDelegate = fault =>
            {
                if (options.RequestServices?.GetService<ILoggerFactory>() is { } logs) LogFailed(logs.CreateLogger("IsmsCloud.Graph"), fault.OriginalException, fault.FieldContext?.FieldDefinition.Name);
                fault.Exception = Refusal.Of("unexpected", "This failed on our side. Try again, and tell support the time if it goes on.");
                return Task.CompletedTask;
            });
    }

    private static void TryAddTime(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider))) services.AddSingleton(TimeProvider.System);
    }

    [LoggerMessage(1, LogLevel.Error, "The field {Field} failed.")]
    private static partial void LogFailed(ILogger log, Exception exception, string? field);
}
