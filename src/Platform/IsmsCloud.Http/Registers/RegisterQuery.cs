using System.Globalization;
using System.Linq.Expressions;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace IsmsCloud.Http;

/// <summary>Reads a list's query string against its register; what the register does not know is refused, never ignored.</summary>
internal static class RegisterQuery
{
    private const int MaxSearch = 200;

    private static readonly HashSet<string> Known = ["first", "after", "filter", "sort", "q", "asOf", "retired", "count", "cursors", "format", "excel"];

    public static async Task<PageQuery<T>> Read<T, TDto>(Register<T, TDto> register, HttpContext http, DateOnly today, CancellationToken ct) where T : Aggregate
    {
        var query = http.Request.Query;
        if (query.Keys.FirstOrDefault(k => !Known.Contains(k)) is { } unknown)
            throw Bad(unknown, "query-unknown", $"'{unknown}' means nothing here. Known are: {string.Join(", ", Known)}.");
        if (query.FirstOrDefault(p => p.Value.Any(v => v is not null && v.Any(char.IsControl))).Key is { } unprintable)
            throw Bad(unprintable, "query-invalid", $"'{unprintable}' contains characters that are no text.");
        return new PageQuery<T>(
            First(query["first"]),
            query["after"].ToString() is { Length: > 0 } after ? after : null,
            await Filter(register, http, today, ct),
            Sort(register, query["sort"].ToString()),
            query["retired"] == "true",
            query["cursors"] == "true");
    }

    private static int First(StringValues text) =>
        text.Count == 0 ? PageQuery<object>.DefaultPage
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= PageQuery<object>.MaxPage ? n
        : throw Bad("first", "page-size-invalid", $"'first' is a number from 1 to {PageQuery<object>.MaxPage}.");

    private static async Task<Expression<Func<T, bool>>?> Filter<T, TDto>(Register<T, TDto> register, HttpContext http, DateOnly today, CancellationToken ct) where T : Aggregate
    {
        var single = new List<(string Name, Expression<Func<T, bool>> Condition)>();
        foreach (var text in http.Request.Query["filter"])
            if (!string.IsNullOrEmpty(text)) single.Add(await Condition(register, text, today, http.RequestServices, ct));
        var conditions = single.GroupBy(c => c.Name, c => c.Condition).Select(RegisterFilter.Any).ToList();
        if (Search(register, http.Request.Query["q"].ToString()) is { } search) conditions.Add(search);
        return conditions.Count == 0 ? null : RegisterFilter.All(conditions);
    }

    private static async Task<(string Name, Expression<Func<T, bool>> Condition)> Condition<T, TDto>(
        Register<T, TDto> register, string text, DateOnly today, IServiceProvider scope, CancellationToken ct) where T : Aggregate
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        if (!register.Filters.TryGetValue(name, out var filter))
            throw Bad("filter", "filter-unknown", $"'{name}' is no filter of this register. Known are: {string.Join(", ", register.Filters.Keys)}. Write name:value.");
        return (name, await filter.Condition(value, today, scope, ct) ?? throw Bad("filter", "filter-value-invalid", $"'{value}' is no value of the filter '{name}'."));
    }

    private static Expression<Func<T, bool>>? Search<T, TDto>(Register<T, TDto> register, string text) where T : Aggregate
    {
        if (text.Length == 0) return null;
        if (text.Length > MaxSearch) throw Bad("q", "search-too-long", $"Search for at most {MaxSearch} characters.");
        if (register.Searched.Count == 0) throw Bad("q", "search-unsupported", "This register cannot be searched by text.");
        return RegisterFilter.Any(register.Searched.Select(f => Contains(f, text)));
    }

    private static Expression<Func<T, bool>> Contains<T>(Expression<Func<T, string?>> field, string text)
    {
        var lower = Expression.Call(field.Body, typeof(string).GetMethod(nameof(string.ToLower), [])!);
        var contains = Expression.Call(lower, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Expression.Constant(text.ToLowerInvariant()));
        return Expression.Lambda<Func<T, bool>>(contains, field.Parameters);
    }

    private static Sort<T>? Sort<T, TDto>(Register<T, TDto> register, string text) where T : Aggregate
    {
        if (text.Length == 0) return null;
        var name = text.TrimStart('-');
        return register.Sorts.TryGetValue(name, out var field)
            ? new Sort<T>(name, field, text[0] == '-')
            : throw Bad("sort", "sort-unknown", $"This register sorts by: {string.Join(", ", register.Sorts.Keys)}; with a '-' before it, downwards.");
    }

    private static BadQueryException Bad(string path, string code, string message) => new(Refusal.Invalid(path, code, message));
}
