using System.Text.Json.Nodes;
using MongoDB.Bson;

namespace IsmsCloud.Revisions.Queries;

/// <summary>Compares two states, field by field.</summary>
internal static class FieldChanges
{
    private static readonly HashSet<string> Header = ["version", "updatedAt", "createdAt", "id", "ref"];

    public static IReadOnlyList<FieldChange> Between(BsonDocument before, BsonDocument after) =>
        [.. Compare("", before, after).Where(c => !Header.Contains(c.Path))];

    private static IEnumerable<FieldChange> Compare(string path, BsonValue? before, BsonValue? after) => (before, after) switch
    {
        (BsonDocument b, BsonDocument a) => b.Names.Union(a.Names).SelectMany(n => Compare(Join(path, n), Get(b, n), Get(a, n))),
        (BsonArray b, BsonArray a) => Enumerable.Range(0, Math.Max(b.Count, a.Count))
            .SelectMany(i => Compare($"{path}[{i}]", i < b.Count ? b[i] : null, i < a.Count ? a[i] : null)),
        _ when (before ?? BsonNull.Value) == (after ?? BsonNull.Value) => [],
        _ => [new FieldChange(path, Json(before), Json(after))],
    };

    private static BsonValue? Get(BsonDocument document, string name) => document.TryGetValue(name, out var value) ? value : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static JsonNode? Json(BsonValue? value) => value switch
    {
        null or BsonNull => null,
        BsonDocument d => new JsonObject(d.Select(e => KeyValuePair.Create(e.Name, Json(e.Value)))),
        BsonArray a => new JsonArray([.. a.Select(Json)]),
        BsonBinaryData { SubType: BsonBinarySubType.UuidStandard } b => JsonValue.Create(b.ToGuid()),
        BsonDateTime t => JsonValue.Create(t.ToUniversalTime()),
        BsonDecimal128 n => JsonValue.Create(Decimal128.ToDecimal(n.Value)),
        BsonBoolean b => JsonValue.Create(b.Value),
        BsonInt32 n => JsonValue.Create(n.Value),
        BsonInt64 n => JsonValue.Create(n.Value),
        BsonDouble n => JsonValue.Create(n.Value),
        _ => JsonValue.Create(value.ToString()),
    };
}
