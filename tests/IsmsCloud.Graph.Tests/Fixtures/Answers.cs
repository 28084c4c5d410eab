using System.Text;
using System.Text.Json;
using Xunit;

namespace IsmsCloud.Graph.Tests.Fixtures;

internal static class Answers
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Ask(this HttpClient client, string query, string? accept = null, object? extensions = null, object? variables = null) =>
        client.Post(JsonSerializer.Serialize(new { query, extensions, variables }, new JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }), accept);

    public static Task<HttpResponseMessage> Post(this HttpClient client, string body, string? accept = null, string type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = content };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Ct));

    /// <summary>Status and code of the first error: <c>400 body-invalid</c>.</summary>
    public static async Task<string> Code(this HttpResponseMessage response)
    {
        var answer = await response.Json();
        var code = answer.TryGetProperty("errors", out var errors) && errors[0].TryGetProperty("extensions", out var more) ? more.GetProperty("code").GetString()
            : answer.TryGetProperty("code", out var own) ? own.GetString() : "none";
        return $"{(int)response.StatusCode} {code}";
    }
}
