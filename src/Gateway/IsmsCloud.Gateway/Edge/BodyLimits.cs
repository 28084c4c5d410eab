using IsmsCloud.Gateway.Routing;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Model;

namespace IsmsCloud.Gateway.Edge;

/// <summary>
/// Refuses a body that says itself to be too large before a byte of it is read. One that doesn't say is cut off by the
/// server at the same limit while it is forwarded.
/// </summary>
sealed class BodyLimits(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.MaxRequestBodySize ?? EdgeRoute.Ordinary;
        if (context.Request.ContentLength > limit)
            return Refuse(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = limit;
        return next(context);
    }

    internal static Task Refuse(HttpContext context)
    {
        // What is left of the body would be read as the next request.
        context.Response.Headers.Connection = "close";
        return Problem.Write(context, StatusCodes.Status413PayloadTooLarge, "body-too-large",
            "The request's body is larger than this address takes: 50 MB for attachments, 1 MB elsewhere.");
    }
}
