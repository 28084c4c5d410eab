using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>Nodes on an ellipse in their order, edges bent towards its middle: no node ever hides another.</summary>
public static class RingLayout
{
    const double BoxWidth = 170, BoxHeight = 44, Least = 460;

    public static Drawing Of(DiagramDto diagram)
    {
        var height = Math.Max(Least, diagram.Nodes.Count * 44.0);
        var (cx, cy) = (height * .85, height / 2);
        var boxes = diagram.Nodes.Select((node, i) => Place(node, i, diagram.Nodes.Count, cx, cy)).ToList();
        var places = boxes.ToDictionary(b => b.Node.Id);
        var lines = diagram.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To) && e.From != e.To)
            .Select(e => new Line(e, Path(places[e.From], places[e.To], cx, cy)));
        return new(cx * 2, height, boxes, [.. lines]);
    }

    static Box Place(DiagramNode node, int index, int count, double cx, double cy)
    {
        var angle = (2 * Math.PI * index / Math.Max(1, count)) - (Math.PI / 2);
        var x = cx + ((cx - (BoxWidth / 2) - 8) * Math.Cos(angle));
        var y = cy + ((cy - (BoxHeight / 2) - 8) * Math.Sin(angle));
        return new Box(node, x - (BoxWidth / 2), y - (BoxHeight / 2), BoxWidth, BoxHeight);
    }

    static string Path(Box from, Box to, double cx, double cy)
    {
        var (bx, by) = (((from.CentreX + to.CentreX) / 2 * .6) + (cx * .4), ((from.CentreY + to.CentreY) / 2 * .6) + (cy * .4));
        var (x1, y1) = Edge(from, bx, by);
        var (x2, y2) = Edge(to, bx, by);
        return FormattableString.Invariant($"M {x1:0.#} {y1:0.#} Q {bx:0.#} {by:0.#} {x2:0.#} {y2:0.#}");
    }

    // Where the line from the box's middle towards a point leaves the box, so that arrow heads stay visible.
    static (double X, double Y) Edge(Box box, double towardsX, double towardsY)
    {
        var (dx, dy) = (towardsX - box.CentreX, towardsY - box.CentreY);
        var scale = Math.Min(dx == 0 ? double.MaxValue : box.Width / 2 / Math.Abs(dx), dy == 0 ? double.MaxValue : box.Height / 2 / Math.Abs(dy));
        return scale >= 1 ? (box.CentreX, box.CentreY) : (box.CentreX + (dx * scale), box.CentreY + (dy * scale));
    }
}
