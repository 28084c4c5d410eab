using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>What is inside stands in a frame, interfaces on its edge, everything else beyond.</summary>
public static class BoundaryLayout
{
    const double BoxWidth = 190, BoxHeight = 44, Gap = 16, Inset = 32;
    const double FrameWidth = (2 * BoxWidth) + (5 * Gap) + (BoxWidth / 2);

    public static Drawing Of(DiagramDto diagram)
    {
        var inside = Column([.. In(diagram, "inside")], Inset + Gap, columns: 2);
        var border = Column([.. In(diagram, "border")], Inset + FrameWidth - (BoxWidth / 2), columns: 1);
        var outside = Column([.. diagram.Nodes.Where(n => n.Group is not ("inside" or "border"))], Inset + FrameWidth + BoxWidth + Gap, columns: 1);
        IReadOnlyList<Box> boxes = [.. inside, .. border, .. outside];
        var height = boxes.Count == 0 ? 200 : boxes.Max(b => b.Y + b.Height) + Inset;
        var places = boxes.ToDictionary(b => b.Node.Id);
        return new(Inset + FrameWidth + (2 * BoxWidth) + Gap + Inset, height + Gap, boxes, Lines(diagram, places), new(Inset, Gap, FrameWidth, height - Gap));
    }

    static IEnumerable<DiagramNode> In(DiagramDto diagram, string group) => diagram.Nodes.Where(n => n.Group == group).OrderBy(n => n.Kind, StringComparer.Ordinal);

    static IEnumerable<Box> Column(IReadOnlyList<DiagramNode> nodes, double x, int columns) => nodes.Select((node, i) => new Box(
        node, x + (i % columns * (BoxWidth + Gap)), Inset + Gap + (i / columns * (BoxHeight + Gap)), BoxWidth, BoxHeight));

    static IReadOnlyList<Line> Lines(DiagramDto diagram, Dictionary<string, Box> places) =>
        [.. diagram.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)).Select(e => new Line(e, Path(places[e.From], places[e.To])))];

    static string Path(Box from, Box to)
    {
        var (x1, x2) = from.CentreX <= to.CentreX ? (from.X + from.Width, to.X) : (from.X, to.X + to.Width);
        var middle = (x1 + x2) / 2;
        return FormattableString.Invariant($"M {x1} {from.CentreY} C {middle} {from.CentreY}, {middle} {to.CentreY}, {x2} {to.CentreY}");
    }
}
