using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace IsmsCloud.Graph.Downstream;

/// <summary>How the services are reached: each with a limit of time and a circuit breaker of its own, so that none holds up another.</summary>
internal static class DownstreamServices
{
    public static IServiceCollection AddDownstream(this IServiceCollection services, IEnumerable<string> names)
    {
        services.AddScoped<CallerToken>().AddScoped<ServiceCalls>();
        foreach (var name in names.Distinct()) services.AddService(name);
        return services;
    }

    private static void AddService(this IServiceCollection services, string name)
    {
        var client = services.AddHttpClient(name, http =>
        {
            http.BaseAddress = new Uri($"http://{name}/");
            http.Timeout = Timeout.InfiniteTimeSpan;
        });
#pragma warning disable EXTEXP0001 // What every process retries by default would make a slow service slower still for whoever waits.
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        client.AddResilienceHandler("downstream", (pipeline, context) =>
        {
            var configuration = context.ServiceProvider.GetRequiredService<IConfiguration>();
            pipeline
                .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = 10,
                    SamplingDuration = TimeSpan.FromSeconds(10),
                    BreakDuration = configuration.GetValue("Graph:Break", TimeSpan.FromSeconds(5)),
                })
                .AddTimeout(configuration.GetValue("Graph:Timeout", TimeSpan.FromSeconds(5)));
        });
    }
}
