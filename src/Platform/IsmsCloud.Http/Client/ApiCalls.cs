using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace IsmsCloud.Http.Client;

/// <summary>Sends one request and reads value and version, or the problem. The caller's token is the HttpClient's business.</summary>
public static class ApiCalls
{
    /// <summary>Reads.</summary>
    public static Task<ApiResult<T>> Read<T>(this HttpClient http, string path, CancellationToken ct) =>
        http.Call<T>(HttpMethod.Get, path, null, null, ct);

    /// <summary>Creates, or asks for something that needs no version.</summary>
    public static Task<ApiResult<T>> Post<T>(this HttpClient http, string path, object? body, CancellationToken ct) =>
        http.Call<T>(HttpMethod.Post, path, null, body, ct);

    /// <summary>Sends a request. <paramref name="version"/> becomes If-Match.</summary>
    /// <param name="http">Its base address is the gateway's or the service's.</param>
    /// <param name="method">The method; a PATCH body goes as a JSON merge patch.</param>
    /// <param name="path">Relative, e.g. <c>api/context/issues</c>.</param>
    /// <param name="version">The version that the caller saw; null where none is needed.</param>
    /// <param name="body">Null for none.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<ApiResult<T>> Call<T>(
        this HttpClient http, HttpMethod method, string path, int? version, object? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path);
        if (version is { } seen) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        if (body is not null) request.Content = Content(method, body);
        using var response = await http.SendAsync(request, ct);
        return response.IsSuccessStatusCode
            ? new ApiResult<T> { Value = await Value<T>(response, ct), Version = VersionOf(response) }
            : new ApiResult<T> { Problem = await Problems.Of(response, ct) };
    }

    // Content that is ready to send (an upload) goes as it is.
    private static HttpContent Content(HttpMethod method, object body) => body as HttpContent ?? JsonContent.Create(
        body,
        body.GetType(),
        method == HttpMethod.Patch ? new MediaTypeHeaderValue("application/merge-patch+json") : null,
        ApiJson.Options);

    private static async Task<T?> Value<T>(HttpResponseMessage response, CancellationToken ct)
    {
        if (typeof(T) == typeof(string)) return (T)(object)await response.Content.ReadAsStringAsync(ct);
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        return await JsonSerializer.DeserializeAsync<T>(stream, ApiJson.Options, ct);
    }

    private static int? VersionOf(HttpResponseMessage response) =>
        int.TryParse(response.Headers.ETag?.Tag.Trim('"'), out var version) ? version : null;
}
