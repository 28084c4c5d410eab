using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

internal enum Verdict
{
    Acceptable,
    Conditional,
    NotAcceptable,
    Never,
}

/// <summary>A rating against the acceptance criteria it was made under.</summary>
internal static class Acceptability
{
    /// <param name="criteria">The version the rating was made under, approved and so with acceptance criteria.</param>
    /// <param name="rating">With a level.</param>
    public static Verdict Of(CriteriaFields criteria, Rating rating)
    {
        var acceptance = criteria.Acceptance!;
        if (rating.YearlyLoss is { } loss && rating.Loss is not null && loss <= acceptance.QuantitativeThreshold) return Verdict.Acceptable;
        var rank = rating.Level!.Rank;
        if (rank <= RankOf(criteria, acceptance.AcceptAtOrBelow)) return Verdict.Acceptable;
        if (rank > RankOf(criteria, acceptance.NeverAcceptAbove)) return Verdict.Never;
        return rank <= RankOf(criteria, acceptance.ConditionalUpTo) ? Verdict.Conditional : Verdict.NotAcceptable;
    }

    private static int? RankOf(CriteriaFields criteria, string? id) => RiskLevels.ById(criteria, id)?.Rank;
}
