using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Bodies;
using IsmsCloud.Testing;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>One of the two organisations: its person, a word that stands in all its texts, and its records.</summary>
sealed class Side(TestPerson person, string marker, DateOnly today)
{
    public TestPerson Person => person;

    public Guid Tenant => person.Tenant!.Value.Value;

    public string Marker => marker;

    public DateOnly Today => today;

    /// <summary>Its records and files, by kind; a file's kind is <c>attachment</c>.</summary>
    public IReadOnlyList<OwnRecord> Records { get; set; } = [];

    /// <summary>What a collection took when records were made in it, by address.</summary>
    public Dictionary<string, JsonObject> Taken { get; } = [];

    /// <summary>Why a collection took nothing, by address.</summary>
    public Dictionary<string, string> LastRefusal { get; } = [];

    public IEnumerable<string> Kinds => Records.Select(record => record.Kind).Distinct().DefaultIfEmpty("nothing");

    /// <summary>The newest record of the kind; an id that nobody has where there is none.</summary>
    public string IdOf(string kind) => (Records.LastOrDefault(record => record.Kind == kind)?.Id ?? Guid.CreateVersion7()).ToString();

    /// <summary>What could stand in a field of this name: first the kind that is called like it, last the person.</summary>
    public IEnumerable<string> IdsFor(string path)
    {
        var field = path.Split('.')[^1];
        return [.. Kinds.OrderByDescending(kind => Names.Likeness(field, kind)).Select(IdOf), person.Id];
    }
}

/// <summary>A record or file of one of the organisations.</summary>
sealed record OwnRecord(string Kind, Guid Id);
