using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Web.Records;

/// <summary>Reading what may not be there.</summary>
public static class JsonReading
{
    /// <summary>The node at a path such as <c>fields.owner</c>, or <c>ratings.current</c> for the one of a list whose kind that is; null where a part is missing.</summary>
    public static JsonNode? At(this JsonNode? node, string path) => path.Split('.').Aggregate(node, (at, name) => at switch
    {
        JsonObject parts => parts[name],
        JsonArray list => list.FirstOrDefault(one => one.Text("kind") == name),
        _ => null,
    });

    public static string Text(this JsonNode? node, string path) => node.At(path) is JsonValue value ? value.ToString() : "";

    public static string? TextOrNull(this JsonNode? node, string path) => node.Text(path) is { Length: > 0 } text ? text : null;

    public static T? As<T>(this JsonNode? node) => node is null ? default : node.Deserialize<T>(ApiJson.Options);

    /// <summary>What was typed, as the contract has it; what was left blank is what the contract begins with.</summary>
    public static T Filled<T>(this JsonObject typed) =>
        new JsonObject(typed.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))).As<T>()!;

    public static JsonNode? ToJson<T>(this T value) => JsonSerializer.SerializeToNode(value, ApiJson.Options);

    public static JsonObject Copy(this JsonObject json) => json.DeepClone().AsObject();

    /// <summary>Null, blank and empty lists are the same to a reader.</summary>
    public static bool IsBlank(this JsonNode? node) => node switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue value => string.IsNullOrWhiteSpace(value.ToString()),
        _ => false,
    };

    public static bool Same(JsonNode? one, JsonNode? other) => (one.IsBlank() && other.IsBlank()) || JsonNode.DeepEquals(one, other);
}
