using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>Somebody, or nobody, who calls the service, and all the headers that they put on each call.</summary>
sealed class Visitor(HttpClient http)
{
    public Visitor With(string header, string value)
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        return this;
    }

    public Task<Answer> Get(string address, CancellationToken ct) => Send("GET", address, null, ct);

    public Task<Answer> Say(string method, string address, JsonNode? body, CancellationToken ct, int version = 1) =>
        Send(method, address, body is null ? null : Json(body.ToJsonString()), ct, version);

    public async Task<Answer> Send(string method, string address, HttpContent? body, CancellationToken ct, int version = 1)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = body };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var response = await http.SendAsync(request, ct);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync(ct));
    }

    public static HttpContent Json(string text) => Bytes(Encoding.UTF8.GetBytes(text), "application/json");

    public static HttpContent Bytes(byte[] bytes, string? mediaType)
    {
        var content = new ByteArrayContent(bytes);
        if (mediaType is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}

/// <summary>What came back.</summary>
sealed record Answer(int Status, string MediaType, byte[] Content)
{
    /// <summary>The content as text; of a workbook the text of all its parts.</summary>
    public string Text => Content is [(byte)'P', (byte)'K', ..] ? Unzipped() : Encoding.UTF8.GetString(Content);

    public JsonNode? Json => MediaType.EndsWith("json", StringComparison.Ordinal) && Content.Length > 0 ? JsonNode.Parse(Content) : null;

    public string? Code => (string?)(Json as JsonObject)?["code"];

    public bool IsProblem => MediaType == "application/problem+json" && Code is { Length: > 0 };

    /// <summary>The fields that a refusal names.</summary>
    public IEnumerable<string> Paths => ((Json as JsonObject)?["errors"] as JsonArray ?? []).Select(error => (string?)error!["path"]).OfType<string>();

    public override string ToString() => $"{Status} {(Text.Length > 300 ? Text[..300] : Text)}";

    string Unzipped()
    {
        using var archive = new ZipArchive(new MemoryStream(Content));
        return string.Concat(archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
