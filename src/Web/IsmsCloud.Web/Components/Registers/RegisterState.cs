using IsmsCloud.Http.Client;

namespace IsmsCloud.Web.Components.Registers;

/// <summary>What of a register is shown; all of it stands in the address, so that a view can be sent to somebody.</summary>
public sealed record RegisterState(IReadOnlyList<string> Filters, string? Sort, string? Search, Guid? Open, IReadOnlyList<string> Columns)
{
    public static readonly RegisterState Empty = new([], null, null, null, []);

    public bool IsNarrowed => Filters.Count > 0 || !string.IsNullOrEmpty(Search);

    public string? FilterOf(string name) => Filters.FirstOrDefault(f => f.StartsWith($"{name}:", StringComparison.Ordinal))?[(name.Length + 1)..];

    public RegisterState Filter(string name, string? value) => this with
    {
        Filters = [.. Filters.Where(f => !f.StartsWith($"{name}:", StringComparison.Ordinal)), .. string.IsNullOrEmpty(value) ? (string[])[] : [$"{name}:{value}"]],
    };

    /// <summary>Up, down, and back to the order it has by itself.</summary>
    public RegisterState SortBy(string name) => this with { Sort = Sort == name ? $"-{name}" : Sort == $"-{name}" ? null : name };

    public RegisterQuery Query(int first, string? after = null) => new()
    {
        First = first,
        After = after,
        Sort = Sort,
        Search = Search,
        Filters = [.. Filters.Select(f => f.Split(':', 2)).Where(f => f.Length == 2).Select(f => KeyValuePair.Create(f[0], f[1]))],
    };

    /// <summary>Whether both ask the service for the same.</summary>
    public bool SameRows(RegisterState other) => Query(1).ToString() == other.Query(1).ToString();

    public override string ToString()
    {
        var text = new QueryText();
        foreach (var filter in Filters) text.Add("filter", filter);
        return text.Add("sort", Sort).Add("q", Search).Add("open", Open?.ToString()).Add("columns", string.Join(',', Columns)).ToString().TrimStart('?');
    }
}
