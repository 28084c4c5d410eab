using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Context.Features.Reports.Pictures;

/// <summary>Places nodes in layers: each behind what leads to it, loops broken where the walk meets them again.</summary>
internal static class Layers
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> nodes, IReadOnlyList<DiagramEdge> edges)
    {
        var next = edges.Where(e => e.From != e.To).ToLookup(e => e.From, e => e.To);
        var back = BackEdges(nodes, next);
        var depth = nodes.ToDictionary(n => n, _ => 0);
        foreach (var node in Order(nodes, next, back))
            foreach (var to in next[node].Where(to => depth.ContainsKey(to) && !back.Contains((node, to))))
                depth[to] = Math.Max(depth[to], depth[node] + 1);
        return [.. depth.GroupBy(d => d.Value, d => d.Key).OrderBy(g => g.Key).Select(g => (IReadOnlyList<string>)[.. g])];
    }

    // Depth first, in the order of the nodes: an edge to a node that is still open closes a loop.
    private static HashSet<(string From, string To)> BackEdges(IReadOnlyList<string> nodes, ILookup<string, string> next)
    {
        var (open, done, back) = (new HashSet<string>(), new HashSet<string>(), new HashSet<(string, string)>());
        foreach (var node in nodes) Walk(node);
        return back;

        void Walk(string node)
        {
            if (done.Contains(node) || !open.Add(node)) return;
            foreach (var to in next[node])
                if (open.Contains(to)) back.Add((node, to));
                else Walk(to);
            open.Remove(node);
            done.Add(node);
        }
    }

    private static List<string> Order(IReadOnlyList<string> nodes, ILookup<string, string> next, HashSet<(string From, string To)> back)
    {
        var (order, seen) = (new List<string>(), new HashSet<string>());
        foreach (var node in nodes) Visit(node);
        order.Reverse();
        return order;

        void Visit(string node)
        {
            if (!seen.Add(node)) return;
            foreach (var to in next[node].Where(to => !back.Contains((node, to)))) Visit(to);
            order.Add(node);
        }
    }
}
