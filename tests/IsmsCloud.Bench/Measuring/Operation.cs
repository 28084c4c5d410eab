namespace IsmsCloud.Bench.Measuring;

/// <summary>Something that one of several callers does once; the caller's number keeps them from getting in each other's way.</summary>
delegate Task Operation(int caller, CancellationToken ct);

/// <summary>Latencies in milliseconds.</summary>
sealed record Samples(IReadOnlyList<double> Sorted)
{
    public double Median => At(0.5);

    public double At(double share) => Sorted[(int)Math.Min(Sorted.Count - 1, Sorted.Count * share)];

    public static Samples Of(IEnumerable<double> values) => new([.. values.Order()]);
}
