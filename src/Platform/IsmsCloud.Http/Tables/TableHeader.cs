namespace IsmsCloud.Http;

/// <summary>The row that names the columns; titles and notes may stand above it.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Names">The names, those that come twice told apart by a number.</param>
public sealed record TableHeader(int Line, IReadOnlyList<string> Names)
{
    /// <summary>How many rows from the top are looked at for it.</summary>
    public const int Depth = 20;

    private const int Context = 50;

    /// <summary>The header among the first rows: the first one that is about as wide as the table, and says different things.</summary>
    public static TableHeader? Among(IEnumerable<TableRow> rows)
    {
        var first = rows.Take(Context).ToList();
        if (first.Count == 0) return null;
        // What is wider than everything else once is a broken row rather than the table.
        var wide = first.Select(row => row.Filled).Order().ElementAt(first.Count * 3 / 4);
        var found = first.Take(Depth).FirstOrDefault(row => row.Filled * 5 >= wide * 3 && Differs(row)) ?? first[0];
        return Of(found);
    }

    /// <summary>A row taken as the header.</summary>
    public static TableHeader Of(TableRow row)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return new TableHeader(row.Line, [.. row.Cells.Select((cell, i) => Name(cell.Trim(), i, seen))]);
    }

    private static bool Differs(TableRow row)
    {
        var texts = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return texts.Count > 0 && texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Count && !texts.All(text => decimal.TryParse(text, out _));
    }

    private static string Name(string text, int index, Dictionary<string, int> seen)
    {
        var name = text.Length == 0 ? $"Column {index + 1}" : text.Length > 200 ? text[..200] : text;
        var times = seen[name] = seen.GetValueOrDefault(name) + 1;
        return times == 1 ? name : $"{name} ({times})";
    }
}
