using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Records;

/// <summary>How a field is typed in and shown. Options are choices that want a sentence each; Persons are people kept with their names; Until is a day, kept as the instant of its end; Own has a component of its own.</summary>
public enum Input
{
    Text,
    LongText,
    Choice,
    Choices,
    Options,
    YesNo,
    Person,
    People,
    Persons,
    Date,
    Until,
    TimeZone,
    Number,
    Decimal,
    Record,
    Records,
    Texts,
    Rows,
    Group,
    Link,
    Links,
    File,
    Own,
}

/// <summary>
/// One field of a record or of a question. Its label and help are the words <c>{owner}.{name}</c> and
/// <c>{owner}.{name}.help</c>; its limits stand at the property of the contract and are read from there.
/// </summary>
public sealed record Field(string Name, Input Input)
{
    /// <summary>The values of a choice.</summary>
    public Choices? Of { get; init; }

    /// <summary>Asks the service which values are open; all that <see cref="Of"/> has where it is null.</summary>
    public Func<Apis, CancellationToken, Task<ApiResult<IReadOnlyList<string>>>>? Offered { get; init; }

    /// <summary>The service that an uploaded file goes to, by its path: <c>context</c>.</summary>
    public string? Service { get; init; }

    /// <summary>The component that types and shows it; a <c>FieldComponent</c>.</summary>
    public Type? Component { get; init; }

    /// <summary>The kind of record that a picker offers.</summary>
    public string? Kind { get; init; }

    /// <summary>The kinds that a link may lead to; all that can be linked where it is null.</summary>
    public IReadOnlySet<string>? Among { get; init; }

    /// <summary>What a link means.</summary>
    public string Relation { get; init; } = "relates-to";

    /// <summary>The fields of a row or a group.</summary>
    public IReadOnlyList<Field> Parts { get; init; } = [];

    /// <summary>What a question, or the part of a new row or group, begins with.</summary>
    public JsonNode? Begins { get; init; }

    /// <summary>Values of a choice that are open, given the other fields; all where it is null.</summary>
    public Func<JsonObject, IReadOnlyCollection<string>>? Open { get; init; }

    /// <summary>Whether it is asked for at all, given the other fields.</summary>
    public Func<JsonObject, bool>? When { get; init; }

    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Whether not to choose is a choice too, with a word of its own.</summary>
    public bool MayStayOpen => Of?.Values.Contains("") == true;

    /// <summary>A new row or group of it.</summary>
    public JsonObject Blank() => new(Parts.Where(p => p.Begins is not null).Select(p => KeyValuePair.Create(p.Name, p.Begins?.DeepClone())));

    /// <summary>The same field with the limits of the contract's property of that name, and so its parts.</summary>
    public Field Bound(Type contract) => this with
    {
        Limits = Limits.Of(contract, Name),
        Parts = Parts.Count == 0 ? Parts : [.. Parts.Select(p => p.Bound(Limits.ElementOf(contract, Name)))],
    };
}
