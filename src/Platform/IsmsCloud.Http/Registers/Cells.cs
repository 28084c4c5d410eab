using System.Globalization;

namespace IsmsCloud.Http;

/// <summary>Cells of exports: dates ISO 8601, numbers with a dot, and nothing that a spreadsheet would run.</summary>
public static class Cells
{
    /// <summary>Text that begins like a formula gets an apostrophe before it; so does one that begins with such an apostrophe, so that reading it back is exact.</summary>
    public static object? Safe(object? value) => value switch
    {
        string text when IsFormula(text) => $"'{text}",
        DateOnly or DateTimeOffset or Enum => Text(value),
        IEnumerable<string> list => Safe(string.Join("; ", list)),
        _ => value,
    };

    /// <summary>The text of a cell; null for none.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        Enum word => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Texts as one cell that is read back to the same: with semicolons between, or a JSON list where a text holds such signs itself; null for none.</summary>
    public static string? Joined(IReadOnlyList<string> items) => items switch
    {
        [] => null,
        _ when items.Any(item => item.Contains(';', StringComparison.Ordinal) || item.Contains('\n', StringComparison.Ordinal) || item.Trim() != item || item.StartsWith('[')) => System.Text.Json.JsonSerializer.Serialize(items, Json.Options),
        _ => string.Join("; ", items),
    };

    private static bool IsFormula(string text)
    {
        var rest = text.TrimStart('\'');
        return rest.Length > 0 && rest[0] is ('=' or '+' or '-' or '@' or '\t' or '\r');
    }
}
