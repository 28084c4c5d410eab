using System.Text.Json;
using System.Text.RegularExpressions;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Http;

/// <summary>Turns what was thrown into an answer. Only what is a bug of ours, or a server that is away, becomes a 5xx.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var problem = ProblemOf(exception, httpContext.Request);
        if (problem.Status >= 500) LogFailed(log, exception, httpContext.Request.Method, httpContext.Request.Path);
        await problem.ToResult().ExecuteAsync(httpContext);
        return true;
    }

    private static Problem ProblemOf(Exception exception, HttpRequest request) => exception switch
    {
        StaleRevisionException => Problem.Of(412, "stale-version", "Somebody else changed this record in between. Load it again, compare, and save your change on the newest version."),
        TenantMovingException => Problem.Of(409, "tenant-moving", exception.Message),
        PastIsReadOnlyException => Problem.Of(409, "past-is-read-only", exception.Message, "asOf"),
        AlreadyDoneException => Problem.Of(409, "already-done", "This request has been carried out before. Read the record to see its outcome."),
        BadQueryException bad => Problem.Of([bad.Refusal]),
        BadHttpRequestException { InnerException: JsonException json } => Problem.Of(400, [.. OfJson(json)]),
        JsonException json => Problem.Of(400, [.. OfJson(json)]),
        BadHttpRequestException { StatusCode: 413 } => Problem.Of(413, "body-too-large", "The body is larger than this address takes."),
        BadHttpRequestException { StatusCode: 415 } => Problem.Of(415, "media-type-refused", "Send the body as application/json."),
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, "request-invalid", bad.Message),
        InvalidDataException when request.HasFormContentType => Problem.Of(400, "form-invalid", "The form is too large, or contains characters that are no text."),
        TimeoutException => Problem.Of(503, "database-away", "The database does not answer at the moment. Nothing was changed; try again shortly."),
        _ => Problem.Of(500, "unexpected", "This failed on our side. Nothing you entered is lost from your view; try again, and tell support the time if it goes on."),
    };

    private static IEnumerable<ProblemError> OfJson(JsonException exception)
    {
        var missing = MissingProperties().Match(exception.Message);
        if (!missing.Success)
            return [new("body-invalid", Told(exception.Message), null, null, PathOf(exception.Path, ""))];
        return Quoted().Matches(missing.Value)
            .Select(m => new ProblemError("field-missing", $"'{m.Groups[1].Value}' is missing.", null, null, PathOf(exception.Path, m.Groups[1].Value)));
    }

    // The serializer names our types behind its own sentence; the caller needs neither.
    private static string Told(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        var text = end < 0 ? message : message[..end];
        return TypeNames().Replace(text, "the expected type").Trim();
    }

    private static string PathOf(string? path, string property)
    {
        var parent = path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$');
        return (parent, property) switch { ("", _) => property, (_, "") => parent, _ => $"{parent}.{property}" };
    }

    [GeneratedRegex("missing required properties including: .*")]
    private static partial Regex MissingProperties();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"'?(System|IsmsCloud|Microsoft)\.[\w.`+\[\]<>,]+'?")]
    private static partial Regex TypeNames();

    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed.")]
    private static partial void LogFailed(ILogger log, Exception exception, string method, string path);
}
