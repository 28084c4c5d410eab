using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records.Importing;

/// <summary>How rows become records of a register, and records rows.</summary>
public abstract class ImportPlan
{
    /// <summary>Path of the register; set when it is mapped.</summary>
    internal string Path { get; set; } = "";

    /// <summary>Kind of its records.</summary>
    internal abstract string Kind { get; }

    /// <summary>Permission that an import needs.</summary>
    internal abstract string Permission { get; }

    /// <summary>Its columns.</summary>
    internal abstract IReadOnlyList<ImportShape> Shapes { get; }

    internal abstract WordBook Words { get; }

    /// <summary>How many rows are taken at once.</summary>
    internal virtual int Chunk => 500;

    /// <summary>Opens a file as a table.</summary>
    /// <exception cref="BadTableException">It is none that can be read.</exception>
    internal virtual TableFile Open(Stream content) => TableFile.Open(content);

    /// <summary>A mapping to start from.</summary>
    internal abstract ImportMapping Suggest(ImportSheet sheet);

    /// <summary>Takes rows: makes records of those that nothing stands against.</summary>
    /// <param name="rows">Some of the file's.</param>
    /// <param name="context">The import at hand.</param>
    /// <param name="save">Whether what comes of them is to be saved: by the plan, or by whoever asks, with what is answered.</param>
    /// <param name="ct">Cancels it.</param>
    internal abstract Task<TakenRows> Take(IReadOnlyList<TableRow> rows, ImportContext context, bool save, CancellationToken ct);

    /// <summary>Of a file whose rows name each other: what they may be called by, and which records they will be.</summary>
    internal abstract Task<IReadOnlyList<(int Line, IReadOnlyList<string> Names, Guid Id)>> Foresee(IReadOnlyList<TableRow> rows, ImportContext context, CancellationToken ct);

    /// <summary>Live records that are called so, by ref, title, or the key that they were imported by.</summary>
    internal abstract Task<IReadOnlyList<NamedRecord>> Called(IReadOnlyCollection<string> names, ImportContext context, CancellationToken ct);

    /// <summary>Takes back what an import made, as far as nothing was done with it since.</summary>
    internal abstract Task<IReadOnlyList<ImportKept>> Undo(Import import, IServiceProvider scope, Func<double, Task> progress, CancellationToken ct);
}

/// <summary>A record that a cell may mean.</summary>
/// <param name="Names">What it is called by, as they were asked for.</param>
internal sealed record NamedRecord(Guid Id, string Ref, string Title, IReadOnlyList<string> Names);

/// <summary>What came of rows.</summary>
/// <param name="Outcomes">Of each row, in order.</param>
/// <param name="Save">Saves the records that were made of them, where the plan did not.</param>
internal sealed record TakenRows(IReadOnlyList<RowOutcome> Outcomes, Func<CancellationToken, Task> Save);

/// <summary>What came of a row.</summary>
internal sealed record RowOutcome(int Line, RowFate Fate, IReadOnlyList<ImportProblem> Problems);

internal enum RowFate
{
    /// <summary>A new record, also where this import made it before it broke off.</summary>
    Made,

    /// <summary>Its record is there already.</summary>
    Present,

    /// <summary>Not taken.</summary>
    Refused,
}

