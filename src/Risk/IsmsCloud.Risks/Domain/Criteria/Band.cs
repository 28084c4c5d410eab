using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>The scores of a level. Scores come in steps; amounts of money don't, so there a bound belongs to the next level.</summary>
/// <param name="Step">From one score to the next; 0 for amounts.</param>
internal sealed record Band(decimal? Min, decimal? Max, decimal Step)
{
    public static Band Of(CriteriaFields criteria, LevelDefinition level) => new(level.MinScore, level.MaxScore, StepOf(criteria));

    public bool Holds(decimal score) => !(score < Min) && (Step == 0 ? !(score >= Max) : !(score > Max));

    public static decimal StepOf(CriteriaFields criteria) => criteria switch
    {
        { Combination: Combination.Quantitative } => 0,
        { Combination: Combination.Product or Combination.Sum, Aggregation: Aggregation.Weighted } => 0.1m,
        _ => 1,
    };
}
