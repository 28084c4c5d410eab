using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>What holds for one going through a file: where its columns go, which keys came, and what names of others mean.</summary>
internal sealed class ImportContext
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Name), NamedRecord?> _records = [];
    private readonly HashSet<(string Kind, string Name)> _ambiguous = [];
    private readonly TenantId _tenant;
    private readonly int? _keyColumn;
    private readonly int? _refColumn;
    private ILookup<string, Person>? _people;

    public ImportContext(Import import, ImportPlan plan, ImportPlans plans, TableHeader header, IServiceProvider scope, TenantId tenant)
    {
        (Import, Plans, Scope, _tenant) = (import, plans, scope, tenant);
        var places = header.Names.Select((name, i) => (name, i)).ToDictionary(h => h.name, h => h.i, StringComparer.OrdinalIgnoreCase);
        var shapes = plan.Shapes.ToDictionary(shape => shape.Path);
        Columns = [.. import.Mapping.Columns.Select(c => new MappedColumn(shapes[c.Field], c.Column, c.Column is null ? null : places[c.Column], c.Otherwise, WordsOf(c)))];
        _refColumn = places.TryGetValue("Ref", out var at) ? at : null;
        _keyColumn = import.Mapping.KeyColumn is { } key ? places[key] : null;
    }

    public Import Import { get; }

    public ImportPlans Plans { get; }

    public IServiceProvider Scope { get; }

    public IReadOnlyList<MappedColumn> Columns { get; }

    /// <summary>Ids of rows of this file by what other rows may call them; empty unless the file refers to itself.</summary>
    public Dictionary<string, Guid> Own { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string? KeyHeader => Import.Mapping.KeyColumn;

    /// <summary>What tells the row apart: its key, or all it says; and whether another row had the same key before.</summary>
    public (string Key, bool Twice) KeyOf(TableRow row)
    {
        if (_keyColumn is { } column && row.At(column).Trim() is { Length: > 0 } own)
        {
            var key = own.Length > 200 ? Hash(own) : own;
            return (key, !_keys.TryAdd(key, 1));
        }

        var hash = Hash(string.Join('\u001f', row.Cells));
        var times = _keys[hash] = _keys.GetValueOrDefault(hash) + 1;
        return (times == 1 ? hash : $"{hash}/{times}", false);
    }

    /// <summary>The number that the row's record has, or had where it was exported.</summary>
    public string? RefOf(TableRow row) => _refColumn is { } column ? row.At(column).Trim() : null;

    public Guid IdOf(string kind, string key, int generation) => DerivedId.Of(_tenant.Value, generation == 0 ? $"import/{kind}/{key}" : $"import/{kind}/{key}/{generation}");

    /// <summary>Finds out, with one query for each kind, what names mean.</summary>
    public async Task Look(IEnumerable<(string Kind, string Name)> names, CancellationToken ct)
    {
        foreach (var kind in names.Where(n => !_records.ContainsKey(n)).Distinct().GroupBy(n => n.Kind, n => n.Name))
        {
            IReadOnlyList<string> wanted = [.. kind];
            var found = Plans.OfKind(kind.Key) is { } plan ? await plan.Called(wanted, this, ct) : [];
            foreach (var name in wanted) Remember(kind.Key, name, [.. found.Where(record => record.Names.Contains(name))]);
        }
    }

    public (NamedRecord? Record, bool Ambiguous) Find(string kind, string name) => (_records.GetValueOrDefault((kind, name)), _ambiguous.Contains((kind, name)));

    public async Task<ILookup<string, Person>> People(CancellationToken ct) => _people ??= await Scope.GetRequiredService<Members>().ByAnyName(ct);

    private void Remember(string kind, string name, List<NamedRecord> found)
    {
        // A ref is one record's alone; so is a key.
        var exact = found.Where(record => record.Ref == name).Take(1).ToList();
        _records[(kind, name)] = exact.Count == 1 ? exact[0] : found.Count == 1 ? found[0] : null;
        if (exact.Count == 0 && found.Count > 1) _ambiguous.Add((kind, name));
    }

    private static Dictionary<string, string> WordsOf(ColumnMapping column) =>
        column.Words.GroupBy(word => ImportTexts.Normal(word.From)).ToDictionary(word => word.Key, word => word.Last().To);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}

/// <summary>A field and the column that fills it.</summary>
internal sealed record MappedColumn(ImportShape Shape, string? Header, int? Index, string? Otherwise, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>What the row says of the field: the cell, by the import's own words, or what stands in for an empty one.</summary>
    public string TextOf(TableRow row)
    {
        var text = Index is { } index ? row.At(index) : "";
        if (string.IsNullOrWhiteSpace(text)) return Otherwise ?? "";
        return Words.TryGetValue(ImportTexts.Normal(text), out var meant) ? meant
            : Words.Count > 0 && Shape.Value is Http.ImportValue.Words or Http.ImportValue.References ? string.Join("; ", CellReading.Split(text, Shape.Value is Http.ImportValue.Words).Select(item => Words.GetValueOrDefault(ImportTexts.Normal(item), item)))
            : text;
    }
}

/// <summary>All import plans of the service.</summary>
internal sealed class ImportPlans
{
    private readonly Dictionary<string, ImportPlan> _byPath = [];

    public void Add(ImportPlan plan) => _byPath[plan.Path] = plan;

    public ImportPlan? At(string path) => _byPath.GetValueOrDefault(path);

    public ImportPlan? OfKind(string kind) => _byPath.Values.FirstOrDefault(plan => plan.Kind == kind);
}
