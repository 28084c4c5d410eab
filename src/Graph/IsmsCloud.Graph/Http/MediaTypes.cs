using Microsoft.Net.Http.Headers;

namespace IsmsCloud.Graph.Http;

/// <summary>What an answer can be.</summary>
internal enum Shape
{
    /// <summary><c>application/json</c>: whatever came of a well-formed request has the status 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status says whether the operation ran.</summary>
    Response,

    /// <summary><c>text/event-stream</c>.</summary>
    Events,
}

/// <summary>Media types of requests and answers, as <i>GraphQL over HTTP</i> wants them.</summary>
internal static class MediaTypes
{
    /// <summary>The answer that the client likes best; null where it takes none of ours. Who says nothing gets JSON.</summary>
    public static Shape? Wanted(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0) return Shape.Json;
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept!, out var ranges)
            ? ranges.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1).Select(Match).FirstOrDefault(shape => shape is not null)
            : null;
    }

    /// <summary>Whether a body of this type is read: JSON in UTF-8.</summary>
    public static bool IsReadable(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) && IsUtf8(type);

    public static string Name(Shape shape) => shape switch
    {
        Shape.Response => "application/graphql-response+json; charset=utf-8",
        Shape.Events => "text/event-stream; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    private static Shape? Match(MediaTypeHeaderValue range) => !IsUtf8(range) ? null : range.MediaType.Value!.ToLowerInvariant() switch
    {
        "application/graphql-response+json" => Shape.Response,
        "application/json" or "application/*" or "*/*" => Shape.Json,
        "text/event-stream" => Shape.Events,
        _ => null,
    };

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
