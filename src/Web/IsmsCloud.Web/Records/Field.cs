using System.Text.Json.Nodes;

namespace IsmsCloud.Web.Records;

/// <summary>How a field is typed in and shown.</summary>
public enum Input
{
    Text,
    LongText,
    Choice,
    Choices,
    YesNo,
    Person,
    Date,
    Number,
    Record,
    Records,
    Texts,
    Rows,
    Group,
    Links,
}

/// <summary>
/// One field of a record or of a question. Its label and help are the words <c>{owner}.{name}</c> and
/// <c>{owner}.{name}.help</c>; its limits stand at the property of the contract and are read from there.
/// </summary>
public sealed record Field(string Name, Input Input)
{
    /// <summary>The values of a choice.</summary>
    public Choices? Of { get; init; }

    /// <summary>The kind of record that a picker offers.</summary>
    public string? Kind { get; init; }

    /// <summary>The fields of a row or a group.</summary>
    public IReadOnlyList<Field> Parts { get; init; } = [];

    /// <summary>Values of a choice that are open, given the other fields; all where it is null.</summary>
    public Func<JsonObject, IReadOnlyCollection<string>>? Open { get; init; }

    /// <summary>Whether it is asked for at all, given the other fields.</summary>
    public Func<JsonObject, bool>? When { get; init; }

    public Limits Limits { get; init; } = Limits.None;

    /// <summary>The same field with the limits of the contract's property of that name, and so its parts.</summary>
    public Field Bound(Type contract) => this with
    {
        Limits = Limits.Of(contract, Name),
        Parts = Parts.Count == 0 ? Parts : [.. Parts.Select(p => p.Bound(Limits.ElementOf(contract, Name)))],
    };
}
