using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using static IsmsCloud.Risks.Domain.CriteriaRules;

namespace IsmsCloud.Risks.Domain;

/// <summary>Each rank says what it means; ranks follow each other; bounds grow and do not overlap (R-6.1.2-3).</summary>
internal static class ScaleRules
{
    private const string Rule = "R-6.1.2-3";
    private const int Fewest = 3, Most = 7;

    public static IEnumerable<Refusal> Of(CriteriaFields criteria) => Used(criteria).SelectMany(scale => Of(scale.Levels, scale.Name, scale.Path, scale.IsProbability));

    private static IEnumerable<(IReadOnlyList<ScaleLevel> Levels, string Name, string Path, bool IsProbability)> Used(CriteriaFields criteria)
    {
        if (criteria.Combination is Combination.Itv)
        {
            yield return (criteria.Threat, "threat", "threat", false);
            yield return (criteria.Vulnerability, "vulnerability", "vulnerability", false);
        }
        else if (criteria.Combination is not Combination.Quantitative || criteria.Likelihood.Count > 0)
        {
            yield return (criteria.Likelihood, "likelihood", "likelihood", criteria.LikelihoodMeasure is LikelihoodMeasure.Probability);
        }

        for (var i = 0; i < criteria.Consequences.Count; i++)
            yield return (criteria.Consequences[i].Levels, $"{criteria.Consequences[i].Category} consequence".ToLowerInvariant(), $"consequences[{i}].levels", false);
    }

    private static IEnumerable<Refusal> Of(IReadOnlyList<ScaleLevel> scale, string name, string path, bool isProbability)
    {
        if (scale.Count is < Fewest or > Most) yield return No(Rule, "scale-size", $"The scale of {name} has {scale.Count} ranks; there are {Fewest} to {Most}.", path);
        for (var i = 0; i < scale.Count; i++)
        {
            var (level, at) = (scale[i], $"{path}[{i}]");
            if (level.Definition.Count(char.IsLetterOrDigit) < 3) yield return No(Rule, "rank-undefined", $"Rank {level.Rank} of {name} does not say what it means.", $"{at}.definition");
            if (i > 0 && level.Rank != scale[i - 1].Rank + 1) yield return No(Rule, "rank-out-of-order", $"Rank {level.Rank} of {name} does not follow {scale[i - 1].Rank}.", $"{at}.rank");
        }

        foreach (var refusal in Bounds(scale, name, path, isProbability)) yield return refusal;
    }

    private static IEnumerable<Refusal> Bounds(IReadOnlyList<ScaleLevel> scale, string name, string path, bool isProbability)
    {
        if (scale.All(level => level.QuantityLow is null && level.QuantityHigh is null)) yield break;
        for (var i = 0; i < scale.Count; i++)
        {
            var (level, at) = (scale[i], $"{path}[{i}]");
            if (level.QuantityLow is null || level.QuantityHigh is null) yield return No(Rule, "bounds-incomplete", $"Rank {level.Rank} of {name} lacks a bound; give all of them, or none.", $"{at}.quantityLow");
            if (level.QuantityLow < 0 || level.QuantityLow >= level.QuantityHigh) yield return No(Rule, "bounds-empty", $"Rank {level.Rank} of {name} goes from {level.QuantityLow} to {level.QuantityHigh}: its bounds do not grow.", $"{at}.quantityLow");
            if (i > 0 && level.QuantityLow < scale[i - 1].QuantityHigh) yield return No(Rule, "bounds-overlap", $"Ranks {scale[i - 1].Rank} and {level.Rank} of {name} overlap.", $"{at}.quantityLow");
            if (isProbability && level.QuantityHigh > 1) yield return No(Rule, "no-probability", $"Rank {level.Rank} of {name} goes beyond 1, which no probability does.", $"{at}.quantityHigh");
        }
    }
}
