using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Features.Reports;

/// <summary>A subclause and the rules that count in its readiness. A warning does not count against it, but is shown.</summary>
internal sealed record ClauseRules(string Clause, string Title, IReadOnlyList<string> Rules)
{
    public static IReadOnlyList<ClauseRules> For(TenantProfile profile) =>
    [
        new("4.1", "Context: issues", ["R-4.1-1", "R-4.1-2", "R-4.1-3", .. profile.HasClimate ? ["R-4.1-4"] : (string[])[]]),
        new("4.2", "Interested parties and requirements", ["R-4.2-1", "R-4.2-2", "R-4.2-3", "R-4.2-4", "R-4.2-5", "4.2-C4"]),
        new("4.3", "Scope", ["R-4.3-1", "R-4.3-2", "R-4.3-3", "R-4.3-4", "R-4.3-5", "R-4.3-6"]),
        new("4.4", "ISMS processes", [.. profile.Is2022 ? ["R-4.4-1"] : (string[])[], "R-4.4-2"]),
    ];

    public ClauseReadiness Weigh(IReadOnlyList<ReadinessGap> gaps)
    {
        var mine = gaps.Where(g => g.Gap.Clause == Clause).ToList();
        var open = mine.Where(g => g.Gap.Severity is GapSeverity.Gap).Select(g => g.Gap.Rule).ToHashSet();
        return new ClauseReadiness(Clause, Title, Rules.Count(rule => !open.Contains(rule)), Rules.Count, mine);
    }
}
