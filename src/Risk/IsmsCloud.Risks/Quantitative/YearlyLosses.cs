using System.Runtime.CompilerServices;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>Adds up losses of events that come in the order of their years, to one loss a year.</summary>
internal sealed class YearlyLosses
{
    private readonly int[] _years = new int[LossEvents.Most + 1];
    private readonly double[] _losses = new double[LossEvents.Most + 1];

    // The last year of what was added; more events of it may come.
    private int _last;

    public void Begin() => (_last, _years[0], _losses[0]) = (0, 0, 0);

    /// <summary>Adds events, and ends the years before that of the last event.</summary>
    public void Add(ReadOnlySpan<int> years, ReadOnlySpan<double> losses, double factor, Ended ended)
    {
        Collect(years, losses, factor);
        End(_last, ended);
        (_years[0], _losses[0], _last) = (_years[_last], _losses[_last], 0);
    }

    public void End(Ended ended) => End(_last + 1, ended);

    // Without a branch: whether the next event falls in the same year is anybody's guess, the processor's too.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(ReadOnlySpan<int> years, ReadOnlySpan<double> losses, double factor)
    {
        var (year, sum, last) = (_years[0], _losses[0], 0);
        for (var i = 0; i < years.Length; i++)
        {
            var isNew = years[i] != year;
            year = years[i];
            sum = (isNew ? 0 : sum) + (losses[i] * factor);
            last += isNew ? 1 : 0;
            (_years[last], _losses[last]) = (year, sum);
        }

        _last = last;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void End(int count, Ended ended)
    {
        for (var i = 0; i < count; i++)
        {
            if (_losses[i] == 0) continue;
            ended.Portfolio[_years[i]] += _losses[i];
            ended.Tally.Add(_losses[i]);
            ended.Histogram.Add(_losses[i]);
        }
    }
}

/// <summary>Where the loss of a year goes once the year is over.</summary>
internal readonly record struct Ended(double[] Portfolio, Tally Tally, LossHistogram Histogram);
