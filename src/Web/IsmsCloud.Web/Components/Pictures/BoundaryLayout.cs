using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>What is inside stands in a frame, kind by kind, interfaces on its edge, everything else beyond.</summary>
public static class BoundaryLayout
{
    const double BoxWidth = 190, BoxHeight = 44, Gap = 12, Inset = 24, Head = 28;
    const double FrameWidth = (2 * BoxWidth) + (4 * Gap) + Inset + (BoxWidth / 2);
    const double Border = Inset + FrameWidth - (BoxWidth / 2);
    const double Beyond = Inset + FrameWidth + BoxWidth + Gap;
    const double Top = Inset + Head;

    static readonly string[] Kinds = ["unit", "location", "process", "technology"];

    public static Drawing Of(DiagramDto diagram)
    {
        var blocks = Blocks(diagram).ToList();
        var border = Column([.. diagram.Nodes.Where(n => n.Group == "border")], Border, Top + Head);
        var outside = Column([.. diagram.Nodes.Where(n => n.Group == "outside")], Beyond, Top + Head);
        IReadOnlyList<Box> boxes = [.. blocks.SelectMany(b => b.Boxes), .. border, .. outside];
        var bottom = boxes.Count == 0 ? 200 : boxes.Max(b => b.Y + b.Height) + Inset;
        var places = boxes.ToDictionary(b => b.Node.Id);
        return new(Beyond + BoxWidth + Inset, bottom + Gap, boxes, Lines(diagram, places), new(Inset, Inset, FrameWidth, bottom - Inset))
        {
            Captions = [new("inside", Inset, Inset - 8), .. blocks.Select(b => b.Caption), new("border", Border, Top + Head - 10), new("outside", Beyond, Top + Head - 10)],
        };
    }

    // Two blocks side by side; the next two begin below the longer one.
    static IEnumerable<(Caption Caption, IReadOnlyList<Box> Boxes)> Blocks(DiagramDto diagram)
    {
        var y = Top;
        foreach (var pair in Kinds.Select(kind => (kind, nodes: diagram.Nodes.Where(n => n.Group == "inside" && n.Kind == kind).ToList())).Where(g => g.nodes.Count > 0).Chunk(2))
        {
            for (var i = 0; i < pair.Length; i++)
            {
                var x = Inset + Gap + (i * (BoxWidth + Gap));
                yield return (new(pair[i].kind, x, y + Head - 10), Column(pair[i].nodes, x, y + Head));
            }

            y += Head + (pair.Max(g => g.nodes.Count) * (BoxHeight + Gap)) + Gap;
        }
    }

    static IReadOnlyList<Box> Column(IReadOnlyList<DiagramNode> nodes, double x, double y) =>
        [.. nodes.Select((node, i) => new Box(node, x, y + (i * (BoxHeight + Gap)), BoxWidth, BoxHeight))];

    static IReadOnlyList<Line> Lines(DiagramDto diagram, Dictionary<string, Box> places) =>
        [.. diagram.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)).Select(e => new Line(e, Path(places[e.From], places[e.To])))];

    static string Path(Box from, Box to)
    {
        var (x1, x2) = from.CentreX <= to.CentreX ? (from.X + from.Width, to.X) : (from.X, to.X + to.Width);
        var middle = (x1 + x2) / 2;
        return FormattableString.Invariant($"M {x1} {from.CentreY} C {middle} {from.CentreY}, {middle} {to.CentreY}, {x2} {to.CentreY}");
    }
}
