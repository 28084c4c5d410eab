using System.Globalization;
using System.Text;
using System.Xml;

namespace IsmsCloud.Http;

/// <summary>Reads cells: shared and inline texts, numbers, dates by their format, booleans, and formulas by their last value.</summary>
internal sealed class XlsxCells
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<string> _texts = [];
    private readonly IReadOnlyList<bool> _dates;
    private readonly bool _from1904;

    public XlsxCells(BoundedZip zip)
    {
        using (var shared = zip.Open("xl/sharedStrings.xml"))
            while (shared?.ReadToFollowing("si", Main) == true) _texts.Add(TextIn(shared));
        using (var styles = zip.Open("xl/styles.xml")) _dates = XlsxDates.Of(styles);
        using var book = zip.Open("xl/workbook.xml");
        _from1904 = book?.ReadToFollowing("workbookPr", Main) == true && book.GetAttribute("date1904") is "1" or "true";
    }

    /// <summary>The row that the reader stands on.</summary>
    public TableRow Row(XmlReader xml, int line)
    {
        var (cells, faults) = (new List<string>(), new Dictionary<int, string>());
        if (xml.IsEmptyElement) return new TableRow(line, cells, faults);
        using var row = xml.ReadSubtree();
        while (row.ReadToFollowing("c", Main))
        {
            var column = ColumnOf(row.GetAttribute("r")) ?? cells.Count;
            if (column >= TableLimits.Columns)
            {
                if (Cell(row) is { Text.Length: > 0 }) throw TableLimits.TooManyColumns(line);
                continue;
            }

            while (cells.Count <= column) cells.Add("");
            var (text, fault) = Cell(row);
            if (text.Length > TableLimits.CellLength) throw TableLimits.CellTooLong(line);
            cells[column] = text;
            if (fault is not null) faults[column] = fault;
        }

        return new TableRow(line, cells, faults);
    }

    private (string Text, string? Fault) Cell(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), out var s) ? s : -1);
        if (xml.IsEmptyElement) return ("", null);
        var (value, computed) = ((string?)null, false);
        using var cell = xml.ReadSubtree();
        cell.Read();
        while (cell.Read())
        {
            if (cell.NodeType is not XmlNodeType.Element) continue;
            computed |= cell.LocalName == "f";
            if (cell.LocalName == "is") value = TextIn(cell);
            else if (cell.LocalName == "v") value = Unescaped(Content(cell));
        }

        if (computed && string.IsNullOrEmpty(value) && type != "str") return ("", "The cell holds a formula without a value. Open the file, let it compute, save it; or put the value in its place.");
        return type == "e" ? ("", $"The cell holds the error {value}. Put a value in its place.") : (Value(type, value ?? "", style), null);
    }

    private string Value(string? type, string value, int style) => type switch
    {
        "s" => int.TryParse(value, out var index) && index >= 0 && index < _texts.Count ? _texts[index] : "",
        "b" => value == "1" ? "true" : "false",
        "str" or "inlineStr" or "d" => value,
        _ when value.Length > 0 && style >= 0 && style < _dates.Count && _dates[style] => XlsxDates.Text(value, _from1904),
        _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture) : value,
    };

    // Rich text comes in runs; how it is read aloud (rPh) is not part of it.
    private static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        using var parts = xml.ReadSubtree();
        parts.Read();
        while (parts.Read())
        {
            while (parts.NodeType is XmlNodeType.Element && parts.LocalName == "rPh") parts.Skip();
            if (parts.NodeType is XmlNodeType.Element && parts.LocalName == "t") text.Append(Content(parts));
        }

        return Unescaped(text.ToString());
    }

    // Leaves the reader on the end of the element, so that the next Read goes on behind it.
    private static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
        return text.ToString();
    }

    // Control characters stand in a workbook as _x000D_; an underscore before such a thing as _x005F_.
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;

    private static int? ColumnOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min((column * 26) + (c - 'A' + 1), 100_000);
        return column == 0 ? null : column - 1;
    }
}
