using Microsoft.Net.Http.Headers;

namespace IsmsCloud.Gateway.Edge;

static class CrossOrigin
{
    /// <summary>Closed, but for the origins listed in <c>Gateway:AllowedOrigins</c>; and never with cookies.</summary>
    internal static void AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        var origins = configuration.GetSection("Gateway:AllowedOrigins").Get<string[]>() ?? [];
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST", "PATCH", "DELETE")
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch, "Idempotency-Key", HeaderNames.TraceParent)
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset",
                "Cost-Requested", "Cost-Limit", "Cost-Remaining", "Cost-Reset")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }
}
