using System.Linq.Expressions;
using IsmsCloud.Revisions;

namespace IsmsCloud.Http;

/// <summary>
/// Declares a register once: what it lists, what one may filter and sort by, what is exported. Mapping it gives list,
/// batch read, read, history and export; each filter and sort gets its index.
/// </summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <typeparam name="TDto">What is answered.</typeparam>
/// <param name="path">Kebab-case plural: <c>interested-parties</c>.</param>
/// <param name="permission">Needed to read it.</param>
/// <param name="toDtos">Makes answers of many records at once, with as many queries for two hundred as for one.</param>
public sealed class Register<T, TDto>(string path, string permission, ToDtos<T, TDto> toDtos) where T : Aggregate
{
    private readonly Dictionary<string, RegisterFilter<T>> _filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression<Func<T, object?>>> _sorts = new(StringComparer.Ordinal);
    private readonly List<Expression<Func<T, string?>>> _searched = [];
    private readonly List<(string Title, Func<TDto, object?> Value)> _columns = [];
    private RecordColumns<T>? _again;

    /// <summary>A register whose answers need nothing but the record.</summary>
    public Register(string path, string permission, Func<T, TDto> toDto)
        : this(path, permission, (records, _, _) => Task.FromResult<IReadOnlyList<TDto>>([.. records.Select(toDto)]))
    {
    }

    /// <summary>Path below the service's.</summary>
    public string Path { get; } = path;

    /// <summary>Permission to read it.</summary>
    public string Permission { get; } = permission;

    internal ToDtos<T, TDto> ToDtos => toDtos;

    internal IReadOnlyDictionary<string, RegisterFilter<T>> Filters => _filters;

    internal IReadOnlyDictionary<string, Expression<Func<T, object?>>> Sorts => _sorts;

    internal IReadOnlyList<Expression<Func<T, string?>>> Searched => _searched;

    internal IReadOnlyList<(string Title, Func<TDto, object?> Value)> Shown => _columns;

    internal IReadOnlyList<string> Titles => [.. _columns.Select(column => column.Title), .. (_again?.Titles ?? []).Except(_columns.Select(column => column.Title))];

    internal RecordColumns<T>? Again => _again;

    internal List<Expression<Func<T, object?>>> Indexed { get; } = [];

    /// <summary>Filter by equality: <c>?filter=side:external</c>. Several values of one filter mean either.</summary>
    public Register<T, TDto> Filter<TValue>(string name, Expression<Func<T, TValue>> field)
    {
        _filters[name] = RegisterFilter.Equality(name, field);
        Indexed.Add(RegisterFilter.Boxed(field));
        return this;
    }

    /// <summary>Filter by a condition of its own: <c>?filter=overdue:true</c>.</summary>
    /// <param name="name">Name in the URL.</param>
    /// <param name="condition">From the value in the URL and today's date; null where the value makes no sense.</param>
    public Register<T, TDto> Where(string name, Func<string, DateOnly, Expression<Func<T, bool>>?> condition)
    {
        _filters[name] = new RegisterFilter<T>(condition);
        return this;
    }

    /// <summary>Filter by something that is not stored with the record, and has to be read first.</summary>
    /// <param name="name">Name in the URL.</param>
    /// <param name="condition">From the value in the URL and the request's services; null where the value makes no sense.</param>
    public Register<T, TDto> WhereAmong(string name, Func<string, IServiceProvider, CancellationToken, Task<Expression<Func<T, bool>>?>> condition)
    {
        _filters[name] = new RegisterFilter<T>((text, _, scope, ct) => condition(text, scope, ct));
        return this;
    }

    /// <summary>Sort: <c>?sort=title</c> or <c>?sort=-title</c>.</summary>
    public Register<T, TDto> Sort<TValue>(string name, Expression<Func<T, TValue>> field)
    {
        _sorts[name] = RegisterFilter.Boxed(field);
        Indexed.Add(RegisterFilter.Boxed(field));
        return this;
    }

    /// <summary>A field that <c>?q=</c> looks into, without regard to case.</summary>
    public Register<T, TDto> Search(Expression<Func<T, string?>> field)
    {
        _searched.Add(field);
        return this;
    }

    /// <summary>A column of the exports.</summary>
    public Register<T, TDto> Column(string title, Func<TDto, object?> value)
    {
        _columns.Add((title, value));
        return this;
    }

    /// <summary>Columns that can be read back: one that is called like another takes its place, the others come behind.</summary>
    public Register<T, TDto> Columns(RecordColumns<T> again)
    {
        _again = again;
        return this;
    }
}

/// <summary>Makes answers of records; may read, once for all of them.</summary>
public delegate Task<IReadOnlyList<TDto>> ToDtos<in T, TDto>(IReadOnlyList<T> records, IServiceProvider scope, CancellationToken ct);

/// <summary>Columns of a register's export that are made of the records themselves.</summary>
/// <param name="Titles">Their titles.</param>
/// <param name="Cells">Their cells, in the order of the titles; may read, once for all records.</param>
public sealed record RecordColumns<T>(IReadOnlyList<string> Titles, Func<IReadOnlyList<T>, IServiceProvider, CancellationToken, Task<IReadOnlyList<IReadOnlyList<object?>>>> Cells);
