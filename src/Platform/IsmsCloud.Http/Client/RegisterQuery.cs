using System.Globalization;
using System.Text;

namespace IsmsCloud.Http.Client;

/// <summary>What to list of a register.</summary>
public sealed record RegisterQuery
{
    /// <summary>Page size, 1..200; 50 where it is left out.</summary>
    public int? First { get; init; }

    /// <summary>Cursor of the former page's <see cref="ApiPage{T}.Next"/>.</summary>
    public string? After { get; init; }

    /// <summary>Filters by name; the same name twice means either value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; } = [];

    /// <summary>A field, with a minus before it for descending: <c>-updatedAt</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Free text.</summary>
    public string? Search { get; init; }

    /// <summary>Whether records that were taken out of the register are listed too.</summary>
    public bool Retired { get; init; }

    /// <summary>Whether all that match are counted.</summary>
    public bool Count { get; init; }

    /// <summary>Whether every item comes with its cursor.</summary>
    public bool Cursors { get; init; }

    /// <summary>As it was at this instant; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Adds a filter.</summary>
    public RegisterQuery Where(string name, string value) => this with { Filters = [.. Filters, new(name, value)] };

    /// <summary>The query string, with its question mark; empty where nothing is asked.</summary>
    public override string ToString()
    {
        var query = new QueryText();
        if (First is { } first) query.Add("first", first.ToString(CultureInfo.InvariantCulture));
        query.Add("after", After);
        foreach (var (name, value) in Filters) query.Add("filter", $"{name}:{value}");
        query.Add("sort", Sort);
        query.Add("q", Search);
        query.Add("retired", Retired ? "true" : null).Add("count", Count ? "true" : null).Add("cursors", Cursors ? "true" : null);
        query.Add(AsOf);
        return query.ToString();
    }
}

/// <summary>Builds a query string; empty values are left out, everything is escaped.</summary>
public sealed class QueryText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a parameter, unless its value is null or empty.</summary>
    public QueryText Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _text.Append(_text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>Adds <c>asOf</c>, unless it is null.</summary>
    public QueryText Add(DateTimeOffset? asOf) => Add("asOf", asOf?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
