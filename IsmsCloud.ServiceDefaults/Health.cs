using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IsmsCloud.ServiceDefaults;

static class Health
{
    const string Live = "live";

    internal const string ReadyPath = "/health";
    internal const string AlivePath = "/alive";

    internal static void AddDefaultHealthChecks(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);

    internal static void MapDefaultHealth(this WebApplication app)
    {
        app.MapHealthChecks(ReadyPath, Options(_ => true)).AllowAnonymous();
        app.MapHealthChecks(AlivePath, Options(check => check.Tags.Contains(Live))).AllowAnonymous();
    }

    static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> checks) =>
        new() { Predicate = checks, ResponseWriter = Write };

    // Names and states only: a description may hold an address or an exception's text.
    static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        },
        context.RequestAborted);
}
