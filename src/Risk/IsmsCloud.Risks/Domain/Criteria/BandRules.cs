using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using static IsmsCloud.Risks.Domain.CriteriaRules;

namespace IsmsCloud.Risks.Domain;

/// <summary>Bands follow each other without gap or overlap and hold every score that can come out (R-6.1.2-2).</summary>
internal static class BandRules
{
    private const string Rule = "R-6.1.2-2";

    public static IEnumerable<Refusal> Of(CriteriaFields criteria) =>
        [.. Ids(criteria), .. criteria.Combination is Combination.Matrix ? Unused(criteria) : Bands(criteria)];

    private static IEnumerable<Refusal> Ids(CriteriaFields criteria)
    {
        if (criteria.Levels.Count < 2) yield return No(Rule, "levels-too-few", "There are at least two levels.", "levels");
        for (var i = 0; i < criteria.Levels.Count; i++)
            if (criteria.Levels.Take(i).Any(other => other.Id == criteria.Levels[i].Id)) yield return No(Rule, "level-twice", $"Two levels have the id \"{criteria.Levels[i].Id}\".", $"levels[{i}].id");
    }

    private static IEnumerable<Refusal> Unused(CriteriaFields criteria) => criteria.Levels
        .Select((level, i) => (level, i)).Where(l => l.level.MinScore is not null || l.level.MaxScore is not null)
        .Select(l => No(Rule, "band-unused", $"In a matrix the cells say the level; {l.level.Name} has no scores.", $"levels[{l.i}].minScore"));

    private static IEnumerable<Refusal> Bands(CriteriaFields criteria)
    {
        if (criteria.Levels.Count == 0) yield break;
        var step = Band.StepOf(criteria);
        for (var i = 0; i < criteria.Levels.Count; i++)
        {
            var (level, path) = (criteria.Levels[i], $"levels[{i}]");
            if (i > 0 && level.MinScore is null) yield return No(Rule, "band-open", $"{level.Name} needs a least score.", $"{path}.minScore");
            if (i < criteria.Levels.Count - 1 && level.MaxScore is null) yield return No(Rule, "band-open", $"{level.Name} needs a greatest score.", $"{path}.maxScore");
            if (level.MinScore > level.MaxScore || (step == 0 && level.MinScore == level.MaxScore)) yield return No(Rule, "band-empty", $"{level.Name} holds no score: {level.MinScore} is not below {level.MaxScore}.", $"{path}.minScore");
            if (i > 0 && Joint(criteria.Levels[i - 1], level, step) is { } joint) yield return joint with { Path = $"{path}.minScore" };
        }

        foreach (var refusal in Ends(criteria)) yield return refusal;
    }

    private static Refusal? Joint(LevelDefinition lower, LevelDefinition upper, decimal step) => (upper.MinScore - lower.MaxScore) switch
    {
        { } distance when distance > step => No(Rule, "band-gap", $"Between {lower.Name} (up to {lower.MaxScore}) and {upper.Name} (from {upper.MinScore}) there is a gap.", ""),
        { } distance when distance < step => No(Rule, "band-overlap", $"{lower.Name} (up to {lower.MaxScore}) and {upper.Name} (from {upper.MinScore}) overlap.", ""),
        _ => null,
    };

    private static IEnumerable<Refusal> Ends(CriteriaFields criteria)
    {
        if (Reachable.Of(criteria) is not var (least, greatest)) yield break;
        var (first, last) = (criteria.Levels[0], criteria.Levels[^1]);
        if (first.MinScore > least) yield return No(Rule, "score-below-bands", $"A score of {least} can come out, but {first.Name} begins at {first.MinScore}.", "levels[0].minScore");
        if (last.MaxScore < greatest || (last.MaxScore is not null && greatest is null))
            yield return No(Rule, "score-above-bands", $"A score of {greatest?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any size"} can come out, but {last.Name} ends at {last.MaxScore}.", $"levels[{criteria.Levels.Count - 1}].maxScore");
    }
}
