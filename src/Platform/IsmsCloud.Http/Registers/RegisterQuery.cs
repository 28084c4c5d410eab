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

    private static readonly HashSet<string> Known = ["first", "after", "filter", "sort", "q", "asOf", "retired", "count", "format", "excel"];

    public static PageQuery<T> Read<T, TDto>(Register<T, TDto> register, IQueryCollection query, DateOnly today) where T : Aggregate
    {
        if (query.Keys.FirstOrDefault(k => !Known.Contains(k)) is { } unknown)
            throw Bad(unknown, "query-unknown", $"'{unknown}' means nothing here. Known are: {string.Join(", ", Known)}.");
        if (query.FirstOrDefault(p => p.Value.Any(v => v is not null && v.Any(char.IsControl))).Key is { } unprintable)
            throw Bad(unprintable, "query-invalid", $"'{unprintable}' contains characters that are no text.");
        return new PageQuery<T>(
            First(query["first"]),
            query["after"].ToString() is { Length: > 0 } after ? after : null,
            Filter(register, query, today),
            Sort(register, query["sort"].ToString()),
            query["retired"] == "true");
    }

    private static int First(StringValues text) =>
        text.Count == 0 ? PageQuery<object>.DefaultPage
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= PageQuery<object>.MaxPage ? n
        : throw Bad("first", "page-size-invalid", $"'first' is a number from 1 to {PageQuery<object>.MaxPage}.");

    private static Expression<Func<T, bool>>? Filter<T, TDto>(Register<T, TDto> register, IQueryCollection query, DateOnly today) where T : Aggregate
    {
        var conditions = query["filter"].Where(f => !string.IsNullOrEmpty(f)).Select(f => Condition(register, f!, today))
            .GroupBy(c => c.Name, c => c.Condition).Select(RegisterFilter.Any).ToList();
        if (Search(register, query["q"].ToString()) is { } search) conditions.Add(search);
        return conditions.Count == 0 ? null : RegisterFilter.All(conditions);
    }

    private static (string Name, Expression<Func<T, bool>> Condition) Condition<T, TDto>(Register<T, TDto> register, string text, DateOnly today) where T : Aggregate
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        if (!register.Filters.TryGetValue(name, out var filter))
            throw Bad("filter", "filter-unknown", $"'{name}' is no filter of this register. Known are: {string.Join(", ", register.Filters.Keys)}. Write name:value.");
        return (name, filter.Condition(value, today) ?? throw Bad("filter", "filter-value-invalid", $"'{value}' is no value of the filter '{name}'."));
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
