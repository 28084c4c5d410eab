using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>What leans on others stands above them: each node one row below the lowest of those that lead to it.</summary>
public static class LayerLayout
{
    const double BoxWidth = 170, BoxHeight = 44, GapX = 20, GapY = 56, Inset = 16;
    const int Across = 7;

    public static Drawing Of(DiagramDto diagram)
    {
        var rows = diagram.Nodes.GroupBy(node => Depth(node.Id, diagram, new HashSet<string>())).OrderBy(g => g.Key).SelectMany(g => g.Chunk(Across)).ToList();
        var width = Inset + (Math.Max(1, rows.Select(r => r.Length).DefaultIfEmpty(1).Max()) * (BoxWidth + GapX));
        var boxes = rows.SelectMany((row, y) => row.Select((node, x) => new Box(
            node, ((width - (row.Length * (BoxWidth + GapX)) + GapX) / 2) + (x * (BoxWidth + GapX)), Inset + (y * (BoxHeight + GapY)), BoxWidth, BoxHeight))).ToList();
        var places = boxes.ToDictionary(b => b.Node.Id);
        var lines = diagram.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)).Select(e => new Line(e, Path(places[e.From], places[e.To])));
        return new(width, (2 * Inset) + (rows.Count * (BoxHeight + GapY)) - GapY, boxes, [.. lines]);
    }

    static int Depth(string id, DiagramDto diagram, IReadOnlySet<string> below) => diagram.Edges
        .Where(e => e.To == id && !below.Contains(e.From)).Select(e => 1 + Depth(e.From, diagram, new HashSet<string>(below) { id })).DefaultIfEmpty(0).Max();

    static string Path(Box from, Box to)
    {
        var (y1, y2) = (from.Y + BoxHeight, to.Y - 2);
        var middle = (y1 + y2) / 2;
        return FormattableString.Invariant($"M {from.CentreX:0.#} {y1:0.#} C {from.CentreX:0.#} {middle:0.#}, {to.CentreX:0.#} {middle:0.#}, {to.CentreX:0.#} {y2:0.#}");
    }
}
