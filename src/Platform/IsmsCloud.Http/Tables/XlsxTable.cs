using System.Xml;

namespace IsmsCloud.Http;

/// <summary>A workbook (.xlsx): visible sheets, the values of cells as they were last computed.</summary>
internal sealed class XlsxTable : TableFile
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly BoundedZip _zip;
    private readonly Dictionary<string, string> _sheets;
    private readonly Lazy<XlsxCells> _cells;

    public XlsxTable(Stream content)
    {
        _zip = new BoundedZip(content);
        _sheets = Careful(() => Visible().Take(TableLimits.Sheets).ToDictionary(sheet => sheet.Name, sheet => sheet.Part));
        if (_sheets.Count == 0) throw TableLimits.Bad("workbook-no-sheet", "This is no workbook, or all of its sheets are hidden.");
        _cells = new(() => Careful(() => new XlsxCells(_zip)));
    }

    public override IReadOnlyList<string> Sheets => [.. _sheets.Keys];

    protected override IEnumerable<TableRow> Read(string sheet)
    {
        if (!_sheets.TryGetValue(sheet, out var part)) yield break;
        var cells = _cells.Value;
        using var xml = Careful(() => _zip.Open(part)) ?? throw BoundedZip.Broken();
        var line = 0;
        while (Careful(() => xml.ReadToFollowing("row", XlsxCells.Main)))
        {
            line = int.TryParse(xml.GetAttribute("r"), out var number) ? number : line + 1;
            yield return Careful(() => cells.Row(xml, line));
        }
    }

    public override void Dispose()
    {
        _zip.Dispose();
        base.Dispose();
    }

    private IEnumerable<(string Name, string Part)> Visible()
    {
        var targets = new Dictionary<string, string>();
        using (var relations = _zip.Open("xl/_rels/workbook.xml.rels"))
            while (relations?.ReadToFollowing("Relationship") == true)
                targets[relations.GetAttribute("Id") ?? ""] = PartOf(relations.GetAttribute("Target") ?? "");
        using var book = _zip.Open("xl/workbook.xml");
        while (book?.ReadToFollowing("sheet", XlsxCells.Main) == true)
            if (book.GetAttribute("state") is null or "visible" && book.GetAttribute("name") is { } name && targets.TryGetValue(book.GetAttribute("id", Relations) ?? "", out var part))
                yield return (name, part);
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    // A workbook that is no XML, or whose packed bytes are wrong, is the sender's fault and not ours.
    private static T Careful<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or ArgumentException or NotSupportedException)
        {
            throw BoundedZip.Broken();
        }
    }
}
