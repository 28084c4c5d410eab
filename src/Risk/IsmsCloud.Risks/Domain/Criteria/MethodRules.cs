using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using static IsmsCloud.Risks.Domain.CriteriaRules;

namespace IsmsCloud.Risks.Domain;

/// <summary>Method, combination, aggregation and scales fit each other.</summary>
internal static class MethodRules
{
    private const string Rule = "R-6.1.2-2";

    public static IEnumerable<Refusal> Of(CriteriaFields criteria) => [.. Fit(criteria), .. Scales(criteria), .. Weights(criteria)];

    private static IEnumerable<Refusal> Fit(CriteriaFields criteria)
    {
        if ((criteria.Method is AssessmentMethod.Quantitative) != (criteria.Combination is Combination.Quantitative))
            yield return No(Rule, "combination-does-not-fit", "Numbers are combined as numbers, and ranks as ranks: method and combination do not fit.", "combination");
        if (criteria is { Combination: Combination.Matrix or Combination.Itv, Aggregation: not Aggregation.Max })
            yield return No(Rule, "aggregation-does-not-fit", "A matrix or impact × threat × vulnerability takes the worst consequence.", "aggregation");
        if (criteria.Combination is Combination.Itv && !criteria.Approaches.Contains(RiskApproach.AssetBased))
            yield return No(Rule, "approach-does-not-fit", "Impact × threat × vulnerability is about assets: name the asset-based approach.", "approaches");
        if (NeedsCurrency(criteria) && !IsCurrency(criteria.Currency))
            yield return No(Rule, "currency-missing", "There are amounts of money: name their currency by its three letters.", "currency");
    }

    private static IEnumerable<Refusal> Scales(CriteriaFields criteria)
    {
        if (criteria.Combination is Combination.Quantitative) yield break;
        if (criteria.Consequences.Count == 0) yield return No("R-6.1.2-3", "scale-missing", "There is no scale of consequences.", "consequences");
        if (criteria is { Combination: Combination.Itv, Consequences.Count: > 1 }) yield return No(Rule, "scale-too-many", "Impacts have one scale.", "consequences");
        for (var i = 0; i < criteria.Consequences.Count; i++)
            if (criteria.Consequences.Take(i).Any(other => other.Category == criteria.Consequences[i].Category))
                yield return No(Rule, "category-twice", $"{criteria.Consequences[i].Category} has two scales.", $"consequences[{i}].category");
    }

    private static IEnumerable<Refusal> Weights(CriteriaFields criteria)
    {
        if (criteria.Aggregation is not Aggregation.Weighted) yield break;
        for (var i = 0; i < criteria.Consequences.Count; i++)
            if (criteria.Consequences[i].Weight is not > 0) yield return No(Rule, "weight-missing", $"{criteria.Consequences[i].Category} has no weight above 0.", $"consequences[{i}].weight");
        if (criteria.Consequences.Sum(scale => scale.Weight ?? 0) is var sum && sum != 1) yield return No(Rule, "weights-do-not-add-up", $"Weights add up to {sum}, not to 1.", "consequences");
    }

    private static bool NeedsCurrency(CriteriaFields criteria) =>
        criteria.Combination is Combination.Quantitative || criteria.Acceptance?.QuantitativeThreshold is not null
        || criteria.Consequences.Any(scale => scale.Levels.Any(level => level.QuantityLow is not null));

    private static bool IsCurrency(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);
}
