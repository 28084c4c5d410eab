using System.Globalization;
using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>Makes JSON that fits a schema of an API description. Everything optional is there too, unless it is chosen otherwise.</summary>
/// <param name="document">Where <c>$ref</c> leads.</param>
/// <param name="side">Whose texts and records it holds.</param>
sealed class Shape(JsonNode document, Side side)
{
    const int Deepest = 6;

    public JsonNode? Make(JsonNode schema, Choices choices, string path = "", int depth = 0)
    {
        var values = Values(Resolve(schema), path, choices, depth);
        return values[choices.Of(path, values.Count)]();
    }

    IReadOnlyList<Func<JsonNode?>> Values(JsonNode schema, string path, Choices choices, int depth)
    {
        if (schema["oneOf"] is JsonArray either) return [.. either.OrderBy(one => IsNull(one!)).SelectMany(one => Values(Resolve(one!), path, choices, depth))];
        if (schema["enum"] is JsonArray words) return [.. words.Select(word => (Func<JsonNode?>)(() => word?.DeepClone()))];
        var types = schema["type"] is JsonArray several ? several.Select(type => (string)type!).ToList() : [(string?)schema["type"] ?? "object"];
        return [.. types.OrderBy(type => type == "null").SelectMany(type => OfType(type, schema, path, choices, depth))];
    }

    IEnumerable<Func<JsonNode?>> OfType(string type, JsonNode schema, string path, Choices choices, int depth) => type switch
    {
        "null" => [() => null],
        "boolean" => [() => true, () => false],
        "integer" or "number" => Numbers(schema, path),
        "string" => Texts(schema, path),
        "array" => [() => List(schema, path, choices, depth), () => new JsonArray()],
        _ when depth > Deepest => [() => null],
        _ when IsLink(schema) => [.. side.Kinds.Select(kind => (Func<JsonNode?>)(() => Link(schema, kind, path, choices, depth)))],
        _ => [() => Record(schema, path, choices, depth)],
    };

    JsonObject Record(JsonNode schema, string path, Choices choices, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, value) in schema["properties"] as JsonObject ?? [])
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (!IsRequired(schema, name) && choices.Of($"{at}?", 2) == 1) continue;
            made[name] = Make(value!, choices, at, depth + 1);
        }

        return made;
    }

    JsonArray List(JsonNode schema, string path, Choices choices, int depth) => [Make(schema["items"]!, choices, $"{path}[0]", depth + 1)];

    JsonObject Link(JsonNode schema, string kind, string path, Choices choices, int depth)
    {
        var link = Record(schema, path, choices, depth);
        (link["kind"], link["id"]) = (kind, side.IdOf(kind));
        return link;
    }

    IEnumerable<Func<JsonNode?>> Texts(JsonNode schema, string path) => (string?)schema["format"] switch
    {
        "uuid" => [.. side.IdsFor(path).Select(id => (Func<JsonNode?>)(() => id))],
        "date" => [.. Days.Select(days => (Func<JsonNode?>)(() => side.Today.AddDays(days).ToString("O", CultureInfo.InvariantCulture)))],
        "date-time" => [.. Days.Select(days => (Func<JsonNode?>)(() => side.Today.AddDays(days).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)))],
        _ => [.. Customary(path), () => Words(schema, path), () => "Europe/Berlin", () => "https://example.org/", () => side.Person.Id],
    };

    // What a field of this name holds anywhere, and no schema says.
    IEnumerable<Func<JsonNode?>> Customary(string path) => path.Split('.')[^1].Split('[')[0] switch
    {
        "roles" => [() => "isms-manager"],
        "permissions" => [() => "context:read"],
        "email" or "contact" => [() => $"{side.Marker.ToLowerInvariant()}@example.org"],
        _ => [],
    };

    // Each text is another one, so that lists without doubles are met.
    string Words(JsonNode schema, string path)
    {
        var text = $"{side.Marker} {path.Replace('.', ' ')} in words that say something";
        var most = schema["maxLength"]?.GetValue<int>() ?? 200;
        return text.Length > most ? text[..most] : text;
    }

    static IEnumerable<Func<JsonNode?>> Numbers(JsonNode schema, string path)
    {
        // A second version is one that took another's place.
        var first = path.EndsWith("number", StringComparison.OrdinalIgnoreCase) ? new[] { 2 } : [];
        var (least, most) = (Bound(schema["minimum"]) ?? 1, Bound(schema["maximum"]) ?? 100);
        return [.. first.Concat([least, 2, 3, 5, 12, most]).Where(number => number >= least && number <= most).Distinct().Select(number => (Func<JsonNode?>)(() => number))];
    }

    // Some fields take numbers beyond what this draws from.
    static int? Bound(JsonNode? bound) => bound is null ? null : (int)Math.Clamp(bound.GetValue<double>(), int.MinValue, int.MaxValue);

    static readonly int[] Days = [0, 30, -30, 400, -400];

    static bool IsLink(JsonNode schema) => schema["properties"] is JsonObject fields && fields.ContainsKey("kind") && (string?)fields["id"]?["format"] == "uuid";

    static bool IsRequired(JsonNode schema, string name) => (schema["required"] as JsonArray)?.Any(required => (string?)required == name) == true;

    static bool IsNull(JsonNode schema) => schema["type"] is JsonValue type && (string?)type == "null";

    JsonNode Resolve(JsonNode schema) => (string?)schema["$ref"] is { } reference
        ? Resolve(reference[2..].Split('/').Aggregate(document, (at, name) => at[name]!))
        : schema;
}
