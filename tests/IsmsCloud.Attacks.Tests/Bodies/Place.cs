using System.Text.Json.Nodes;

namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>A place in a body where a value stands.</summary>
sealed record Place(JsonNode Whole, object[] Path, JsonNode? Value)
{
    /// <summary>Every place but the whole, outer ones first.</summary>
    public static IEnumerable<Place> In(JsonNode whole) => Under(whole, whole, []);

    /// <summary>The body with another value there.</summary>
    public JsonNode With(JsonNode? value)
    {
        var body = Whole.DeepClone();
        Put(body, value);
        return body;
    }

    /// <summary>Only the field that the place is in, so that nothing else of a patch can be what is refused.</summary>
    public JsonNode AloneWith(JsonNode? value)
    {
        var name = (string)Path[0];
        var body = new JsonObject { [name] = Whole[name]?.DeepClone() };
        Put(body, value);
        return body;
    }

    public override string ToString() => string.Join('.', Path);

    void Put(JsonNode body, JsonNode? value)
    {
        var holder = Path[..^1].Aggregate(body, (at, step) => step is int i ? at[i]! : at[(string)step]!);
        if (Path[^1] is int index) holder[index] = value;
        else holder[(string)Path[^1]] = value;
    }

    static IEnumerable<Place> Under(JsonNode whole, JsonNode? node, object[] path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => At(whole, field.Value, [.. path, field.Key])),
        JsonArray list => list.SelectMany((item, i) => At(whole, item, [.. path, i])),
        _ => [],
    };

    static IEnumerable<Place> At(JsonNode whole, JsonNode? value, object[] path) => [new(whole, path, value), .. Under(whole, value, path)];
}
