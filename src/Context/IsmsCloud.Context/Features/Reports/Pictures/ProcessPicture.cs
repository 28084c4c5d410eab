using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Context.Features.Reports.Pictures;

/// <summary>Processes in layers, each to the right of those that feed it; loops are drawn backwards. Unjoined ones stand below, dashed.</summary>
internal static class ProcessPicture
{
    private const int Box = 190;
    private const int Wide = 270;
    private const int Row = 62;

    public static string Draw(DiagramDto graph)
    {
        var layers = Layers.Of([.. graph.Nodes.Select(n => n.Id).Except(graph.Unconnected)], graph.Edges);
        var rows = layers.Count == 0 ? 0 : layers.Max(l => l.Count);
        var below = 60 + (rows * Row);
        var height = below + (graph.Unconnected.Count == 0 ? 20 : 60 + ((graph.Unconnected.Count + 3) / 4 * Row));
        using var picture = new Picture(Math.Max(4, layers.Count) * Wide, height, graph.Title, Description(graph));
        picture.Text(20, 28, graph.Title, 15, bold: true);
        var nodes = graph.Nodes.ToDictionary(n => n.Id);
        var places = layers.SelectMany((layer, x) => layer.Select((id, y) => (id, at: (X: 20 + (x * Wide), Y: 54 + (y * Row) + (x % 2 * 14))))).ToDictionary(p => p.id, p => p.at);
        foreach (var edge in graph.Edges) Join(picture, edge, places);
        foreach (var (id, at) in places) Node(picture, nodes[id], at.X, at.Y, null);
        Unjoined(picture, [.. graph.Unconnected.Select(id => nodes[id])], below);
        return picture.Done();
    }

    private static void Unjoined(Picture picture, IReadOnlyList<DiagramNode> nodes, int y)
    {
        if (nodes.Count == 0) return;
        picture.Text(20, y + 20, "Joined to no other process (R-4.4-1)", bold: true);
        for (var i = 0; i < nodes.Count; i++) Node(picture, nodes[i], 20 + (i % 4 * Wide), y + 34 + (i / 4 * Row), "5 4");
    }

    private static void Node(Picture picture, DiagramNode node, int x, int y, string? dash)
    {
        picture.Box(x, y, Box, 42, "#f3f6fb", dash);
        picture.Text(x + 10, y + 17, node.Record?.Ref ?? "", 10, fill: Picture.Faint);
        picture.Text(x + 10, y + 33, Picture.Cut(node.Label, 27), 12);
    }

    private static void Join(Picture picture, DiagramEdge edge, IReadOnlyDictionary<string, (int X, int Y)> places)
    {
        if (!places.TryGetValue(edge.From, out var from) || !places.TryGetValue(edge.To, out var to)) return;
        if (from.X < to.X) picture.Arrow(from.X + Box, from.Y + 16, to.X, to.Y + 16, edge.Both, edge.Label);
        else picture.Arrow(from.X, from.Y + 30, to.X + Box, to.Y + 30, edge.Both, edge.Label);
    }

    private static string Description(DiagramDto graph)
    {
        var names = graph.Nodes.ToDictionary(n => n.Id, n => n.Label);
        return $"{graph.Nodes.Count} processes. " + string.Join("; ", graph.Edges.Select(e => $"{names[e.From]} gives {e.Label} to {names[e.To]}")) + ".";
    }
}
