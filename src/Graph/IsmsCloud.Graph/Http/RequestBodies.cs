using System.Text.Json;
using GraphQL;
using IsmsCloud.Graph.Execution;

namespace IsmsCloud.Graph.Http;

/// <summary>Reads the parameters of a request out of JSON; the same for a body and for a message of a socket.</summary>
internal sealed class RequestBodies(IGraphQLSerializer serializer)
{
    // Variables are shallow; whoever nests deeper wants to find out what breaks.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    public (GraphRequest? Request, Fault? Fault) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return (null, Bad("body-invalid", $"The body is no JSON: {broken.Message}"));
        }
    }

    public (GraphRequest? Request, Fault? Fault) Read(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return (null, Bad("batching-refused", "One operation a request: an array of them is not carried out."));
        if (root.ValueKind != JsonValueKind.Object) return (null, Bad("body-invalid", "The body is a JSON object with 'query', and as wanted 'operationName', 'variables' and 'extensions'."));
        foreach (var text in (string[])["query", "operationName", "documentId"])
            if (Of(root, text) is { ValueKind: not JsonValueKind.String }) return (null, Bad($"{Kebab(text)}-invalid", $"'{text}' is a text."));
        foreach (var map in (string[])["variables", "extensions"])
            if (Of(root, map) is { ValueKind: not JsonValueKind.Object }) return (null, Bad($"{map}-invalid", $"'{map}' is a JSON object."));
        return (new GraphRequest(Text(root, "query"), Text(root, "operationName"), Map(root, "variables"), Map(root, "extensions"), Text(root, "documentId")), null);
    }

    /// <summary>A map in the URL, as the JSON text of it.</summary>
    public (Inputs? Map, Fault? Fault) ReadMap(string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return (Inputs.Empty, null);
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => (serializer.ReadNode<Inputs>(document.RootElement), null),
                JsonValueKind.Null => (Inputs.Empty, null),
                _ => (null, Bad($"{name}-invalid", $"'{name}' is a JSON object.")),
            };
        }
        catch (JsonException)
        {
            return (null, Bad($"{name}-invalid", $"'{name}' is a JSON object."));
        }
    }

    private Inputs Map(JsonElement root, string name) => Of(root, name) is { } map ? serializer.ReadNode<Inputs>(map) ?? Inputs.Empty : Inputs.Empty;

    private static string? Text(JsonElement root, string name) => Of(root, name)?.GetString();

    private static JsonElement? Of(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Kebab(string name) => name switch { "operationName" => "operation-name", "documentId" => "document-id", _ => name };

    private static Fault Bad(string code, string message) => new(code, message, StatusCodes.Status400BadRequest);
}