/// <summary>Says once how a register imports: everything else follows from the record of its editable fields.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TFields">Its editable fields.</typeparam>
public sealed partial class ImportPlan<T, TFields> : ImportPlan
    where T : Record
    where TFields : class, new()
{
    private readonly Dictionary<string, NamedField> _named = [];
    private readonly Dictionary<Type, IReadOnlyDictionary<string, string>> _words = [];
    private readonly List<ImportShape> _extras = [];
    private readonly Expression<Func<T, string>> _title;
    private readonly Func<T, TFields> _fields;
    private readonly MakeMany<T, TFields> _make;
    private readonly TakeBack<T> _undo;
    private readonly Dictionary<string, Func<string, (string Text, Refusal? Warning)>> _reads = [];
    private readonly List<(IReadOnlyList<string> Headers, IReadOnlyList<ColumnMapping> Columns)> _known = [];
    private AfterMaking<T>? _after;
    private IReadOnlyList<ImportShape>? _shapes;

    /// <summary>A plan.</summary>
    /// <param name="permission">Needed to import, as to write.</param>
    /// <param name="title">What its records are called by, as stored.</param>
    /// <param name="fields">A record's editable fields.</param>
    /// <param name="make">Makes records, as the register's own create does; may read, once for all of them.</param>
    /// <param name="undo">Takes a record back, as the register's own delete does.</param>
    public ImportPlan(string permission, Expression<Func<T, string>> title, Func<T, TFields> fields, MakeMany<T, TFields> make, TakeBack<T> undo) =>
        (Permission, _title, _fields, _make, _undo) = (permission, title, fields, make, undo);

    internal override string Permission { get; }

    internal override string Kind => ((KindAttribute)Attribute.GetCustomAttribute(typeof(T), typeof(KindAttribute))!).Name;

    internal override IReadOnlyList<ImportShape> Shapes => _shapes ??= [.. ImportShapes.Of(typeof(TFields), _named).Select(shape => shape with { Reads = _reads.GetValueOrDefault(shape.Path) }), .. _extras];

    internal override WordBook Words => new(_words);

    /// <summary>Names a field: its column in exports, and other headers that mean it.</summary>
    /// <param name="path">JSON path of the field.</param>
    /// <param name="label">Column title of the export; the field's name where it is null.</param>
    /// <param name="headers">The best first.</param>
    public ImportPlan<T, TFields> Field(string path, string? label = null, params IReadOnlyList<string> headers)
    {
        _named[path] = new NamedField(label, _named.GetValueOrDefault(path)?.RecordKind, headers);
        return this;
    }

    /// <summary>A field that names another record of this service, or several.</summary>
    public ImportPlan<T, TFields> Refers(string path, string kind, string label, params IReadOnlyList<string> headers)
    {
        _named[path] = new NamedField(label, kind, headers);
        return this;
    }

    /// <summary>Other words for the values of an enumeration.</summary>
    public ImportPlan<T, TFields> Means<TEnum>(params IReadOnlyList<(string Word, TEnum Value)> words)
        where TEnum : struct, Enum
    {
        var known = _words.GetValueOrDefault(typeof(TEnum), new Dictionary<string, string>());
        _words[typeof(TEnum)] = known.Concat(words.Select(w => KeyValuePair.Create(ImportTexts.Normal(w.Word), IsmsCloud.Records.Words.Of(w.Value)))).ToDictionary();
        return this;
    }

    /// <summary>A column that is no field of the record but that the plan reads after making it.</summary>
    public ImportPlan<T, TFields> Extra(string name, string label, ImportValue value, Type? type = null, params IReadOnlyList<string> headers)
    {
        _extras.Add(new ImportShape(name, label, value, false, type ?? typeof(string), null, [name, .. headers], IsExtra: true));
        return this;
    }

    /// <summary>Yes-or-no columns that each put one value into a list of words.</summary>
    /// <param name="flags">The list's path, the column's header, the value as on the wire.</param>
    public ImportPlan<T, TFields> Flags(params IReadOnlyList<(string Field, string Header, string Value)> flags)
    {
        foreach (var (field, header, value) in flags)
            _extras.Add(new ImportShape($"{field}.{value}", $"{field} {value}", ImportValue.YesNo, false, typeof(bool), null, [header], IsExtra: true) { FlagOf = (field, value) });
        return this;
    }

    /// <summary>Brings a column's texts into the form that the field has.</summary>
    /// <param name="path">The field.</param>
    /// <param name="read">From the cell's text; with what there is to say of it.</param>
    public ImportPlan<T, TFields> Reads(string path, Func<string, (string Text, Refusal? Warning)> read)
    {
        _reads[path] = read;
        return this;
    }

    /// <summary>Files of a known make: where all these headers are there, these columns are suggested besides.</summary>
    public ImportPlan<T, TFields> Recognises(IReadOnlyList<string> headers, params IReadOnlyList<ColumnMapping> columns)
    {
        _known.Add((headers, columns));
        return this;
    }

    internal override ImportMapping Suggest(ImportSheet sheet)
    {
        var columns = Synonyms.Suggest(Shapes, sheet.Headers);
        var own = _known.FirstOrDefault(known => known.Headers.All(header => sheet.Headers.Contains(header, StringComparer.OrdinalIgnoreCase))).Columns ?? [];
        return new ImportMapping { Sheet = sheet.Name, KeyColumn = Synonyms.KeyAmong(sheet.Headers), Columns = [.. columns.ExceptBy(own.Select(c => c.Field), c => c.Field), .. own] };
    }

    /// <summary>What is done with records once they are made, before they are saved, by the columns that are no fields.</summary>
    public ImportPlan<T, TFields> After(AfterMaking<T> after)
    {
        _after = after;
        return this;
    }
}

/// <summary>Makes records of fields, each or why not, in order.</summary>
public delegate Task<IReadOnlyList<Made<T>>> MakeMany<T, in TFields>(IReadOnlyList<TFields> fields, IServiceProvider scope, CancellationToken ct)
    where T : Record;

/// <summary>Takes a record back.</summary>
/// <param name="record">Unchanged since it was imported.</param>
/// <param name="reason">Why.</param>
/// <param name="uses">How many other live records name it.</param>
/// <param name="scope">The work's scope.</param>
/// <param name="ct">Cancels it.</param>
public delegate Task<IReadOnlyList<Refusal>> TakeBack<in T>(T record, string reason, int uses, IServiceProvider scope, CancellationToken ct);

/// <summary>Goes on with new records by the columns that are no fields.</summary>
public delegate Task AfterMaking<T>(IReadOnlyList<ImportedRow<T>> rows, IServiceProvider scope, CancellationToken ct);

/// <summary>A new record and what its row says beside its fields.</summary>
/// <param name="Record">Not saved yet.</param>
/// <param name="Extras">By the name of the column; as JSON values are.</param>
public sealed record ImportedRow<T>(T Record, IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonNode> Extras)
{
    private readonly List<(string? Field, Refusal What, bool Refuse)> _said = [];

    internal IReadOnlyList<(string? Field, Refusal What, bool Refuse)> Said => _said;

    /// <summary>The row is taken, and this is said of it.</summary>
    /// <param name="field">The column that it is about.</param>
    /// <param name="what">Code, words and rule.</param>
    public void Warn(string? field, Refusal what) => _said.Add((field, what, false));

    /// <summary>The row is not taken.</summary>
    /// <param name="field">The column that it is about.</param>
    /// <param name="what">Code, words and rule.</param>
    public void Refuse(string? field, Refusal what) => _said.Add((field, what, true));
}
