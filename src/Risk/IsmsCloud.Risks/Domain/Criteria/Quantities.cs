using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>Between ranks and what they stand for: each rank a band [low, high), so that the rank of a rank's mid-point is that rank.</summary>
internal static class Quantities
{
    /// <summary>Null where the scale has no bounds. What lies beyond the ends of the scale belongs to its ends.</summary>
    public static int? RankOf(IReadOnlyList<ScaleLevel> scale, decimal quantity)
    {
        if (scale.Count == 0 || !scale.All(level => level.QuantityLow is not null && level.QuantityHigh is not null)) return null;
        return (scale.LastOrDefault(level => level.QuantityLow <= quantity) ?? scale[0]).Rank;
    }

    /// <summary>The geometric middle of a rank's band, or the arithmetic one where it begins at zero; null without bounds.</summary>
    public static decimal? MidpointOf(IReadOnlyList<ScaleLevel> scale, int rank) =>
        scale.FirstOrDefault(level => level.Rank == rank) is not { QuantityLow: { } low, QuantityHigh: { } high } ? null
        : low <= 0 ? (low + high) / 2
        : (decimal)Math.Sqrt((double)low * (double)high);

    /// <summary>Mid-point of the likelihood times mid-point of the greatest amount: the order of magnitude of a year's loss.</summary>
    public static decimal? YearlyLoss(CriteriaFields criteria, RatingInputs inputs)
    {
        if (inputs.Likelihood is not { } likelihood || MidpointOf(criteria.Likelihood, likelihood) is not { } frequency) return null;
        var amounts = inputs.Consequences.Select(c => criteria.Consequences.FirstOrDefault(s => s.Category == c.Category) is { } scale && c.Rank is { } rank ? MidpointOf(scale.Levels, rank) : null);
        return amounts.Max() is { } amount ? frequency / (criteria.LikelihoodMeasure is LikelihoodMeasure.Probability ? criteria.HorizonYears : 1) * amount : null;
    }

    /// <summary>The inputs with ranks where quantities were given.</summary>
    public static RatingInputs Ranked(CriteriaFields criteria, RatingInputs inputs) => inputs with
    {
        Likelihood = inputs.Likelihood ?? (inputs.LikelihoodQuantity is { } q ? RankOf(criteria.Likelihood, q) : null),
        Consequences =
        [
            .. inputs.Consequences.Select(c => c.Rank is null && c.Amount is { } amount && criteria.Consequences.FirstOrDefault(s => s.Category == c.Category) is { } scale
                ? c with { Rank = RankOf(scale.Levels, amount) }
                : c),
        ],
    };
}
