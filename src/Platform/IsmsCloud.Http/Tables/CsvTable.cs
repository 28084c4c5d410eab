using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace IsmsCloud.Http;

/// <summary>Separated text: by semicolon, comma, tab or bar, as most rows have it, or as a first line <c>sep=;</c> says.</summary>
internal sealed class CsvTable : TableFile
{
    private static readonly string[] Separators = [";", ",", "\t", "|"];

    private const int Looked = 50;

    private readonly TableText _text;
    private readonly string _separator;
    private readonly bool _says;

    public CsvTable(TableText text)
    {
        _text = text;
        using var reader = text.Reader();
        _says = Said(reader.ReadLine()) is { } said && (_separator = said) is not null;
        _separator ??= Separators.MaxBy(Fits)!;
    }

    public override IReadOnlyList<string> Sheets => [""];

    protected override IEnumerable<TableRow> Read(string sheet) => Parse(_separator, _says);

    private static string? Said(string? line) =>
        line is { Length: 5 } && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4..] : null;

    // How many of the first rows have the width that most of them have; in doubt the wider table.
    private double Fits(string separator)
    {
        var widths = Parse(separator, false, guessing: true).Take(Looked).Where(row => !row.IsEmpty).Select(row => row.Cells.Count).ToList();
        if (widths.Count == 0 || widths.Max() == 1) return 0;
        var most = widths.Where(width => width > 1).GroupBy(width => width).MaxBy(width => width.Count())!;
        return ((double)most.Count() / widths.Count) + (Math.Min(most.Key, TableLimits.Columns) / 1000.0);
    }

    private IEnumerable<TableRow> Parse(string separator, bool skipFirst, bool guessing = false)
    {
        using var reader = _text.Reader();
        var skipped = skipFirst && reader.ReadLine() is not null ? 1 : 0;
        using var parser = new CsvParser(reader, Configured(separator));
        while (true)
        {
            var line = parser.RawRow + 1 + skipped;
            if (!Next(parser, line, guessing)) yield break;
            if (parser.Count > TableLimits.Columns && !guessing) throw TableLimits.TooManyColumns(line);
            yield return new TableRow(line, guessing ? [.. Enumerable.Range(0, Math.Min(parser.Count, TableLimits.Columns)).Select(i => parser[i])] : parser.Record ?? [], TableRow.Faultless);
        }
    }

    // A wrong separator makes cells of whole lines; that is for the right one to refuse.
    private static bool Next(CsvParser parser, int line, bool guessing)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            return guessing ? false : throw TableLimits.CellTooLong(line);
        }
    }

    private static CsvConfiguration Configured(string separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator,
        BadDataFound = null,
        IgnoreBlankLines = false,
        HasHeaderRecord = false,
        MaxFieldSize = TableLimits.CellLength,
        TrimOptions = TrimOptions.Trim,
    };
}
