using System.Reflection;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IsmsCloud.Http;

/// <summary>What every service of the product has in common.</summary>
public static class IsmsService
{
    /// <summary>Adds records, bus, tokens, problem details, JSON and the API description.</summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="service">Its name: database, queues and addresses begin with it.</param>
    /// <param name="assembly">Where its aggregates and handlers are.</param>
    /// <param name="shared">Where aggregates are that it keeps as others do.</param>
    public static void AddIsmsService(this IHostApplicationBuilder builder, string service, Assembly assembly, params IReadOnlyList<Assembly> shared)
    {
        var configuration = builder.Configuration;
        builder.Services.AddRevisions(new RevisionOptions
        {
            ConnectionString = configuration.GetConnectionString("mongodb") ?? throw new InvalidOperationException("ConnectionStrings:mongodb is not configured."),
            Database = configuration["Revisions:Database"] ?? service,
            SweepEvery = configuration.GetValue("Sweeps:Every", RevisionOptions.UsualSweep),
        }, [assembly, .. shared]);
        var broker = configuration.GetConnectionString("rabbitmq") ?? throw new InvalidOperationException("ConnectionStrings:rabbitmq is not configured.");
        builder.Services.AddMessaging(broker, service, assembly);
        builder.Services.AddIsmsHttp(configuration, service);
    }

    /// <summary>Adds tokens, problem details, JSON and the API description to a process that keeps no records of its own.</summary>
    public static void AddIsmsHttp(this IServiceCollection services, IConfiguration configuration, string service)
    {
        services.AddTokens(configuration);
        services.AddExceptionHandler<ExceptionProblems>().AddProblemDetails();
        services.AddHttpContextAccessor();
        services.AddScoped(typeof(Changing<>));
        services.AddHostedService<EveryEndpointSaysWhatItNeeds>();
        services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        // Two hundred ids, or as many values of a filter, stand in one line.
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestLineSize = 32 * 1024);
        services.AddOpenApi(service, o => ApiDescription.Configure(o, service));
    }

    /// <summary>The way of a request: faults become problems, the token becomes a caller, the moment asked for is noted.</summary>
    public static void UseIsmsService(this WebApplication app)
    {
        app.UseIsmsHttp();
        app.UseMiddleware<AsOf>();
        app.UseMiddleware<Idempotency>();
    }

    /// <summary>The same for a process that keeps no records of its own.</summary>
    public static void UseIsmsHttp(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => ForStatus(context.HttpContext.Response.StatusCode).ToResult().ExecuteAsync(context.HttpContext));
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
    }

    /// <summary>The group of a service's endpoints, with its API description, attachments-free verify and nothing public.</summary>
    /// <param name="app">The service.</param>
    /// <param name="prefix">E.g. <c>/api/context</c>; its last part is the service's name.</param>
    public static RouteGroupBuilder MapTenantApi(this WebApplication app, string prefix)
    {
        var service = prefix[(prefix.LastIndexOf('/') + 1)..];
        app.MapOpenApi($"{prefix}/openapi.json".Replace(service + "/openapi", "{documentName}/openapi", StringComparison.Ordinal)).AllowAnonymous().ExcludeFromDescription();
        return app.MapGroup(prefix);
    }

    /// <summary>Maps <c>GET verify</c>: walks the chains of the tenant and names the first link that does not hold.</summary>
    public static void MapVerify(this IEndpointRouteBuilder api, string permission) =>
        api.MapGet("verify", (Verifier verifier, CancellationToken ct) => verifier.Verify(ct))
            .Needs(permission).WithTags("history").WithSummary("Whether the history is whole, and if not, the first broken link.");

    private static Problem ForStatus(int status) => status switch
    {
        404 => Problem.Of(404, "address-unknown", "There is nothing at this address. The API reference is at /docs."),
        405 => Problem.Of(405, "method-refused", "This address does not take this method. The API reference is at /docs."),
        415 => Problem.Of(415, "media-type-refused", "Send the body as application/json."),
        _ => Problem.Of(status, "request-refused", "The request was refused."),
    };
}
