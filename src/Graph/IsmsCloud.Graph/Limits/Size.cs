namespace IsmsCloud.Graph.Limits;

/// <summary>The extent of a part of a query: levels of fields, points, and lists of the schema's description within each other.</summary>
internal readonly record struct Size(int Depth, long Cost, int Lists)
{
    // No query may cost so much that the sum turns over.
    private const long Most = int.MaxValue;

    public static Size None => default;

    /// <summary>Both parts, side by side.</summary>
    public Size Beside(Size other) => new(Math.Max(Depth, other.Depth), Math.Min(Most, Cost + other.Cost), Math.Max(Lists, other.Lists));

    /// <summary>The part below a field that brings so many rows of its own cost, and once what the asking itself costs.</summary>
    public Size Below(long own, long rows, long once) => new(Depth + 1, Math.Min(Most, once + Math.Min(rows, Most) * (own + Cost)), Lists);
}
