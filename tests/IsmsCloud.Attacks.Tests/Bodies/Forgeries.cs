using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>A body that would be taken, but for one id in it that belongs to the other organisation.</summary>
/// <param name="RecordKind">The kind of record that the door is about; null at doors of a collection.</param>
/// <param name="IsOfThisService">
/// Whether the field is for records that this service keeps, and so can know; others it holds as they are given, and looks
/// nothing up by them.
/// </param>
sealed record Forgery(JsonNode Body, string Path, string Theirs, string? RecordKind, bool IsOfThisService);

/// <summary>Puts an id of theirs in the place of each id of ours, one at a time.</summary>
static class Forgeries
{
    public static IEnumerable<Forgery> Of(IAttackedService service, Door door)
    {
        var full = new Shape(service.Api, service.Ours).Make(door.Body!, new Choices());
        var taken = service.Ours.Taken.GetValueOrDefault(door.Address);
        var kind = door.HasParameters ? KindOf(service, door) : null;
        foreach (var whole in new[] { taken, full }.OfType<JsonNode>())
            foreach (var link in Links(whole, service))
            {
                var body = door.Method == "PATCH" ? Alone(whole, link.Path) : whole.DeepClone();
                Put(body, link.Path, link.Theirs);
                yield return new(body, string.Join('.', link.Path), link.Theirs, kind, link.IsOfThisService);
            }
    }

    // What a collection makes is what the doors behind it are about.
    static string? KindOf(IAttackedService service, Door door) => service.Ours.Kinds.MaxBy(kind => Names.Likeness(door.Collection.Split('/')[^1], kind));

    static IEnumerable<(object[] Path, string Theirs, bool IsOfThisService)> Links(JsonNode whole, IAttackedService service) =>
        from leaf in Leaves(whole, [])
        let ours = service.Ours.Records.FirstOrDefault(record => record.Id.ToString() == leaf.Value)
        where ours is not null
        let theirs = service.Theirs.Records.FirstOrDefault(record => record.Kind == ours.Kind)
        where theirs is not null
        let field = leaf.Path.OfType<string>().Last()
        select (leaf.Path, theirs.Id.ToString(), field == "id" || Names.Likeness(field, ours.Kind) > 0);

    static IEnumerable<(object[] Path, string Value)> Leaves(JsonNode? node, object[] path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value, [.. path, field.Key])),
        JsonArray list => list.SelectMany((item, i) => Leaves(item, [.. path, i])),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    // Only the field at hand, so that nothing else of a patch can be what is refused.
    static JsonObject Alone(JsonNode whole, object[] path) => new() { [(string)path[0]] = whole[(string)path[0]]?.DeepClone() };

    static void Put(JsonNode body, object[] path, string value)
    {
        var holder = path[..^1].Aggregate(body, (at, step) => step is int i ? at[i]! : at[(string)step]!);
        if (path[^1] is int index) holder[index] = value;
        else holder[(string)path[^1]] = value;
    }
}
