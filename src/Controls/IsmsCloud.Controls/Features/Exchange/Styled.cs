using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>The few elements that documents are made of.</summary>
internal static class Styled
{
    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "18" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "20", After = "20" }))),
        Style("Title", "Title", "56", before: "400", after: "800"),
        Style("Subtitle", "Subtitle", "32", before: "2000", after: "0"));

    public static Paragraph Paragraph(string text, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>Text with its line breaks.</summary>
    public static Run Run(string text, bool bold = false)
    {
        var run = new Run();
        if (bold) run.Append(new RunProperties(new Bold()));
        foreach (var (line, i) in Sheet.Clean(text).ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    public static Table Table(params IReadOnlyList<int> widths) => new(
        new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) },
            Borders(),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
        new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));

    public static TableCell Cell(string text, int width, bool bold = false, string? fill = null, int span = 1, bool keep = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        if (fill is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        var paragraph = new Paragraph();
        if (keep) paragraph.Append(new ParagraphProperties(new KeepNext()));
        paragraph.Append(Run(text, bold));
        return new TableCell(properties, paragraph);
    }

    private static TableBorders Borders()
    {
        static T Line<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "A6A6A6" };
        return new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());
    }

    private static Style Style(string id, string name, string size, string before, string after) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties(new SpacingBetweenLines { Before = before, After = after }),
        new StyleRunProperties(new Bold(), new FontSize { Val = size }))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
