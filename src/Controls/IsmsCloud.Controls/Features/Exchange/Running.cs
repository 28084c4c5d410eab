using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>What stands on each page of a document, and how the pages lie.</summary>
internal static class Running
{
    // A4 across, in twentieths of a point.
    private const int Width = 16838;
    private const int Height = 11906;
    private const int Margin = 1134;

    /// <summary>Adds header and footer, and gives the section that shows them on each page.</summary>
    public static SectionProperties Pages(MainDocumentPart main, SoaFile file)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(Line(Styled.Run(file.Organisation), Tab(), Styled.Run($"{file.Title} ({file.Edition})")));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(Line([Styled.Run(file.Approved), Tab(), Styled.Run("Page "), .. Field("PAGE"), Styled.Run(" of "), .. Field("NUMPAGES")]));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = Width, Height = Height, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static Paragraph Line(params IEnumerable<Run> runs) =>
        new([new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = Width - (2 * Margin) })), .. runs]);

    private static Run Tab() => new(new TabChar());

    private static IEnumerable<Run> Field(string code) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Styled.Run("1"),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
