using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Demo;

/// <summary>
/// Words of a story that stand for something: <c>@lucy</c> a person, <c>#ransomware</c> a record, <c>day -30</c> a day,
/// <c>&amp;addressed-by control A.5.19 …</c> a link to a record that another service keeps.
/// </summary>
internal sealed partial class StoryWords(Guid organisation, DateOnly loadedOn, Func<string, Person> person, Func<string, Guid> record)
{
    /// <summary>A request as its endpoint would get it.</summary>
    public T Read<T>(JsonNode? said) => (Put(said) ?? new JsonObject()).Deserialize<T>(Json.Options)!;

    /// <summary>Fields of which some are said anew.</summary>
    public T Read<T>(T before, JsonObject? said)
    {
        var fields = (JsonObject)JsonSerializer.SerializeToNode(before, Json.Options)!;
        foreach (var (name, value) in said ?? []) fields[name] = Put(value);
        return fields.Deserialize<T>(Json.Options)!;
    }

    private JsonNode? Put(JsonNode? said) => said switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Put(f.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Put)]),
        JsonValue value when value.TryGetValue<string>(out var text) => Put(text),
        _ => said?.DeepClone(),
    };

    private JsonNode? Put(string text) => text switch
    {
        ['@', .. var name] => JsonSerializer.SerializeToNode(person(name), Json.Options),
        ['#', .. var name] => record(name),
        ['&', ..] => JsonSerializer.SerializeToNode(LinkOf(text), Json.Options),
        _ when Day().Match(text) is { Success: true } day => loadedOn.AddDays(int.Parse(day.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture),
        _ => text,
    };

    // The same words are the same record of that service, wherever they stand.
    private RecordLink LinkOf(string text)
    {
        var parts = text[1..].Split(' ', 3);
        return new RecordLink { Type = parts[0], Kind = parts[1], Id = DerivedId.Of(organisation, $"demo/{parts[1]}/{parts[2]}"), Title = parts[2] };
    }

    [GeneratedRegex(@"^day ([+-]?\d+)\z")]
    private static partial Regex Day();
}
