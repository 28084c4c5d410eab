using Microsoft.AspNetCore.Diagnostics;

namespace IsmsCloud.Gateway.Edge;

/// <summary>What the gateway itself answers, as RFC 9457 problem details with a stable <c>code</c>.</summary>
static class Problem
{
    internal static Task Write(HttpContext context, int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code })
            .ExecuteAsync(context);

    internal static Task Unexpected(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? Write(context, bad.StatusCode, "malformed-request", "The request could not be read.")
            : Write(context, StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong on our side.");
}
