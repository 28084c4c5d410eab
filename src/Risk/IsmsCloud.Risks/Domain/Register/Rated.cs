using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Domain;

/// <summary>What the inputs of a rating come to under criteria: ranks, numbers, or both lenses (R-6.1.2-4, R-6.1.2-8).</summary>
internal sealed record Rated(RatingInputs? Inputs, decimal? Score, RiskLevel? Level, HeatMapCell? Cell, decimal? YearlyLoss, IReadOnlyList<Refusal> Refusals)
{
    public static Rated Of(CriteriaFields criteria, RatingInputs? inputs, LossModel? loss, IReadOnlyList<SecurityAspect> affects)
    {
        var wrong = Lacking(criteria, inputs, loss).Concat(loss is null ? [] : LossModels.Check(loss, "loss")).ToList();
        if (wrong.Count == 0 && loss is not null && criteria.Currency is { } currency && loss.Currency != currency) wrong.Add(OtherCurrency(currency));
        if (wrong.Count > 0) return Refused(wrong);
        decimal? expected = loss is null ? null : decimal.Round((decimal)LossModels.ScenarioOf(loss, 1).AnnualLoss, 2, MidpointRounding.AwayFromZero);
        return criteria.Combination is Combination.Quantitative ? OfLoss(criteria, expected!.Value) : OfRanks(criteria, inputs!, affects, expected);
    }

    private static Rated OfLoss(CriteriaFields criteria, decimal expected)
    {
        var outcome = RiskLevels.OfLoss(criteria, expected);
        return new(null, outcome.Score, outcome.Level, null, expected, []);
    }

    private static Rated OfRanks(CriteriaFields criteria, RatingInputs inputs, IReadOnlyList<SecurityAspect> affects, decimal? expected)
    {
        var outcome = RiskLevels.Of(criteria, inputs, affects);
        if (outcome.Refusals.Count > 0) return Refused([.. outcome.Refusals.Select(r => r with { Path = r.Path is null ? "inputs" : $"inputs.{r.Path}" })]);
        var ranked = Quantities.Ranked(criteria, inputs);
        return new(ranked, outcome.Score, outcome.Level, outcome.Cell, expected ?? Quantities.YearlyLoss(criteria, ranked), []);
    }

    private static IEnumerable<Refusal> Lacking(CriteriaFields criteria, RatingInputs? inputs, LossModel? loss)
    {
        var byLoss = criteria.Combination is Combination.Quantitative;
        if (byLoss && loss is null) yield return Refusal.Invalid("loss", "required", "The criteria in force are about numbers: say how often it happens and what it costs.");
        if (!byLoss && inputs is null) yield return Refusal.Invalid("inputs", "required", "The criteria in force are about ranks: rate likelihood and consequences.");
    }

    private static Refusal OtherCurrency(string currency) =>
        Refusal.Invalid("loss.currency", "currency-differs", $"The criteria in force count in {currency}.");

    private static Rated Refused(IReadOnlyList<Refusal> refusals) => new(null, null, null, null, null, refusals);
}
