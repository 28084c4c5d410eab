using IsmsCloud.Http;

namespace IsmsCloud.Records;

/// <summary>A subclause and the rules that count in its readiness. A warning does not count against it, but is shown.</summary>
/// <param name="Clause">E.g. <c>4.1</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Rules">Ids of the rules that apply.</param>
public sealed record ClauseRules(string Clause, string Title, IReadOnlyList<string> Rules)
{
    /// <summary>How many of its rules are met, given all gaps there are.</summary>
    public ClauseReadiness Weigh(IReadOnlyList<ReadinessGap> gaps)
    {
        // Gaps of a draft that nobody submitted yet are the author's business, not the clause's.
        var mine = gaps.Where(g => g.Gap.Clause == Clause).ToList();
        var open = mine.Where(g => g.Gap.Severity is GapSeverity.Gap).Select(g => g.Gap.Rule).ToHashSet();
        return new ClauseReadiness(Clause, Title, Rules.Count(rule => !open.Contains(rule)), Rules.Count, mine);
    }
}

/// <summary>Gaps of many records, gathered for the readiness report.</summary>
public static class Gathered
{
    /// <summary>One entry for each different gap, with all records that it lies in.</summary>
    public static IEnumerable<ReadinessGap> Lying<TDto>(IReadOnlyList<TDto> dtos, Func<TDto, IReadOnlyList<Gap>> gaps, Func<TDto, RecordRef> name) =>
        dtos.SelectMany(dto => gaps(dto).Select(gap => (gap, name: name(dto)))).GroupBy(g => g.gap, g => g.name).Select(g => new ReadinessGap(g.Key, [.. g.Distinct()]));

    /// <summary>Something is missing altogether.</summary>
    public static ReadinessGap Missing(string rule, string message) => new(Gaps.Open(rule, message), []);
}
