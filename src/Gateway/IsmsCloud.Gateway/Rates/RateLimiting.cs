using System.Globalization;
using IsmsCloud.Gateway.Edge;

namespace IsmsCloud.Gateway.Rates;

/// <summary>Counts each request against its caller's bucket, and tells the caller how it stands.</summary>
sealed class RateLimiting(RequestDelegate next, Callers callers, Buckets buckets)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsHealth(context.Request.Path))
        {
            await next(context);
            return;
        }
        var taken = buckets.Take(await callers.Of(context));
        Tell(context.Response.Headers, taken);
        await (taken.Granted ? next(context) : Refuse(context, taken));
    }

    // The orchestrator asks often, and must never be told to slow down.
    static bool IsHealth(PathString path) => path == "/health" || path == "/alive";

    static void Tell(IHeaderDictionary headers, Taken taken)
    {
        headers["RateLimit-Limit"] = taken.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = taken.Left.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = taken.Full.ToString(CultureInfo.InvariantCulture);
    }

    static Task Refuse(HttpContext context, Taken taken)
    {
        context.Response.Headers.RetryAfter = taken.Next.ToString(CultureInfo.InvariantCulture);
        return Problem.Write(context, StatusCodes.Status429TooManyRequests, "too-many-requests",
            "Too many requests in a short time. RateLimit-Remaining tells how many are left, Retry-After when the next one is taken.");
    }
}
