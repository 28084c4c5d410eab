using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Tests.Quantitative;

internal static class Scenarios
{
    public static LossScenario Loss(Distribution frequency, Distribution primary, ulong key = 1) => new(key, "EUR", frequency, null, primary, null, []);

    /// <summary>One scenario of each sort that the engine treats in its own way.</summary>
    public static SimulationPlan Portfolio(int years) => new(42, years,
    [
        Loss(new Fixed(0.3), new Lognormal(10_000, 1_000_000), 11),
        Loss(new Pert(0.1, 0.5, 2), new Pert(1_000, 2_000, 90_000), 12),
        Loss(new Lognormal(0.1, 2), new Lognormal(5_000, 80_000), 13) with { Vulnerability = new Pert(0.1, 0.3, 0.6) },
        Loss(new Fixed(1.5), new Pert(100, 500, 20_000), 14) with { Secondary = new SecondaryLoss(0.2, new Lognormal(1_000, 50_000)) },
        Loss(new Fixed(12), new Fixed(250), 15) with { Controls = [new ControlEffect(0.4, 0.1)] },
        Loss(new Fixed(0), new Fixed(1_000_000), 16),
    ]);

    /// <summary>Every number of a profile, to the last bit.</summary>
    public static IReadOnlyList<long> Bits(LossProfile of) =>
    [
        .. new[] { of.Mean, of.Deviation, of.StandardError, of.NoLoss, of.Median, of.P90, of.P95, of.P99, of.Tail95, of.Largest }
            .Concat(of.Curve.SelectMany(p => new[] { p.Loss, p.Probability })).Select(BitConverter.DoubleToInt64Bits),
    ];

    public static IReadOnlyList<long> Bits(SimulationResult of) => [.. Bits(of.Portfolio), .. of.Scenarios.SelectMany(Bits)];
}
