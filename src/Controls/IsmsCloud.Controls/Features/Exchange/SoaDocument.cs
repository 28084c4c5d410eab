using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using TableHeader = DocumentFormat.OpenXml.Wordprocessing.TableHeader;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>A version as a document to print: a title page, then all rows by theme; who approved which version when stands on each page.</summary>
internal static class SoaDocument
{
    // More than a reader of paper goes through; the workbook and OSCAL hold more.
    private const int MostRisks = 20;

    private static readonly IReadOnlyList<(string Title, int Width, Func<SoaRow, string> Text)> Columns =
    [
        ("Control", 1100, row => row.Control.Code),
        ("Title", 2500, row => row.Control.Title ?? ""),
        ("Applicable", 1200, SoaSheet.Decided),
        ("Reasons, or justification for exclusion", 3500, Why),
        ("Risks and requirements", 2500, Sources),
        ("Implemented", 2000, Implementation),
        ("Documents", 1770, row => string.Join('\n', row.DocumentRefs)),
    ];

    public static byte[] Of(SoaFile file)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = Sheet.Clean($"{file.Title}: {file.Organisation}");
            document.PackageProperties.Creator = Sheet.Clean(file.Organisation);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styled.Styles();
            var pages = Running.Pages(main, file);
            main.Document = new Document(new Body([.. TitlePage(file), Table(file), pages]));
        }

        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> TitlePage(SoaFile file)
    {
        yield return Styled.Paragraph(file.Organisation, "Subtitle");
        yield return Styled.Paragraph(file.Title, "Title");
        yield return Facts(file);
        yield return new Paragraph(new Run(new Break { Type = BreakValues.Page }));
    }

    private static Table Facts(SoaFile file)
    {
        var table = Styled.Table(3000, 8000);
        foreach (var (name, value) in SoaSheet.HeaderOf(file))
            if (Shown(value) is { Length: > 0 } text) table.Append(new TableRow(Styled.Cell(name, 3000, bold: true), Styled.Cell(text, 8000)));
        return table;
    }

    private static Table Table(SoaFile file)
    {
        var table = Styled.Table([.. Columns.Select(c => c.Width)]);
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. Columns.Select(c => Styled.Cell(c.Title, c.Width, bold: true, fill: "D9E2F3"))]));
        foreach (var (theme, rows) in Themes(file.Rows.Rows))
        {
            table.Append(new TableRow(new TableRowProperties(new CantSplit()), Styled.Cell(theme, Columns.Sum(c => c.Width), bold: true, fill: "EDEDED", span: Columns.Count, keep: true)));
            foreach (var row in rows)
                table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. Columns.Select(c => Styled.Cell(c.Text(row), c.Width))]));
        }

        return table;
    }

    // In the order of the rows: themes of a catalogue come one after the other.
    private static IEnumerable<(string Theme, IEnumerable<SoaRow> Rows)> Themes(IEnumerable<SoaRow> rows) =>
        rows.GroupBy(row => (row.Control.Framework, row.Theme)).Select(theme => (theme.Key.Theme.Length > 0 ? theme.Key.Theme : theme.Key.Framework, theme.AsEnumerable()));

    private static string Why(SoaRow row) =>
        row.Necessary == false ? row.ExclusionJustification ?? "" : Lines(string.Join(", ", row.Reasons.Select(SoaSheet.Reason)), row.ReasonText);

    private static string Sources(SoaRow row) => Lines([SoaSheet.Listed(row.Risks, "\n", MostRisks), .. row.Requirements.Select(r => r.Title)]);

    private static string Implementation(SoaRow row) =>
        Lines(SoaSheet.Implemented(row), row.ImplementationText, row.PlannedFor is { } day ? $"Planned for {Words.Of(day)}" : null);

    private static string Lines(params IReadOnlyList<string?> texts) => string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static string? Shown(object? value) => value is DateOnly day ? Words.Of(day) : Cells.Text(value);
}
