namespace IsmsCloud.Web.Components.Pictures;

/// <summary>How much goes from one end to another.</summary>
public sealed record Flow(FlowEnd From, FlowEnd To, int Count);

/// <summary>A place that flows leave or reach; the highest stands on top.</summary>
public sealed record FlowEnd(int Order, string Name, string Colour);

/// <summary>A place as it is drawn, and each flow as a band of its own height at both ends: what leaves and what arrives adds up to the same.</summary>
public sealed record FlowLayout(double Height, IReadOnlyList<FlowLayout.Block> Left, IReadOnlyList<FlowLayout.Block> Right, IReadOnlyList<FlowLayout.Band> Bands)
{
    const double Gap = 14, Head = 36, Room = 280;

    /// <summary>A place and how much it holds.</summary>
    public sealed record Block(FlowEnd End, int Count, double Y, double Height);

    /// <summary>A flow between two heights.</summary>
    public sealed record Band(Flow Flow, double FromY, double ToY, double Height);

    public static FlowLayout Of(IReadOnlyList<Flow> flows)
    {
        var unit = Room / Math.Max(1, flows.Sum(f => f.Count));
        var (left, right) = (Blocks(flows, f => f.From, unit), Blocks(flows, f => f.To, unit));
        var (leaves, arrives) = (left.ToDictionary(b => b.End, b => b.Y), right.ToDictionary(b => b.End, b => b.Y));
        var bands = new List<Band>();
        foreach (var flow in flows.OrderByDescending(f => f.From.Order).ThenByDescending(f => f.To.Order))
        {
            var height = flow.Count * unit;
            bands.Add(new(flow, leaves[flow.From], arrives[flow.To], height));
            leaves[flow.From] += height;
            arrives[flow.To] += height;
        }

        return new(left.Concat(right).Select(b => b.Y + b.Height).DefaultIfEmpty(Head).Max() + Gap, left, right, bands);
    }

    static IReadOnlyList<Block> Blocks(IReadOnlyList<Flow> flows, Func<Flow, FlowEnd> end, double unit)
    {
        var (blocks, y) = (new List<Block>(), Head);
        foreach (var group in flows.GroupBy(end).OrderByDescending(g => g.Key.Order))
        {
            var count = group.Sum(f => f.Count);
            blocks.Add(new(group.Key, count, y, count * unit));
            y += (count * unit) + Gap;
        }

        return blocks;
    }
}
