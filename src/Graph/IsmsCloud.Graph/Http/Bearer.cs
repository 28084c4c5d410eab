namespace IsmsCloud.Graph.Http;

/// <summary>The token of a request.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    public static string? Of(HttpRequest request) => Of(request.Headers.Authorization.ToString());

    /// <summary>The token behind the word, in whichever case it is written; null where there is none.</summary>
    public static string? Of(string header) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } token ? token : null;
}
