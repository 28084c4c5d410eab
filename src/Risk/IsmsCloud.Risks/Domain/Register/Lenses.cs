using System.Globalization;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Domain;

/// <summary>
/// Holds the ranks of risks against their numbers. Where the scales have bounds, the numbers give ranks and so a level of their own; where they have not, a
/// risk whose expected loss is above that of a risk of a higher level is out of order.
/// </summary>
internal static class Lenses
{
    public static LensesDto Compare(CriteriaSet criteria, IEnumerable<Risk> risks)
    {
        var both = risks.Select(r => (Risk: r, Rating: r.Effective!)).Where(r => r.Rating is { Level: not null, Loss: not null, Inputs: not null } && r.Rating.CriteriaSetId == criteria.Id)
            .Select(r => (r.Risk, r.Rating, Scenario: LossModels.ScenarioOf(r.Rating.Loss!, 1))).ToList();
        var least = both.GroupBy(r => r.Rating.Level!.Rank).ToDictionary(g => g.Key, g => g.MinBy(r => r.Scenario.AnnualLoss));
        var disagreements = new List<LensDisagreement>();
        foreach (var (risk, rating, scenario) in both)
        {
            var (level, reasons) = ByBounds(criteria.Fields, rating, scenario, risk.Fields.Affects);
            if (level is null)
                reasons = [.. least.Where(l => l.Key > rating.Level!.Rank && l.Value.Scenario.AnnualLoss < scenario.AnnualLoss)
                    .Select(l => $"Its expected loss of {Say(scenario.AnnualLoss)} a year is above that of {l.Value.Risk.Ref}, which is {l.Value.Rating.Level!.Name}.")];
            if (reasons.Count > 0 && level?.Id != rating.Level!.Id)
                disagreements.Add(new LensDisagreement(risk.Reference, rating.Level!, level, rating.YearlyLoss ?? 0, reasons));
        }

        return new LensesDto(both.Count, disagreements);
    }

    private static (RiskLevel? Level, IReadOnlyList<string> Reasons) ByBounds(CriteriaFields criteria, Rating rating, LossScenario scenario, IReadOnlyList<SecurityAspect> affects)
    {
        if (criteria.Combination is Combination.Itv || criteria.LikelihoodMeasure is LikelihoodMeasure.Probability) return (null, []);
        var financial = criteria.Consequences.FirstOrDefault(s => s.Category is ConsequenceCategory.Financial);
        var rated = rating.Inputs!.Consequences.FirstOrDefault(c => c.Category is ConsequenceCategory.Financial);
        if (financial is null || rated?.Rank is not { } consequence || rating.Inputs.Likelihood is not { } likelihood) return (null, []);
        if (Quantities.RankOf(criteria.Likelihood, Decimal(scenario.MeanFrequency)) is not { } l || Quantities.RankOf(financial.Levels, Decimal(scenario.MeanMagnitude)) is not { } c) return (null, []);
        var inputs = rating.Inputs with { Likelihood = l, Consequences = [.. rating.Inputs.Consequences.Select(x => x.Category is ConsequenceCategory.Financial ? x with { Rank = c } : x)] };
        List<string> reasons = [];
        if (l != likelihood) reasons.Add($"{Say(scenario.MeanFrequency)} events a year are likelihood {l}; it is rated {likelihood}.");
        if (c != consequence) reasons.Add($"A loss of {Say(scenario.MeanMagnitude)} is consequence {c}; it is rated {consequence}.");
        return (RiskLevels.Of(criteria, inputs, affects).Level, reasons);
    }

    private static decimal Decimal(double value) => (decimal)Math.Clamp(value, 0, 1e24);

    private static string Say(double value) => value.ToString(value < 10 ? "0.###" : "N0", CultureInfo.InvariantCulture);
}
