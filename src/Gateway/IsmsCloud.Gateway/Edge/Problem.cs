using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace IsmsCloud.Gateway.Edge;

/// <summary>What the gateway itself answers: RFC 9457 problem details, of the same shape as the services answer them.</summary>
sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string? Rule, string? Clause, IReadOnlyList<ProblemError> Errors)
{
    internal static Task Write(HttpContext context, int status, string code, string detail)
    {
        var problem = new Problem($"/docs/errors#{code}", ReasonPhrases.GetReasonPhrase(status), status, detail, code, null, null, [new(code, detail)]);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
    }

    internal static Task Unexpected(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? Write(context, bad.StatusCode, "malformed-request", "The request could not be read.")
            : Write(context, StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong on our side.");
}

sealed record ProblemError(string Code, string Message, string? Rule = null, string? Clause = null, string? Path = null);
