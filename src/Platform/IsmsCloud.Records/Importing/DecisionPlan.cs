using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>
/// Says how rows of a file are decisions on records that are there already: nothing is made. What a person decided stays,
/// unless whoever imports says that the file's word counts.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TRow">What a row says.</typeparam>
public sealed partial class DecisionPlan<T, TRow> : ImportPlan
    where T : Record
    where TRow : class, new()
{
    private const string Replaces = "replaces";

    private readonly Dictionary<string, NamedField> _named = [];
    private readonly Dictionary<string, Func<string, (string Text, Refusal? Warning)>> _reads = [];
    private readonly DecideMany<T, TRow> _decide;
    private readonly BringBack<T> _undo;
    private Func<Stream, TableFile?> _opens = _ => null;
    private IReadOnlyList<ImportShape>? _shapes;

    /// <summary>A plan.</summary>
    /// <param name="permission">Needed to import, as to decide.</param>
    /// <param name="decide">Decides records by rows, as the register's own decision does.</param>
    /// <param name="undo">Brings a record back to what it said before.</param>
    public DecisionPlan(string permission, DecideMany<T, TRow> decide, BringBack<T> undo) => (Permission, _decide, _undo) = (permission, decide, undo);

    internal override string Permission { get; }

    internal override string Kind => ((KindAttribute)Attribute.GetCustomAttribute(typeof(T), typeof(KindAttribute))!).Name;

    // Decisions of one file are held against each other.
    internal override int Chunk => 10_000;

    internal override IReadOnlyList<ImportShape> Shapes => _shapes ??=
    [
        .. ImportShapes.Of(typeof(TRow), _named).Select(shape => shape with { Reads = _reads.GetValueOrDefault(shape.Path) }),
        new ImportShape(Replaces, "Replaces what was decided", ImportValue.YesNo, false, typeof(bool), null, [Replaces], IsExtra: true),
    ];

    internal override WordBook Words { get; } = new(new Dictionary<Type, IReadOnlyDictionary<string, string>>());

    /// <summary>Names a field of a row: its column in our own files, and other headers that mean it.</summary>
    /// <param name="path">JSON path of the field.</param>
    /// <param name="label">Column title of the export.</param>
    /// <param name="headers">The best first.</param>
    public DecisionPlan<T, TRow> Field(string path, string label, params IReadOnlyList<string> headers)
    {
        _named[path] = new NamedField(label, null, headers);
        return this;
    }

    /// <summary>Brings a column's texts into the form that the field has.</summary>
    /// <param name="path">The field.</param>
    /// <param name="read">From the cell's text; with what there is to say of it.</param>
    public DecisionPlan<T, TRow> Reads(string path, Func<string, (string Text, Refusal? Warning)> read)
    {
        _reads[path] = read;
        return this;
    }

    /// <summary>Files of a form that is no table: opened as one, or null where it is not of that form.</summary>
    public DecisionPlan<T, TRow> Opens(Func<Stream, TableFile?> open)
    {
        _opens = open;
        return this;
    }

    internal override TableFile Open(Stream content)
    {
        if (_opens(content) is { } table) return table;
        content.Position = 0;
        return TableFile.Open(content);
    }

    internal override ImportMapping Suggest(ImportSheet sheet) => new() { Sheet = sheet.Name, Columns = Synonyms.Suggest(Shapes, sheet.Headers) };

    internal override Task<IReadOnlyList<(int Line, IReadOnlyList<string> Names, Guid Id)>> Foresee(IReadOnlyList<TableRow> rows, ImportContext context, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(int, IReadOnlyList<string>, Guid)>>([]);

    internal override Task<IReadOnlyList<NamedRecord>> Called(IReadOnlyCollection<string> names, ImportContext context, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NamedRecord>>([]);
}

/// <summary>Decides records by rows: to see what would come of it, or to save it after.</summary>
/// <param name="rows">Each is to be told what became of it.</param>
/// <param name="save">Whether it is meant: only then may records be written that a decision needs to be there.</param>
/// <param name="scope">The work's scope.</param>
/// <param name="ct">Cancels it.</param>
public delegate Task DecideMany<T, TRow>(IReadOnlyList<DecidingRow<T, TRow>> rows, bool save, IServiceProvider scope, CancellationToken ct)
    where T : Record
    where TRow : class;

/// <summary>Brings a record back to what it said before an import decided it.</summary>
/// <param name="record">Unchanged since it was imported.</param>
/// <param name="before">As it was.</param>
/// <param name="reason">Why.</param>
/// <param name="scope">The work's scope.</param>
/// <param name="ct">Cancels it.</param>
public delegate Task<IReadOnlyList<Refusal>> BringBack<in T>(T record, T before, string reason, IServiceProvider scope, CancellationToken ct);
