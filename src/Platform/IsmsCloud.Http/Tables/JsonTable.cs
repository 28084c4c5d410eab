using System.Text.Json;

namespace IsmsCloud.Http;

/// <summary>JSON: a list of objects is a sheet, and so is each such list in an object. Their members are the columns, in order of appearance.</summary>
internal sealed class JsonTable : TableFile
{
    private readonly JsonDocument _document;
    private readonly Dictionary<string, JsonElement> _sheets;

    public JsonTable(TableText text)
    {
        using var reader = text.Reader();
        try
        {
            _document = JsonDocument.Parse(reader.ReadToEnd(), new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            throw TableLimits.Bad("json-invalid", $"The JSON breaks off or is none, at line {e.LineNumber + 1}.");
        }

        _sheets = SheetsOf(_document.RootElement).Take(TableLimits.Sheets).DistinctBy(sheet => sheet.Name).ToDictionary(sheet => sheet.Name, sheet => sheet.Rows);
        if (_sheets.Count == 0) throw TableLimits.Bad("json-no-rows", "This JSON holds no list of objects.");
    }

    public override IReadOnlyList<string> Sheets => [.. _sheets.Keys];

    protected override IEnumerable<TableRow> Read(string sheet)
    {
        if (!_sheets.TryGetValue(sheet, out var rows)) yield break;
        var names = rows.EnumerateArray().Where(row => row.ValueKind is JsonValueKind.Object).SelectMany(row => row.EnumerateObject().Select(member => member.Name)).Distinct().ToList();
        // The members' names take the place of a header.
        yield return new TableRow(1, names, TableRow.Faultless);
        var line = 1;
        foreach (var row in rows.EnumerateArray())
        {
            line++;
            yield return new TableRow(line, [.. names.Select(name => row.ValueKind is JsonValueKind.Object && row.TryGetProperty(name, out var value) ? TextOf(value) : "")], TableRow.Faultless);
        }
    }

    public override void Dispose()
    {
        _document.Dispose();
        base.Dispose();
    }

    private static IEnumerable<(string Name, JsonElement Rows)> SheetsOf(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array when HoldsObjects(root) => [("", root)],
        JsonValueKind.Object => root.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Array && HoldsObjects(member.Value)).Select(member => (member.Name, member.Value)),
        _ => [],
    };

    private static bool HoldsObjects(JsonElement list) => list.EnumerateArray().FirstOrDefault().ValueKind is JsonValueKind.Object;

    private static string TextOf(JsonElement value)
    {
        try
        {
            return Text(value);
        }
        catch (InvalidOperationException)
        {
            throw TableLimits.Bad("json-invalid", "The JSON holds a text with characters that are none.");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) && !value.EnumerateArray().Any(item => item.GetString()!.Contains(';', StringComparison.Ordinal)) =>
            string.Join("; ", value.EnumerateArray().Select(item => item.GetString())),
        _ => value.GetRawText(),
    };
}
