using System.Text.Json;

namespace IsmsCloud.Http.Client;

/// <summary>Reads problem documents; an answer that is none (a proxy's page, an empty body) becomes one by its status.</summary>
internal static class Problems
{
    public static async Task<ApiProblem> Of(HttpResponseMessage response, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        var body = await response.Content.ReadAsStringAsync(ct);
        return Parse(body) is { } wire
            ? new ApiProblem(status, wire.Code ?? $"http-{status}", wire.Title ?? Title(response), wire.Detail, wire.Rule, wire.Clause, wire.Errors ?? [])
            : new ApiProblem(status, $"http-{status}", Title(response), null, null, null, []);
    }

    private static Wire? Parse(string body)
    {
        try
        {
            return body.StartsWith('{') ? JsonSerializer.Deserialize<Wire>(body, ApiJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Title(HttpResponseMessage response) => response.ReasonPhrase ?? response.StatusCode.ToString();

    private sealed record Wire(string? Title, string? Detail, string? Code, string? Rule, string? Clause, IReadOnlyList<ApiError>? Errors);
}
