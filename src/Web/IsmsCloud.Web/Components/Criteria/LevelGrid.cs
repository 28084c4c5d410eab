using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Web.Components.Criteria;

/// <summary>The levels of a criteria set over likelihood and consequence, and what is wrong with them (R-6.1.2-2); the service checks it again at approval.</summary>
public sealed class LevelGrid
{
    readonly Dictionary<(int, int), int> cells = [];

    LevelGrid(CriteriaFields criteria) => Levels = criteria.Levels;

    public IReadOnlyList<LevelDefinition> Levels { get; }

    /// <summary>Ranks, lowest first.</summary>
    public IReadOnlyList<int> Likelihood { get; private init; } = [];

    public IReadOnlyList<int> Consequence { get; private init; } = [];

    /// <summary>Index of the level of a cell; null where it has none.</summary>
    public int? this[int likelihood, int consequence] => cells.TryGetValue((likelihood, consequence), out var level) ? level : null;

    /// <summary>Null where a level does not follow from two ranks alone.</summary>
    public static LevelGrid? Of(CriteriaFields criteria)
    {
        if (criteria.Combination is not (Combination.Matrix or Combination.Product or Combination.Sum)) return null;
        if (criteria.Combination is not Combination.Matrix && criteria.Aggregation is not Aggregation.Max) return null;
        var grid = new LevelGrid(criteria) { Likelihood = Ranks(criteria.Likelihood), Consequence = Ranks(criteria.Consequences.SelectMany(scale => scale.Levels)) };
        foreach (var l in grid.Likelihood)
            foreach (var c in grid.Consequence)
                if (grid.LevelOf(criteria, l, c) is >= 0 and var level) grid.cells[(l, c)] = level;
        return grid;
    }

    /// <summary>Cells without a level.</summary>
    public IEnumerable<(int Likelihood, int Consequence)> Holes =>
        from l in Likelihood from c in Consequence where this[l, c] is null select (l, c);

    /// <summary>Cells whose level is below that of a neighbour with less likelihood or less consequence.</summary>
    public IEnumerable<(int Likelihood, int Consequence)> Falls =>
        from i in Enumerable.Range(0, Likelihood.Count)
        from j in Enumerable.Range(0, Consequence.Count)
        let level = this[Likelihood[i], Consequence[j]]
        where (i > 0 && this[Likelihood[i - 1], Consequence[j]] > level) || (j > 0 && this[Likelihood[i], Consequence[j - 1]] > level)
        select (Likelihood[i], Consequence[j]);

    /// <summary>The matrix without cells that lie outside the scales or name a level that is gone.</summary>
    public static IReadOnlyList<MatrixCell> Pruned(CriteriaFields criteria)
    {
        var (rows, columns, levels) = (Ranks(criteria.Likelihood), Ranks(criteria.Consequences.SelectMany(scale => scale.Levels)), criteria.Levels.Select(level => level.Id).ToHashSet());
        return [.. criteria.Matrix.Where(cell => rows.Contains(cell.Likelihood ?? -1) && columns.Contains(cell.Consequence ?? -1) && levels.Contains(cell.Level))];
    }

    int LevelOf(CriteriaFields criteria, int likelihood, int consequence)
    {
        if (criteria.Combination is Combination.Matrix)
        {
            var id = criteria.Matrix.FirstOrDefault(cell => cell.Likelihood == likelihood && cell.Consequence == consequence)?.Level;
            return Levels.ToList().FindIndex(level => level.Id == id);
        }

        var score = criteria.Combination is Combination.Sum ? likelihood + consequence : likelihood * consequence;
        return Levels.ToList().FindIndex(level => (level.MinScore ?? decimal.MinValue) <= score && score <= (level.MaxScore ?? decimal.MaxValue));
    }

    static IReadOnlyList<int> Ranks(IEnumerable<ScaleLevel> levels) => [.. levels.Select(level => level.Rank).OfType<int>().Distinct().Order()];
}
