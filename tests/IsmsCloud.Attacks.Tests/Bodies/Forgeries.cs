using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>A body that would be taken, but for one id in it that belongs to the other organisation.</summary>
/// <param name="Path">Where the id stands.</param>
/// <param name="RecordKind">The kind of record that the door is about; null at doors of a collection.</param>
sealed record Forgery(JsonNode Body, string Path, string Theirs, string? RecordKind);

/// <summary>Puts an id of theirs in the place of each id of ours, one at a time.</summary>
static class Forgeries
{
    public static IEnumerable<Forgery> Of(IAttackedService service, Door door)
    {
        var full = new Shape(service.Api, service.Ours).Make(door.Body!, new Choices());
        var taken = service.Ours.Taken.GetValueOrDefault(door.Address);
        var kind = door.HasParameters ? KindOf(service, door) : null;
        return from whole in new[] { taken, full }.OfType<JsonNode>()
               from place in Place.In(whole)
               let theirs = TheirsFor(place, service)
               where theirs is not null
               select new Forgery(door.Method == "PATCH" ? place.AloneWith(theirs) : place.With(theirs), place.ToString(), theirs, kind);
    }

    // What a collection makes is what the doors behind it are about.
    static string? KindOf(IAttackedService service, Door door) => service.Ours.Kinds.MaxBy(kind => Names.Likeness(door.Collection.Split('/')[^1], kind));

    static string? TheirsFor(Place place, IAttackedService service) =>
        place.Value is JsonValue value && value.TryGetValue<string>(out var id)
        && service.Ours.Records.FirstOrDefault(record => record.Id.ToString() == id) is { } ours
            ? service.Theirs.Records.FirstOrDefault(record => record.Kind == ours.Kind)?.Id.ToString()
            : null;
}
