using IsmsCloud.Graph.Downstream;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Registers;

/// <summary>
/// Declares a register: its name, where it lies, what one may filter and sort by, and where its records lead. Everything
/// else follows from the contract's types. A declaration in a folder of its own is all that a new register needs.
/// </summary>
/// <typeparam name="TDto">The record as the service answers it.</typeparam>
/// <typeparam name="TFields">Its editable fields.</typeparam>
internal abstract class GraphRegister<TDto, TFields>(string typeName, string name, string path, string? kind) : IRegister
    where TDto : notnull
    where TFields : class
{
    private const int MaxBatch = 200;

    private static readonly Func<object, Guid> IdOf = Types.Accessors.Of<Guid>(typeof(TDto), "Id");

    private readonly List<RegisterFilter> _filters = [];
    private readonly List<string> _sorts = ["ref", "createdAt", "updatedAt"];
    private readonly List<Join> _joins = [];
    private readonly Dictionary<string, string> _renamed = [];
    private readonly Dictionary<string, Deprecation> _deprecations = [];

    public string TypeName => typeName;

    public string Name => name;

    public string Service { get; } = path.Split('/')[1];

    public string Path => path;

    public string? Kind => kind;

    public virtual bool IsListed => true;

    public Type Dto => typeof(TDto);

    public IReadOnlyList<RegisterFilter> Filters => _filters;

    public IReadOnlyList<string> Sorts => _sorts;

    public IReadOnlyList<Join> Joins => _joins;

    public IReadOnlyDictionary<string, string> Renamed => _renamed;

    public IReadOnlyDictionary<string, Deprecation> Deprecations => _deprecations;

    public async Task<IReadOnlyDictionary<Guid, object>> ByIds(ServiceCalls services, IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken ct)
    {
        var pages = await Task.WhenAll(ids.Chunk(MaxBatch).Select(some => services.Ask(Service, token => Client(services).GetMany(some, token, asOf), ct)));
        return pages.SelectMany(page => page.Items).ToDictionary(row => IdOf(row), row => (object)row);
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<HistoryEntry>>> Histories(ServiceCalls services, IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken ct)
    {
        var found = await Task.WhenAll(ids.Chunk(MaxBatch).Select(some => services.Ask(Service, token => Client(services).Histories(some, token, asOf), ct)));
        return found.SelectMany(all => all).ToDictionary(history => history.Id, history => history.Revisions);
    }

    public async Task<RegisterPage> Page(ServiceCalls services, RegisterQuery query, CancellationToken ct)
    {
        var page = await services.Ask(Service, $"{path}{query}", token => Client(services).List(query, token), ct);
        return new([.. page.Items.Cast<object>()], page.Next, page.Total, page.Cursors);
    }

    /// <summary>Filters by words of an enumeration, texts, numbers, yes and no, or ids of records.</summary>
    protected void Filter<TValue>(params IReadOnlyList<string> names) => _filters.AddRange(names.Select(one => new RegisterFilter(one, typeof(TValue))));

    /// <summary>A filter by words that no enumeration of the contracts lists.</summary>
    protected void Words(string filter, params IReadOnlyList<string> words) => _filters.Add(new(filter, typeof(string), words));

    /// <summary>Sorts beside number and times, which every register has.</summary>
    protected void Sort(params IReadOnlyList<string> names) => _sorts.AddRange(names);

    /// <summary>Leads to the record whose id it holds.</summary>
    protected void One<TRegister>(string field, Func<TDto, Guid?> id, string description)
        where TRegister : IRegister => _joins.Add(new ToOne(field, typeof(TRegister), row => id((TDto)row), description));

    /// <summary>Leads to the records whose ids it holds.</summary>
    protected void Each<TRegister>(string field, Func<TDto, IEnumerable<Guid>> ids, string description)
        where TRegister : IRegister => _joins.Add(new ToEach(field, typeof(TRegister), row => ids((TDto)row), description));

    /// <summary>Leads to the records of another register that name this one, by one of its filters.</summary>
    /// <param name="field">The field.</param>
    /// <param name="filter">The other register's filter.</param>
    /// <param name="keys">The values to filter by.</param>
    /// <param name="back">Which of such values a record of the other register names.</param>
    /// <param name="description">What the field means.</param>
    protected void Naming<TRegister, TOther>(string field, string filter, Func<TDto, IEnumerable<string>> keys, Func<TOther, IEnumerable<string>> back, string description)
        where TRegister : IRegister =>
        _joins.Add(new Naming(field, typeof(TRegister), true, filter, row => keys((TDto)row), row => back((TOther)row), description));

    /// <summary>The same, where there is one at most.</summary>
    protected void Named<TRegister, TOther>(string field, string filter, Func<TDto, IEnumerable<string>> keys, Func<TOther, IEnumerable<string>> back, string description)
        where TRegister : IRegister =>
        _joins.Add(new Naming(field, typeof(TRegister), false, filter, row => keys((TDto)row), row => back((TOther)row), description));

    /// <summary>The same, where the filter takes ids.</summary>
    protected void Naming<TRegister, TOther>(string field, string filter, Func<TOther, IEnumerable<Guid>> back, string description)
        where TRegister : IRegister =>
        Naming<TRegister, TOther>(field, filter, row => [IdOf(row).ToString()], other => back(other).Select(id => id.ToString()), description);

    /// <summary>A property that carries another name here, since a join or another property has the usual one.</summary>
    protected void Rename(string property, string field) => _renamed[property] = field;

    /// <summary>A field that will go.</summary>
    protected void Deprecate(string field, DateOnly since, DateOnly until, string instead) => _deprecations[field] = new(since, until, instead);

    private RegisterClient<TDto, TFields> Client(ServiceCalls services) => new(services.Client(Service), path);
}
