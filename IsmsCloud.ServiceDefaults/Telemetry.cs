using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace IsmsCloud.ServiceDefaults;

static class Telemetry
{
    internal static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        // Collecting costs, and without a collector nobody would see it.
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .WithMetrics(Meter)
            .WithTracing(tracing => Trace(tracing, builder.Environment.ApplicationName))
            .UseOtlpExporter();
    }

    static void Meter(MeterProviderBuilder metrics) => metrics
        .AddMeter("IsmsCloud.*", "MassTransit")
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation();

    static void Trace(TracerProviderBuilder tracing, string application) => tracing
        .AddSource(application, "IsmsCloud.*", "MassTransit")
        .AddAspNetCoreInstrumentation(options => options.Filter = IsNoHealthCheck)
        .AddHttpClientInstrumentation();

    static bool IsNoHealthCheck(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(Health.ReadyPath) && !context.Request.Path.StartsWithSegments(Health.AlivePath);
}
