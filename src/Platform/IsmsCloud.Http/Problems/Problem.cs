using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IsmsCloud.Http;

/// <summary>RFC 9457 problem details as every door of the product answers them.</summary>
/// <param name="Type">A URI reference to the description of the code.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What stands against it, and what to do next.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Rule">Id of the rule, where one stands behind it.</param>
/// <param name="Clause">Clause of ISO/IEC 27001 that the rule belongs to.</param>
/// <param name="Errors">Each single fault; one at least.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string? Rule,
    string? Clause,
    IReadOnlyList<ProblemError> Errors)
{
    /// <summary>A problem of one fault.</summary>
    public static Problem Of(int status, string code, string detail, string? path = null) =>
        Of(status, [new ProblemError(code, detail, null, null, path)]);

    /// <summary>A problem from refusals: the first one decides the status.</summary>
    public static Problem Of(IReadOnlyList<Refusal> refusals) =>
        Of(StatusOf(refusals[0].Kind), [.. refusals.Select(r => new ProblemError(r.Code, r.Message, r.Rule, r.Clause, r.Path))]);

    /// <summary>The one place that turns a sort of refusal into an HTTP status.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Input => StatusCodes.Status400BadRequest,
        RefusalKind.State => StatusCodes.Status409Conflict,
        RefusalKind.Person => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static Problem Of(int status, IReadOnlyList<ProblemError> errors)
    {
        var first = errors[0];
        var detail = errors.Count == 1 ? first.Message : $"{first.Message} ({errors.Count - 1} more: see errors.)";
        return new($"/docs/errors#{first.Code}", ReasonPhrases.GetReasonPhrase(status), status, detail, first.Code, first.Rule, first.Clause, errors);
    }

    /// <summary>The answer.</summary>
    public IResult ToResult() => Results.Json(this, contentType: "application/problem+json", statusCode: Status);
}

/// <summary>One fault of a problem.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">For people.</param>
/// <param name="Rule">Rule id, e.g. <c>R-4.3-1</c>.</param>
/// <param name="Clause">Clause, e.g. <c>4.3</c>.</param>
/// <param name="Path">JSON path of the field at fault.</param>
public sealed record ProblemError(string Code, string Message, string? Rule, string? Clause, string? Path);
