using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Records;

/// <summary>
/// Everything the components must know of a kind of record. All of it is data: a new register is a new description, not
/// new pages. Words are found under <see cref="Name"/>.
/// </summary>
public sealed record RecordKind(string Name, string Path, string Clause, Type Dto, Type Contract, Func<ContextClient, RecordSource> Open)
{
    /// <summary>The field that names a record to people.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    public required IReadOnlyList<Section> Sections { get; init; }

    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>Other views of the register, beside the table.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    public string Write { get; init; } = ContextPermissions.Write;

    /// <summary>Whether a record may be changed once it stands.</summary>
    public bool Editable { get; init; } = true;

    public string Icon { get; init; } = "";

    public IEnumerable<Field> Fields => Sections.SelectMany(s => s.Fields);

    public string TitleOf(RecordView record) => Title.Length > 0 && record.Json.Text(Title) is { Length: > 0 } title ? title : record.Ref;
}

/// <summary>Fields that are read and changed together.</summary>
public sealed record Section(string Name, IReadOnlyList<Field> Fields);

/// <summary>How a cell is shown.</summary>
public enum Cell
{
    Title,
    Text,
    Chip,
    Person,
    Date,
    Number,
    Gaps,
}

/// <summary>A column; <paramref name="Sort"/> is the name the service sorts by, where it has an index for it.</summary>
public sealed record Column(string Path, Cell Cell, string? Sort = null, bool Hidden = false, Type? Of = null);

/// <summary>A filter that the service indexes, with the words it can take.</summary>
public sealed record Filter(string Name, Type Of);
