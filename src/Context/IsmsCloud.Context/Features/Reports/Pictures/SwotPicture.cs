using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Context.Features.Reports.Pictures;

/// <summary>Four cells: within and outside from top to bottom, helpful and hindering from left to right.</summary>
internal static class SwotPicture
{
    private const int Width = 420;
    private const int Line = 20;
    private const int Head = 34;

    public static string Draw(SwotDto swot)
    {
        var (top, bottom) = (Height(swot.Strengths, swot.Weaknesses), Height(swot.Opportunities, swot.Threats));
        using var picture = new Picture((2 * Width) + 90, top + bottom + 70, "SWOT of the context", Description(swot));
        picture.Text(80 + (Width / 2), 24, "Helps", bold: true, anchor: "middle");
        picture.Text(90 + Width + (Width / 2), 24, "Hinders", bold: true, anchor: "middle");
        picture.Text(8, 60, "Internal", bold: true);
        picture.Text(8, 70 + top, "External", bold: true);
        Cell(picture, 80, 36, top, "Strengths", "+", swot.Strengths, "#eef6f0");
        Cell(picture, 90 + Width, 36, top, "Weaknesses", "−", swot.Weaknesses, "#fdf3e7");
        Cell(picture, 80, 46 + top, bottom, "Opportunities", "+", swot.Opportunities, "#eef3fb");
        Cell(picture, 90 + Width, 46 + top, bottom, "Threats", "−", swot.Threats, "#f8eef4");
        return picture.Done();
    }

    private static void Cell(Picture picture, int x, int y, int height, string name, string sign, IReadOnlyList<IssueEntry> issues, string fill)
    {
        picture.Box(x, y, Width, height, fill, sign == "+" ? null : "6 3");
        picture.Text(x + 12, y + 22, $"{sign} {name} ({issues.Count})", 14, bold: true);
        for (var i = 0; i < issues.Count; i++) picture.Text(x + 12, y + Head + 10 + (i * Line), $"{issues[i].Record.Ref}  {Picture.Cut(issues[i].Record.Title, 50)}");
        if (issues.Count == 0) picture.Text(x + 12, y + Head + 10, "None recorded", fill: Picture.Faint);
    }

    private static int Height(IReadOnlyList<IssueEntry> left, IReadOnlyList<IssueEntry> right) => Head + 14 + (Math.Max(1, Math.Max(left.Count, right.Count)) * Line);

    private static string Description(SwotDto swot) =>
        $"{swot.Strengths.Count} strengths, {swot.Weaknesses.Count} weaknesses, {swot.Opportunities.Count} opportunities, {swot.Threats.Count} threats. An issue that helps and hinders stands in both cells of its row.";
}
