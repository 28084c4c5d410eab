using System.Runtime.CompilerServices;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// The years of a block in which a scenario's loss events fall, in order. The events of all years are one Poisson process
/// whose time runs as fast as events are frequent: no year without an event costs a random number.
/// </summary>
internal sealed class LossEvents
{
    public const int Most = 1024;

    private const int FurtherEvents = 64;

    private readonly double[] _gaps = new double[Most];
    private readonly int[] _eventYears = new int[Most];
    private readonly double[] _rates = new double[Simulation.YearsPerBlock];
    private readonly double[] _chances = new double[Simulation.YearsPerBlock];
    private Philox _random;
    private int _years, _year, _expected;
    private double _yearsPerEvent, _time;
    private bool _steady;

    /// <summary>No further events are to come.</summary>
    public bool Over { get; private set; }

    public void Begin(LossScenario scenario, Streams streams, int years)
    {
        (_random, _years, _year, _time, Over) = (streams.For(Purpose.Gaps), years, 0, 0, false);
        _steady = scenario.IsSteady;
        _yearsPerEvent = 1 / scenario.MeanFrequency;
        if (!_steady) DrawRates(scenario, streams);
        var expected = scenario.MeanFrequency * years;
        _expected = (int)Math.Min(Most, expected + (4 * Math.Sqrt(expected)) + 8);
    }

    /// <summary>The next events' years, at most <see cref="Most"/>; once the last are told, it is over.</summary>
    public ReadOnlySpan<int> Next()
    {
        var gaps = _gaps.AsSpan(0, Streams.Padded(_expected));
        if (_expected < Most) _expected = FurtherEvents;
        Draws.Gaps(ref _random, gaps);
        var count = _steady ? Steady(gaps, _eventYears) : Varying(gaps, _eventYears);
        Over = count < gaps.Length;
        return _eventYears.AsSpan(0, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Steady(ReadOnlySpan<double> gaps, Span<int> into)
    {
        var time = _time;
        for (var i = 0; i < gaps.Length; i++)
        {
            time += gaps[i] * _yearsPerEvent;
            if (!(time < _years)) return i;
            into[i] = (int)time;
        }

        _time = time;
        return gaps.Length;
    }

    // Here time is how many events were to be expected of the year at hand until now.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Varying(ReadOnlySpan<double> gaps, Span<int> into)
    {
        ReadOnlySpan<double> rates = _rates.AsSpan(0, _years);
        var (time, year) = (_time, _year);
        for (var i = 0; i < gaps.Length; i++)
        {
            time += gaps[i];
            while (time >= rates[year])
            {
                time -= rates[year];
                if (++year == rates.Length) return i;
            }

            into[i] = year;
        }

        (_time, _year) = (time, year);
        return gaps.Length;
    }

    private void DrawRates(LossScenario scenario, Streams streams)
    {
        var rates = Draw(scenario.Frequency, streams.For(Purpose.Frequency), _rates);
        if (scenario.Vulnerability is { } vulnerability) Draws.Multiply(rates, Draw(vulnerability, streams.For(Purpose.Vulnerability), _chances));
        Draws.Scale(rates, scenario.FrequencyFactor, LossScenario.MostEventsAYear);
    }

    private Span<double> Draw(Distribution distribution, Philox random, double[] into)
    {
        var span = into.AsSpan(0, Streams.Padded(_years));
        distribution.Fill(ref random, span);
        return span;
    }
}
