using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using static IsmsCloud.Risks.Domain.CriteriaRules;

namespace IsmsCloud.Risks.Domain;

/// <summary>A matrix is total and monotone (R-6.1.2-2).</summary>
internal static class MatrixRules
{
    private const string Rule = "R-6.1.2-2";

    public static IEnumerable<Refusal> Of(CriteriaFields criteria)
    {
        int[] rows = [.. criteria.Likelihood.Select(level => level.Rank).OfType<int>().Distinct()];
        int[] columns = [.. criteria.Consequences.SelectMany(scale => scale.Levels).Select(level => level.Rank).OfType<int>().Distinct().Order()];
        var ranks = criteria.Levels.Select((level, i) => (level.Id, Rank: i)).GroupBy(l => l.Id).ToDictionary(l => l.Key, l => l.First());
        var cells = criteria.Matrix.Where(cell => ranks.ContainsKey(cell.Level)).GroupBy(cell => (cell.Likelihood, cell.Consequence)).ToDictionary(cell => cell.Key, cell => ranks[cell.First().Level].Rank);
        return [.. Cells(criteria, rows, columns, ranks.Keys), .. Holes(criteria, rows, columns), .. Falls(criteria, rows, columns, cells)];
    }

    private static IEnumerable<Refusal> Cells(CriteriaFields criteria, int[] rows, int[] columns, ICollection<string> levels)
    {
        for (var i = 0; i < criteria.Matrix.Count; i++)
        {
            var (cell, path) = (criteria.Matrix[i], $"matrix[{i}]");
            if (!levels.Contains(cell.Level)) yield return No(Rule, "matrix-level-unknown", $"{Name(cell.Likelihood, cell.Consequence)} names the level \"{cell.Level}\", which there is not.", $"{path}.level");
            if (!rows.Contains(cell.Likelihood ?? -1) || !columns.Contains(cell.Consequence ?? -1)) yield return No(Rule, "matrix-cell-outside", $"{Name(cell.Likelihood, cell.Consequence)} lies outside the scales.", path);
            if (criteria.Matrix.Take(i).Any(other => other.Likelihood == cell.Likelihood && other.Consequence == cell.Consequence)) yield return No(Rule, "matrix-cell-twice", $"{Name(cell.Likelihood, cell.Consequence)} has two levels.", path);
        }
    }

    private static IEnumerable<Refusal> Holes(CriteriaFields criteria, int[] rows, int[] columns) =>
        from row in rows
        from column in columns
        where criteria.Matrix.All(cell => cell.Likelihood != row || cell.Consequence != column)
        select No(Rule, "matrix-hole", $"{Name(row, column)} has no level.", "matrix");

    private static IEnumerable<Refusal> Falls(CriteriaFields criteria, int[] rows, int[] columns, Dictionary<(int? Likelihood, int? Consequence), int> cells)
    {
        foreach (var row in rows)
            foreach (var column in columns)
            {
                if (!cells.TryGetValue((row, column), out var level)) continue;
                if (Next(rows, row) is { } higher && cells.TryGetValue((higher, column), out var above) && above < level)
                    yield return Fall(criteria, (row, column, level), (higher, column, above));
                if (Next(columns, column) is { } worse && cells.TryGetValue((row, worse), out var right) && right < level)
                    yield return Fall(criteria, (row, column, level), (row, worse, right));
            }
    }

    private static Refusal Fall(CriteriaFields criteria, (int Row, int Column, int Level) from, (int Row, int Column, int Level) to)
    {
        var index = criteria.Matrix.ToList().FindIndex(cell => cell.Likelihood == to.Row && cell.Consequence == to.Column);
        return No(Rule, "matrix-falls", $"{Name(to.Row, to.Column)} is {criteria.Levels[to.Level].Name}, but {Name(from.Row, from.Column).ToLowerInvariant()} is {criteria.Levels[from.Level].Name}: more may not be less.", $"matrix[{index}].level");
    }

    private static int? Next(int[] ranks, int rank) => Array.IndexOf(ranks, rank) is var i && i + 1 < ranks.Length ? ranks[i + 1] : null;

    private static string Name(int? likelihood, int? consequence) => $"Likelihood {likelihood}, consequence {consequence}";
}
