namespace IsmsCloud.Risks.Quantitative;

/// <summary>Simulates scenarios over a block of years, one after the other. One worker's buffers; nothing grows with the run.</summary>
internal sealed class BlockOfYears
{
    private readonly LossEvents _events = new();
    private readonly YearlyLosses _yearly = new();
    private readonly double[] _portfolio = new double[Simulation.YearsPerBlock];
    private readonly double[] _losses = new double[LossEvents.Most];
    private readonly double[] _others = new double[LossEvents.Most];
    private readonly int[] _followed = new int[LossEvents.Most];
    private Philox _primary, _chance, _secondary;

    public void Begin() => Array.Clear(_portfolio);

    /// <summary>What all scenarios since <see cref="Begin"/> lost in each year.</summary>
    public ReadOnlySpan<double> Portfolio(int years) => _portfolio.AsSpan(0, years);

    public void Run(LossScenario scenario, Streams streams, int years, Tally tally, LossHistogram histogram, CancellationToken ct)
    {
        (_primary, _chance, _secondary) = (streams.For(Purpose.Primary), streams.For(Purpose.SecondaryChance), streams.For(Purpose.Secondary));
        var ended = new Ended(_portfolio, tally, histogram);
        var factor = scenario.MagnitudeFactor;
        _yearly.Begin();
        for (_events.Begin(scenario, streams, years); !_events.Over;)
        {
            // A block of a risk of thousands of events a year takes seconds; whoever cancels does not wait for its end.
            ct.ThrowIfCancellationRequested();
            var eventYears = _events.Next();
            DrawLosses(scenario, eventYears.Length);
            _yearly.Add(eventYears, _losses.AsSpan(0, eventYears.Length), factor, ended);
        }

        _yearly.End(ended);
    }

    private void DrawLosses(LossScenario scenario, int count)
    {
        scenario.Primary.Fill(ref _primary, Padded(_losses, count));
        if (scenario.Secondary is not { } secondary) return;
        Draws.Uniforms(ref _chance, Padded(_others, count));
        var followed = 0;
        for (var i = 0; i < count; i++)
        {
            _followed[followed] = i;
            followed += _others[i] < secondary.Probability ? 1 : 0;
        }

        secondary.Magnitude.Fill(ref _secondary, Padded(_others, followed));
        for (var i = 0; i < followed; i++) _losses[_followed[i]] += _others[i];
    }

    private static Span<double> Padded(double[] buffer, int count) => buffer.AsSpan(0, Streams.Padded(count));
}
