using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>What is simulated: the same plan gives the same bits, on any machine and at any degree of parallelism.</summary>
/// <param name="Years">Trials: each is one year of the whole portfolio.</param>
internal sealed record SimulationPlan(ulong Seed, int Years, IReadOnlyList<LossScenario> Scenarios)
{
    public const int FewestYears = 10_000, MostYears = 1_000_000, UsualYears = 100_000, MostScenarios = 5_000;

    private const double MostEvents = 2e10;

    /// <summary>All that stands against the run; empty where it may begin.</summary>
    public IReadOnlyList<Refusal> Check()
    {
        var ofScenarios = Scenarios.SelectMany((scenario, i) => scenario.Check().Select(r => r with { Path = $"scenarios[{i}].{r.Path}" })).ToList();
        return [.. OfSize(), .. ofScenarios, .. ofScenarios.Count > 0 ? [] : Together()];
    }

    private IEnumerable<Refusal> OfSize()
    {
        if (Years is < FewestYears or > MostYears) yield return QuantitativeRefusals.Trials(FewestYears, MostYears);
        if (Scenarios.Count == 0) yield return QuantitativeRefusals.NothingToSimulate;
        if (Scenarios.Count > MostScenarios) yield return QuantitativeRefusals.TooManyScenarios(MostScenarios);
    }

    private IEnumerable<Refusal> Together()
    {
        var currencies = Scenarios.Select(s => s.Currency).Distinct().Order().ToList();
        if (currencies.Count > 1) yield return QuantitativeRefusals.CurrenciesDiffer(currencies);
        if (Scenarios.DistinctBy(s => s.Key).Count() < Scenarios.Count) yield return QuantitativeRefusals.SameKeyTwice;
        if (Scenarios.Sum(s => s.MeanFrequency) * Years > MostEvents) yield return QuantitativeRefusals.TooManyEvents(MostEvents);
    }
}
