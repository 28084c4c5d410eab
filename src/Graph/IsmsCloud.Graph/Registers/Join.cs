using GraphQL.DataLoader;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Loading;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Registers;

/// <summary>A field that leads from a record to records of another register.</summary>
/// <param name="name">The field.</param>
/// <param name="target">The other register's declaration.</param>
/// <param name="isList">Whether there may be several.</param>
/// <param name="description">What the field means.</param>
internal abstract class Join(string name, Type target, bool isList, string description)
{
    public string Name => name;

    public Type Target => target;

    public bool IsList => isList;

    public string Description => description;

    /// <summary>What is there; null where the record leads nowhere.</summary>
    public abstract IDataLoaderResult? Load(object row, IRegister target, Loaders loaders, DateTimeOffset? asOf);
}

/// <summary>To the record whose id this one holds.</summary>
internal sealed class ToOne(string name, Type target, Func<object, Guid?> id, string description) : Join(name, target, false, description)
{
    public override IDataLoaderResult? Load(object row, IRegister target, Loaders loaders, DateTimeOffset? asOf) =>
        id(row) is { } key ? loaders.One(target, key, asOf) : null;
}

/// <summary>To the records whose ids this one holds.</summary>
internal sealed class ToEach(string name, Type target, Func<object, IEnumerable<Guid>> ids, string description) : Join(name, target, true, description)
{
    public override IDataLoaderResult? Load(object row, IRegister target, Loaders loaders, DateTimeOffset? asOf) => loaders.Each(target, [.. ids(row).Distinct()], asOf);
}

/// <summary>To the records of another register that name this one, by a filter of that register which takes many values at once.</summary>
internal sealed class Naming(string name, Type target, bool isList, string filter, Func<object, IEnumerable<string>> keys, Func<object, IEnumerable<string>> back, string description)
    : Join(name, target, isList, description)
{
    public string Filter => filter;

    public override IDataLoaderResult? Load(object row, IRegister target, Loaders loaders, DateTimeOffset? asOf) => loaders.Naming(this, target, [.. keys(row).Distinct()], asOf);

    /// <summary>By key the rows that name it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<object>>> Fetch(IRegister target, ServiceCalls services, IReadOnlyList<string> all, DateTimeOffset? asOf, CancellationToken ct)
    {
        var found = await Task.WhenAll(all.Chunk(FilteredRows.MaxValues).Select(some => FilteredRows.All(target, filter, some, services, asOf, ct)));
        return found.SelectMany(rows => rows).SelectMany(row => back(row).Distinct().Select(key => (Key: key, Row: row)))
            .GroupBy(pair => pair.Key, pair => pair.Row)
            .ToDictionary(rows => rows.Key, rows => (IReadOnlyList<object>)[.. rows]);
    }
}

/// <summary>All rows that a filter finds, page by page.</summary>
internal static class FilteredRows
{
    /// <summary>The most values of one call.</summary>
    public const int MaxValues = 200;

    /// <summary>The most rows; more are an error, never a silent cut.</summary>
    public const int MaxRows = 5000;

    private const int MaxPage = 200;

    public static async Task<IReadOnlyList<object>> All(IRegister register, string filter, IReadOnlyList<string> values, ServiceCalls services, DateTimeOffset? asOf, CancellationToken ct)
    {
        var query = new RegisterQuery { First = MaxPage, AsOf = asOf, Filters = [.. values.Select(value => KeyValuePair.Create(filter, value))] };
        var rows = new List<object>();
        do
        {
            var page = await register.Page(services, query, ct);
            rows.AddRange(page.Items);
            if (page.Next is not null && rows.Count >= MaxRows)
                throw new ServiceFault(register.Service, "join-too-large", $"More than {MaxRows} records of '{register.Name}' belong here. Ask for a smaller page, or list '{register.Name}' with the filter '{filter}'.");
            query = query with { After = page.Next };
        }
        while (query.After is not null);
        return rows;
    }
}
