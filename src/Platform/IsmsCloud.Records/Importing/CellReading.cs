using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>What a cell's text is as the value of a field, or why it is none.</summary>
internal readonly record struct CellValue(JsonNode? Json, string? Code = null, string? Fault = null)
{
    public static CellValue No(string code, string fault) => new(null, code, fault);
}

/// <summary>Reads the texts of cells, in the forms that exports of other tools and people have.</summary>
internal static class CellReading
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d.M.yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "d MMM yyyy", "dd MMM yyyy", "MMM d, yyyy"];

    private static readonly HashSet<string> Yes = ["yes", "true", "1", "y", "x", "ja", "wahr", "oui"];

    private static readonly HashSet<string> No = ["no", "false", "0", "n", "nein", "falsch", "non"];

    /// <summary>Reads what needs no look at other records.</summary>
    public static CellValue Read(ImportShape shape, string text, WordBook words) => shape.Value switch
    {
        ImportValue.Text or ImportValue.PersonId => new(shape.Type == typeof(Guid) ? text.Trim() : Unescaped(text)),
        ImportValue.Integer => Integer(text),
        ImportValue.Number => ImportTexts.Number(text) is { } number ? new(number) : CellValue.No("not-a-number", "This is no number."),
        ImportValue.YesNo => YesNo(text),
        ImportValue.Date => Date(text),
        ImportValue.Word => Word(shape, text, words),
        ImportValue.Words => List(text, commas: true, item => Word(shape, item, words)),
        ImportValue.Texts => List(Unescaped(text), commas: false, item => new(item)),
        ImportValue.Json => AsJson(text),
        _ => throw new InvalidOperationException($"{shape.Value} is looked up."),
    };

    /// <summary>The items of a cell: a JSON list, or texts with semicolons, line breaks or, for words, commas between.</summary>
    public static IReadOnlyList<string> Split(string text, bool commas)
    {
        if (text.StartsWith('[') && TryTexts(text) is { } list) return list;
        return [.. text.Split(commas ? [';', '\n', ','] : [';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }

    // Our exports put an apostrophe before what a spreadsheet would run.
    private static string Unescaped(string text) =>
        text.StartsWith('\'') && text.TrimStart('\'') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' ? text[1..] : text;

    private static CellValue Integer(string text) =>
        ImportTexts.Number(text) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? new((int)number) : CellValue.No("not-a-number", "This is no whole number.");

    private static CellValue YesNo(string text)
    {
        var word = ImportTexts.Normal(text);
        return Yes.Contains(word) ? new(true) : No.Contains(word) ? new(false) : CellValue.No("not-yes-or-no", "Write yes or no.");
    }

    private static CellValue Date(string text)
    {
        var day = text.Trim();
        if (day.Length >= 19 && day[10] is 'T' or ' ') day = day[..10];
        if (DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var parts = day.Split('/');
        // 3/4/2026 is two different days on two sides of an ocean.
        if (parts.Length == 3 && parts.All(p => int.TryParse(p, out _)) && parts.Take(2).Any(p => int.Parse(p, CultureInfo.InvariantCulture) > 12)
            && DateOnly.TryParseExact(day, ["d/M/yyyy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return CellValue.No("not-a-date", "This is no day that can be read one way alone. Write it like 2026-03-31.");
    }

    private static CellValue Word(ImportShape shape, string text, WordBook words) =>
        words.Find(shape.Type, text) is { } word ? new(word) : CellValue.No("unknown-value", $"This is none of: {string.Join(", ", shape.Described.Values)}. Say what it means, or mend the file.");

    private static CellValue List(string text, bool commas, Func<string, CellValue> read)
    {
        var list = new JsonArray();
        foreach (var item in Split(text, commas).Select(read))
        {
            if (item.Fault is not null) return item;
            if (!list.Any(there => JsonNode.DeepEquals(there, item.Json))) list.Add(item.Json);
        }

        return new(list);
    }

    private static CellValue AsJson(string text)
    {
        try
        {
            return new(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return CellValue.No("not-json", "This column is one of our own exports and holds JSON; this is none.");
        }
    }

    private static List<string>? TryTexts(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<string>>(text)?.OfType<string>().ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
