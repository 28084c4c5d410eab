using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>Likelihood and aggregated consequence of a rating by ranks, or why there are none.</summary>
internal sealed record RankInputs(int Likelihood, decimal Consequence, IReadOnlyList<Refusal> Refusals)
{
    public static RankInputs Read(CriteriaFields criteria, RatingInputs inputs)
    {
        var refusals = new List<Refusal>();
        var likelihood = Rank(criteria.Likelihood, inputs.Likelihood, inputs.LikelihoodQuantity, "likelihood", refusals);
        var consequences = inputs.Consequences.Select((c, i) => Rated(criteria, c, $"consequences[{i}]", refusals)).ToList();
        refusals.AddRange(Doubles(inputs));
        refusals.AddRange(Unrated(criteria, inputs));
        return refusals.Count > 0 ? new(0, 0, refusals) : new(likelihood, Aggregate(criteria, consequences), []);
    }

    public static decimal Aggregate(CriteriaFields criteria, IReadOnlyList<(ConsequenceScale Scale, int Rank)> consequences) => criteria.Aggregation switch
    {
        Aggregation.Max => consequences.Max(c => c.Rank),
        Aggregation.Sum => consequences.Sum(c => c.Rank),
        _ => HalfUp(consequences.Sum(c => (c.Scale.Weight ?? 0) * c.Rank)),
    };

    /// <summary>One decimal, half up; the bands are about the rounded value.</summary>
    public static decimal HalfUp(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero);

    private static (ConsequenceScale Scale, int Rank) Rated(CriteriaFields criteria, ConsequenceRating rating, string path, List<Refusal> refusals)
    {
        var scale = criteria.Consequences.FirstOrDefault(s => s.Category == rating.Category);
        if (scale is null) refusals.Add(Refusal.Invalid($"{path}.category", "unknown-category", $"The criteria have no scale for {rating.Category} consequences."));
        return scale is null ? (new ConsequenceScale(), 0) : (scale, Rank(scale.Levels, rating.Rank, rating.Amount, $"{path}.rank", refusals));
    }

    private static int Rank(IReadOnlyList<ScaleLevel> scale, int? rank, decimal? quantity, string path, List<Refusal> refusals)
    {
        if (rank is null && quantity is { } q) rank = Quantities.RankOf(scale, q);
        if (rank is null) refusals.Add(Refusal.Invalid(path, "required", quantity is null ? "It is required." : "The scale has no bounds to find the rank by; name the rank."));
        else if (scale.All(level => level.Rank != rank)) refusals.Add(Refusal.Invalid(path, "rank-unknown", $"{rank} is no rank of the scale; it goes from {scale.FirstOrDefault()?.Rank} to {scale.LastOrDefault()?.Rank}."));
        return rank ?? 0;
    }

    private static IEnumerable<Refusal> Doubles(RatingInputs inputs) => inputs.Consequences
        .Select((c, i) => (c, i)).Where(x => inputs.Consequences.Take(x.i).Any(other => other.Category == x.c.Category))
        .Select(x => Refusal.Invalid($"consequences[{x.i}].category", "duplicate", "It is rated twice."));

    // A sum of weights says something only over all of them; the worst of some says something, the worst of none does not.
    private static IEnumerable<Refusal> Unrated(CriteriaFields criteria, RatingInputs inputs)
    {
        if (inputs.Consequences.Count == 0) yield return Refusal.Invalid("consequences", "required", "Rate at least one consequence.");
        else if (criteria.Aggregation is Aggregation.Weighted)
            foreach (var scale in criteria.Consequences.Where(s => inputs.Consequences.All(c => c.Category != s.Category)))
                yield return Refusal.Invalid("consequences", "category-unrated", $"Weights need all categories: rate {scale.Category} too.");
    }
}
