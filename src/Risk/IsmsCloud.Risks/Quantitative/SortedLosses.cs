namespace IsmsCloud.Risks.Quantitative;

/// <summary>Years in the order of their losses, as far as buckets tell.</summary>
/// <remarks>Reads the histogram over again for each answer: a list of its buckets would grow with the years.</remarks>
internal sealed class SortedLosses(int years, LossHistogram losses)
{
    private const int MostPoints = 120;

    private readonly long _without = years - losses.Buckets().Sum(bucket => bucket.Years);

    /// <summary>The loss that a share of the years does not exceed.</summary>
    public double Percentile(double share)
    {
        var rank = (long)Math.Ceiling(share * years);
        var before = _without;
        if (rank <= before) return 0;
        foreach (var bucket in losses.Buckets())
        {
            // Years are taken to lie evenly within a bucket.
            if (rank <= before + bucket.Years) return bucket.From + ((bucket.To - bucket.From) * (rank - before - 0.5) / bucket.Years);
            before += bucket.Years;
        }

        return 0;
    }

    /// <summary>The mean loss of the worst years, where the last of them may count in part.</summary>
    public double MeanOfWorst(double share)
    {
        var (wanted, sum) = (share * years, 0.0);
        var left = wanted;
        foreach (var bucket in losses.BucketsFromTheGreatest())
        {
            var taken = Math.Min(left, bucket.Years);
            sum += taken * (bucket.From + bucket.To) / 2;
            left -= taken;
            if (left <= 0) break;
        }

        return sum / wanted;
    }

    /// <summary>At the bounds of buckets, where it is exact; evenly spaced by the logarithm of the loss.</summary>
    public IReadOnlyList<ExceedancePoint> Curve()
    {
        var above = years - _without;
        List<ExceedancePoint> points = [new(0, above / (double)years)];
        if (above == 0) return points;
        var (next, end) = (losses.Buckets().First().From, losses.BucketsFromTheGreatest().First().To);
        var step = Math.Pow(end / next, 1.0 / MostPoints);
        foreach (var bucket in losses.Buckets())
        {
            if (bucket.From >= next) points.Add(new(bucket.From, above / (double)years));
            while (next <= bucket.From) next *= step;
            above -= bucket.Years;
        }

        points.Add(new(end, 0));
        return points;
    }
}
