using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;

namespace IsmsCloud.ServiceDefaults;

/// <summary>What every process of the system shares: telemetry, health, resilience, service discovery.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>
    /// Adds traces, metrics and logs (exported when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set), the health checks,
    /// and an HttpClient that retries and finds <c>http://name</c> in <c>services__name__http__0</c>.
    /// </summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Configuration.AddQuietLogs();
        builder.AddTelemetry();
        builder.Services.AddDefaultHealthChecks();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            // A change that was perhaps made is not sent twice; only its caller can know whether that is safe.
            http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>Maps <c>/health</c> (ready to serve) and <c>/alive</c> (the process answers), both without sign-in.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapDefaultHealth();
        return app;
    }
}
