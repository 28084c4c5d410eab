namespace IsmsCloud.Risks.Quantitative;

/// <summary>What the simulated years say. All but the mean and the deviation are read off a histogram (ADR 0008).</summary>
/// <param name="StandardError">Of the mean: how far it may be off for having simulated no more years.</param>
/// <param name="NoLoss">Share of years without any loss.</param>
/// <param name="Tail95">Mean loss of the worst 5 % of years (TVaR).</param>
/// <param name="Curve">Loss exceedance, from the loss 0 on; never rising.</param>
internal sealed record LossProfile(
    int Years,
    double Mean,
    double Deviation,
    double StandardError,
    double NoLoss,
    double Median,
    double P90,
    double P95,
    double P99,
    double Tail95,
    double Largest,
    IReadOnlyList<ExceedancePoint> Curve)
{
    public static LossProfile Of(int years, Tally tally, LossHistogram histogram)
    {
        var mean = tally.Sum / years;
        var deviation = Math.Sqrt(Math.Max(0, ((tally.SumOfSquares / years) - (mean * mean)) * years / (years - 1)));
        var losses = new SortedLosses(years, histogram);
        return new LossProfile(
            years,
            mean,
            deviation,
            deviation / Math.Sqrt(years),
            (years - tally.YearsWithLoss) / (double)years,
            losses.Percentile(0.5),
            losses.Percentile(0.9),
            losses.Percentile(0.95),
            losses.Percentile(0.99),
            losses.MeanOfWorst(0.05),
            tally.Largest,
            losses.Curve());
    }

    /// <summary>P(a year's loss &gt; loss), straight between points of the curve by the logarithm of the loss.</summary>
    public double Exceedance(double loss)
    {
        if (Curve[^1].Loss <= loss) return 0;
        var (last, next) = (Curve.Last(p => p.Loss <= loss), Curve.First(p => p.Loss > loss));
        if (last.Loss == 0) return last.Probability;
        var share = Math.Log(loss / last.Loss) / Math.Log(next.Loss / last.Loss);
        return last.Probability + ((next.Probability - last.Probability) * share);
    }
}

/// <summary>P(a year's loss &gt; <paramref name="Loss"/>).</summary>
internal sealed record ExceedancePoint(double Loss, double Probability);
