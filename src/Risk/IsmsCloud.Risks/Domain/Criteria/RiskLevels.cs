using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>What inputs come to.</summary>
/// <param name="Score">Null where something is not assessed, or refused.</param>
/// <param name="Level">Its level.</param>
/// <param name="Cell">Where it stands in a heat map.</param>
/// <param name="Refusals">Why the inputs are none of this criteria set's.</param>
internal sealed record Outcome(decimal? Score, RiskLevel? Level, HeatMapCell? Cell, IReadOnlyList<Refusal> Refusals)
{
    public static readonly Outcome NotAssessed = new(null, null, null, []);

    public static Outcome Refused(IReadOnlyList<Refusal> refusals) => new(null, null, null, refusals);
}

/// <summary>From inputs and criteria to score and level: a pure function, so that two assessors get the same (R-6.1.2-4).</summary>
internal static class RiskLevels
{
    public static Outcome Of(CriteriaFields criteria, RatingInputs inputs, IReadOnlyList<SecurityAspect> affects) => criteria.Combination switch
    {
        Combination.Itv => ImpactThreatVulnerability.Of(criteria, inputs, affects),
        Combination.Quantitative => Outcome.NotAssessed,
        _ => OfRanks(criteria, RankInputs.Read(criteria, inputs)),
    };

    /// <summary>A yearly loss against the bands of a quantitative set.</summary>
    public static Outcome OfLoss(CriteriaFields criteria, decimal yearlyLoss)
    {
        var score = decimal.Round(yearlyLoss, 2, MidpointRounding.AwayFromZero);
        return new Outcome(score, OfScore(criteria, score), null, []);
    }

    /// <summary>The level whose band a score lies in; null where there is none, as in a draft.</summary>
    public static RiskLevel? OfScore(CriteriaFields criteria, decimal score) =>
        criteria.Levels.Select((level, i) => (level, i)).Where(l => Band.Of(criteria, l.level).Holds(score)).Select(l => Describe(l.level, l.i)).FirstOrDefault();

    public static RiskLevel? ById(CriteriaFields criteria, string? id) =>
        criteria.Levels.Select((level, i) => (level, i)).Where(l => l.level.Id == id).Select(l => Describe(l.level, l.i)).FirstOrDefault();

    private static Outcome OfRanks(CriteriaFields criteria, RankInputs inputs)
    {
        if (inputs.Refusals.Count > 0) return Outcome.Refused(inputs.Refusals);
        var (likelihood, consequence) = (inputs.Likelihood, inputs.Consequence);
        var level = criteria.Combination is Combination.Matrix ? InMatrix(criteria, likelihood, consequence) : null;
        decimal? score = criteria.Combination switch
        {
            Combination.Matrix => level?.Rank,
            Combination.Sum => likelihood + consequence,
            _ => likelihood * consequence,
        };
        level ??= score is { } s ? OfScore(criteria, s) : null;
        return new Outcome(score, level, new HeatMapCell(likelihood, consequence), []);
    }

    private static RiskLevel? InMatrix(CriteriaFields criteria, decimal likelihood, decimal consequence) =>
        ById(criteria, criteria.Matrix.FirstOrDefault(cell => cell.Likelihood == likelihood && cell.Consequence == consequence)?.Level);

    private static RiskLevel Describe(LevelDefinition level, int index) => new(level.Id, level.Name, index + 1, level.Colour);
}
