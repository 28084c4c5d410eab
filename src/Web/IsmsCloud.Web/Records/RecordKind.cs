using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Records;

/// <summary>
/// Everything the components must know of a kind of record. All of it is data: a new register is a new description in
/// Kinds, not new pages. Words are found under <see cref="Name"/>, its place in the navigation under <c>nav.{Path}</c>.
/// </summary>
/// <param name="Path">Of its pages, area first: <c>context/issues</c>.</param>
/// <param name="Clause">Empty for what no clause asks for.</param>
/// <param name="Source">The register of the service that keeps it.</param>
public sealed record RecordKind(string Name, string Path, string Clause, Source Source)
{
    const int LongestTitle = 160;

    /// <summary>Who lacks this doesn't see it.</summary>
    public required string Read { get; init; }

    public required string Write { get; init; }

    /// <summary>Permission to edit, where that is not the one to create.</summary>
    public string? Revise { get; init; }

    /// <summary>The field that names a record to people; empty where its number does.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>Where entries that ship with the product are taken from, to begin with; a path of the workspace.</summary>
    public string? Library { get; init; }

    /// <summary>Other views of the register, beside the table.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    /// <summary>Views of one record; the address says which by <c>version</c>.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>What stands beside a record and isn't edited, where it is there.</summary>
    public IReadOnlyList<Column> Facts { get; init; } = [];

    /// <summary>Rules whose gaps are mended here: by a section, a view, or (empty) a new record.</summary>
    public Dictionary<string, string> Mends { get; init; } = [];

    /// <summary>What a record touches and what touches it, where the service knows.</summary>
    public Func<Apis, Guid, CancellationToken, Task<ApiResult<RippleDto>>>? Ripple { get; init; }

    /// <summary>Whether a new one can be begun by hand, under <c>{Path}/new</c>.</summary>
    public bool Creatable { get; init; } = true;

    /// <summary>Whether it belongs to whoever writes it down, until they name somebody else.</summary>
    public bool OwnedByWriter { get; init; } = true;

    /// <summary>Whether a new one may begin with what another says.</summary>
    public bool Copies { get; init; }

    /// <summary>What a new one may begin with, where the service offers that.</summary>
    public Func<Apis, CancellationToken, Task<ApiResult<IReadOnlyList<Beginning>>>>? Beginnings { get; init; }

    /// <summary>Whether a record may be changed once it stands.</summary>
    public bool Editable { get; init; } = true;

    /// <summary>What the service calls editing in <c>can</c>.</summary>
    public string Edit { get; init; } = "edit";

    /// <summary>Whether the service finds, exports, and remembers each version of it, as registers do.</summary>
    public bool IsRegister { get; init; } = true;

    /// <summary>Whether files can be imported into it.</summary>
    public bool Imports { get; init; }

    /// <summary>There is one record of it in a workspace, with the workspace's own id; its page takes the register's place.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The only workspaces that have it; null for all.</summary>
    public OrganisationKind? In { get; init; }

    /// <summary>Whether a change may open or close something to the person who makes it.</summary>
    public bool ChangesAccess { get; init; }

    /// <summary>What a new one is asked for, where it isn't its fields.</summary>
    public IReadOnlyList<Field>? New { get; init; }

    /// <summary>Where an answer holds what is shown this once and never again, such as a new secret.</summary>
    public string? Reveals { get; init; }

    /// <summary>A component that shows what matters most of a record, above its fields; takes Workspace and Record.</summary>
    public Type? First { get; init; }

    /// <summary>A component that shows more of a record, below its fields; takes Workspace and Record.</summary>
    public Type? More { get; init; }

    /// <summary>The kind among whose views it is found; null where the navigation leads to it.</summary>
    public string? Beside { get; init; }

    /// <summary>Among kinds of the same clause.</summary>
    public int Order { get; init; }

    /// <summary>The words for its states; null where it has none.</summary>
    public Choices? States => Columns.FirstOrDefault(c => c.Cell == Cell.Chip)?.Of;

    public IEnumerable<Field> Fields => Sections.SelectMany(s => s.Fields);

    public bool MayEdit(RecordView record, Workspace workspace) =>
        Editable && workspace.May(Revise ?? Write) && (record.Json["can"] is null || record.Can.Contains(Edit));

    public bool MayImport(Workspace workspace) => Imports && workspace.May(Write);

    public bool MayCreate(Workspace workspace) => Creatable && workspace.May(Write);

    public bool IsLinkable => RecordKinds.Own.Contains(Name) || RecordKinds.Foreign.Contains(Name);

    public string? Revealed(RecordView record) => Reveals is null ? null : record.Json.TextOrNull(Reveals);

    public RecordSource Open(Apis apis) => Source.Open(apis);

    public string TitleOf(RecordView record) => Title.Length > 0 && record.Json.Text(Title) is { Length: > 0 } title ? Short(title) : record.Ref;

    // Some records are named by the sentence that they say.
    static string Short(string title) => title.Length <= LongestTitle ? title : $"{title[..LongestTitle].TrimEnd()} …";
}

/// <summary>A register: the type of what is written in it, and how it is reached.</summary>
public sealed record Source(Type Contract, Func<Apis, RecordSource> Open);

/// <summary>What a new record may begin with; its words are <c>{kind}.begin.{Key}</c> and that with <c>.help</c>.</summary>
public sealed record Beginning(string Key, JsonObject Fields);

/// <summary>Fields that are read and changed together.</summary>
public sealed record Section(string Name, IReadOnlyList<Field> Fields);

/// <summary>How a cell is shown.</summary>
public enum Cell
{
    Title,
    Text,
    Long,
    Chip,
    Person,
    Date,
    Time,
    Number,
    Words,
    Names,
    Refs,
    Gaps,
    Level,
}

/// <summary>A column; <paramref name="Sort"/> is the name the service sorts by, where it has an index for it.</summary>
public sealed record Column(string Path, Cell Cell, string? Sort = null, bool Hidden = false, Choices? Of = null);

/// <summary>A filter of the service, with the words it can take.</summary>
public sealed record Filter(string Name, Choices Of)
{
    static readonly Choices Read = new("", []);

    /// <summary>The values that it can take and the words for them, where the workspace itself decides on them.</summary>
    public Func<Apis, CancellationToken, Task<IReadOnlyList<(string Value, string Words)>>>? Among { get; init; }

    /// <summary>A filter whose values are read.</summary>
    public static Filter Reading(string name, Func<Apis, CancellationToken, Task<IReadOnlyList<(string Value, string Words)>>> among) => new(name, Read) { Among = among };
}
