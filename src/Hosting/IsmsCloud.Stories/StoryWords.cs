using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Stories;

/// <summary>
/// Words of a story that stand for something: <c>@lucy</c> a person, <c>#ransomware</c> a record, <c>day -30</c> a day,
/// <c>&amp;from issue #ransomware Ransomware against …</c> a link to a record that another service keeps: how it is linked, its
/// kind, its name in that service's story where it is told there, its title; <c>~demo/risk/ransomware</c> the id of such a record.
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
        ['~', .. var path] => DerivedId.Of(organisation, path),
        ['&', ..] => JsonSerializer.SerializeToNode(LinkOf(text), Json.Options),
        _ when Day().Match(text) is { Success: true } day => loadedOn.AddDays(int.Parse(day.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture),
        _ => text,
    };

    /// <summary>The id of a record that a story makes, whatever service keeps it.</summary>
    public static Guid IdOf(Guid organisation, string kind, string name) => DerivedId.Of(organisation, $"demo/{kind}/{name}");

    // The same words are the same record of that service, wherever they stand.
    private RecordLink LinkOf(string text)
    {
        var (type, kind, rest) = text[1..].Split(' ', 3) is [var t, var k, var r] ? (t, k, r) : throw new InvalidOperationException($"{text} is no link.");
        var (name, title) = rest.Split(' ', 2) is [['#', .. var told], var after] ? (told, after) : (rest, rest);
        return new RecordLink { Type = type, Kind = kind, Id = IdOf(organisation, kind, name), Title = title };
    }

    [GeneratedRegex(@"^day ([+-]?\d+)\z")]
    private static partial Regex Day();
}
