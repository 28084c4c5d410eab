using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>The least and the greatest score that can come out; null while scales are missing.</summary>
internal static class Reachable
{
    public static (decimal Least, decimal? Greatest)? Of(CriteriaFields criteria)
    {
        if (criteria.Combination is Combination.Quantitative) return (0, null);
        var scales = criteria.Consequences.Select(scale => (scale, Ends: Ends(scale.Levels))).ToList();
        if (scales.Count == 0 || scales.Any(s => s.Ends is null)) return null;
        if (criteria.Combination is Combination.Itv) return Product([Ends(criteria.Threat), Ends(criteria.Vulnerability), scales[0].Ends], reduced: true);
        var (least, greatest) = (Aggregated(criteria, [.. scales.Select(s => (s.scale, s.Ends!.Value.Least))], few: true), Aggregated(criteria, [.. scales.Select(s => (s.scale, s.Ends!.Value.Greatest))], few: false));
        return Ends(criteria.Likelihood) is not { } likelihood ? null
            : criteria.Combination is Combination.Sum ? (likelihood.Least + least, likelihood.Greatest + greatest)
            : (likelihood.Least * least, likelihood.Greatest * greatest);
    }

    // One category is enough for a worst or a sum, so the least that can come out is the least of one.
    private static decimal Aggregated(CriteriaFields criteria, IReadOnlyList<(ConsequenceScale, int)> ranks, bool few) =>
        few && criteria.Aggregation is not Aggregation.Weighted ? ranks.Min(r => r.Item2) : RankInputs.Aggregate(criteria, ranks);

    // Treatment can lower a vulnerability to zero, whatever the scale begins with.
    private static (decimal, decimal?)? Product(IReadOnlyList<(int Least, int Greatest)?> ends, bool reduced) =>
        ends.Any(e => e is null) ? null : (reduced ? 0 : ends.Aggregate(1m, (p, e) => p * e!.Value.Least), ends.Aggregate(1m, (p, e) => p * e!.Value.Greatest));

    private static (int Least, int Greatest)? Ends(IReadOnlyList<ScaleLevel> scale) =>
        scale.Count == 0 || scale.Any(level => level.Rank is null) ? null : (scale.Min(level => level.Rank!.Value), scale.Max(level => level.Rank!.Value));
}
