using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Context.Features.Reports.Pictures;

/// <summary>Inside on the left within the border, interfaces on it, what stands outside on the right.</summary>
internal static class BoundaryPicture
{
    private const int Box = 230;
    private const int Row = 38;
    private const int Top = 84;

    private static readonly IReadOnlyDictionary<string, (string Title, string Fill)> Kinds = new Dictionary<string, (string, string)>
    {
        ["unit"] = ("Unit", "#eef3fb"),
        ["location"] = ("Site", "#eef6f0"),
        ["process"] = ("Process", "#f5f1fb"),
        ["technology"] = ("Information and technology", "#f3f4f6"),
    };

    public static string Draw(DiagramDto diagram)
    {
        var inside = diagram.Nodes.Where(n => n.Group == "inside").ToList();
        var border = diagram.Nodes.Where(n => n.Group == "border").ToList();
        var outside = diagram.Nodes.Where(n => n.Group == "outside").ToList();
        var rows = Math.Max(1, Math.Max(inside.Count, Math.Max(border.Count, outside.Count)));
        var height = Top + (rows * Row) + 30;
        using var picture = new Picture(960, height, diagram.Title, $"{inside.Count} things within the scope, {border.Count} interfaces on its border, {outside.Count} things outside.");
        picture.Text(24, 28, Picture.Cut(diagram.Title, 110), 15, bold: true);
        picture.Box(16, 44, 470, height - 60, "#ffffff", "10 4", 14);
        picture.Text(32, 68, "Within the scope", bold: true);
        picture.Text(700, 68, "Outside", bold: true);
        var places = Column(picture, inside, 36).Concat(Column(picture, border, 370)).Concat(Column(picture, outside, 700)).ToDictionary();
        foreach (var edge in diagram.Edges) Join(picture, edge, places);
        return picture.Done();
    }

    private static IEnumerable<KeyValuePair<string, (int X, int Y)>> Column(Picture picture, IReadOnlyList<DiagramNode> nodes, int x)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var (node, y) = (nodes[i], Top + (i * Row));
            var (kind, fill) = Kinds.GetValueOrDefault(node.Kind, (Title(node), "#ffffff"));
            picture.Box(x, y, Box, Row - 8, fill, node.Kind == "exclusion" ? "3 3" : null, node.Group == "border" ? 15 : 4);
            picture.Text(x + 10, y + 12, kind, 9, fill: Picture.Faint);
            picture.Text(x + 10, y + 25, Picture.Cut(node.Label, 32), 12);
            yield return new(node.Id, (x, y + ((Row - 8) / 2)));
        }
    }

    private static void Join(Picture picture, DiagramEdge edge, IReadOnlyDictionary<string, (int X, int Y)> places)
    {
        if (!places.TryGetValue(edge.From, out var from) || !places.TryGetValue(edge.To, out var to)) return;
        var rightwards = from.X < to.X;
        picture.Arrow(rightwards ? from.X + Box : from.X, from.Y, rightwards ? to.X : to.X + Box, to.Y, edge.Both, edge.Label);
    }

    private static string Title(DiagramNode node) => node.Kind switch
    {
        "interface" => $"Interface {node.Record?.Ref}",
        "exclusion" => "Left out of the scope",
        _ => "On the other side",
    };
}
