using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>Looks a file over: its sheets, their headers, how many rows, and the first of them.</summary>
internal static class ImportSheets
{
    private const int Previewed = 5;
    private const int Shown = 120;

    public static IReadOnlyList<ImportSheet> Of(TableFile file) => [.. file.Sheets.Select(sheet => Of(file, sheet)).OfType<ImportSheet>()];

    /// <summary>The header of a sheet and an enumeration of the rows below it.</summary>
    public static (TableHeader? Header, IEnumerable<TableRow> Rows) Below(TableFile file, string sheet, int? headerLine)
    {
        var header = headerLine is { } line
            ? file.Rows(sheet).TakeWhile(row => row.Line <= line).LastOrDefault(row => row.Line == line) is { } row ? TableHeader.Of(row) : null
            : TableHeader.Among(file.Rows(sheet));
        return (header, header is null ? [] : file.Rows(sheet).SkipWhile(row => row.Line <= header.Line));
    }

    private static ImportSheet? Of(TableFile file, string sheet)
    {
        var (header, rows) = Below(file, sheet, null);
        if (header is null) return null;
        var (count, first) = (0, new List<ImportPreviewRow>());
        foreach (var row in rows)
        {
            if (++count > TableLimits.Rows) throw TableLimits.TooManyRows();
            if (first.Count < Previewed) first.Add(new ImportPreviewRow(row.Line, [.. row.Cells.Select(cell => cell.Length > Shown ? cell[..Shown] + "…" : cell)]));
        }

        return new ImportSheet(sheet, header.Line, header.Names, count, first);
    }
}
