using Yarp.ReverseProxy.Forwarder;

namespace IsmsCloud.Gateway.Edge;

/// <summary>Turns a service that is down, slow or broken into an answer that programs and people can read.</summary>
sealed partial class ForwardingFailures(RequestDelegate next, ILogger<ForwardingFailures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.GetForwarderErrorFeature() is not { } failed || context.RequestAborted.IsCancellationRequested)
            return;
        NotForwarded(context.GetReverseProxyFeature().Cluster.Config.ClusterId, failed.Error, failed.Exception?.Message);
        if (!context.Response.HasStarted)
            await Answer(context);
    }

    static Task Answer(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => BodyLimits.Refuse(context),
        StatusCodes.Status504GatewayTimeout => Unavailable(context, "did not answer in time"),
        >= 500 => Unavailable(context, "cannot be reached"),
        var status => Problem.Write(context, status, "malformed-request", "The request could not be read to its end."),
    };

    static Task Unavailable(HttpContext context, string what)
    {
        context.Response.Headers.RetryAfter = "5";
        return UnavailablePage.IsWanted(context)
            ? UnavailablePage.Write(context)
            : Problem.Write(context, context.Response.StatusCode, "service-unavailable",
                $"The service behind {context.Request.Path} {what}. Whether a change was made is not known; read before you try again.");
    }

    [LoggerMessage(LogLevel.Warning, "A request could not be forwarded to {Service}: {Error} {Reason}")]
    partial void NotForwarded(string service, ForwarderError error, string? reason);
}
