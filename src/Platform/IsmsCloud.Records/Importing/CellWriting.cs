using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>Writes the fields of records as cells that are read back to the same.</summary>
internal static class CellWriting
{
    /// <summary>The cell of a field; null where it says nothing.</summary>
    /// <param name="shape">The field.</param>
    /// <param name="fields">The record's fields as JSON.</param>
    /// <param name="named">Names of records that it refers to, by id.</param>
    public static object? Write(ImportShape shape, JsonObject fields, IReadOnlyDictionary<Guid, string> named)
    {
        var node = At(shape, fields);
        return node is null ? null : shape.Value switch
        {
            ImportValue.Person => (string?)node["name"],
            ImportValue.Reference => named.GetValueOrDefault((Guid)node),
            ImportValue.References => Cells.Joined([.. node.AsArray().Select(id => named.GetValueOrDefault((Guid)id!)).OfType<string>()]),
            ImportValue.Words or ImportValue.Texts => Cells.Joined([.. node.AsArray().Select(item => (string)item!)]),
            ImportValue.Json => node is JsonArray { Count: 0 } ? null : node.ToJsonString(Json.Options),
            _ => Plain(node),
        };
    }

    /// <summary>Ids of the records that a field names.</summary>
    public static IEnumerable<Guid> IdsIn(ImportShape shape, JsonObject fields) => At(shape, fields) switch
    {
        JsonArray list => list.Select(id => (Guid)id!),
        JsonValue id => [(Guid)id],
        _ => [],
    };

    private static JsonNode? At(ImportShape shape, JsonObject fields) => shape.Path.Split('.').Aggregate((JsonNode?)fields, (at, name) => (at as JsonObject)?[name]);

    private static object? Plain(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => (string?)node,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => (decimal)node,
        _ => node.ToJsonString(Json.Options),
    };
}
