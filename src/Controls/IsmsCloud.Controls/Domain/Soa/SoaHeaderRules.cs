using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Domain;

/// <summary>Rules about the version itself: what it names, and its comparison with Annex A (6.1.3 c).</summary>
internal static class SoaHeaderRules
{
    public static IEnumerable<Finding> Of(SoaSubject subject, SoaHeader header) =>
        Compared(subject, header).Concat(Complete(header.Fields)).Concat(InForce(header));

    private static IEnumerable<Finding> Compared(SoaSubject subject, SoaHeader header)
    {
        if (header.Comparison is not { } comparison)
        {
            yield return Block("R-6.1.3-5", "soa-not-compared", "Compare the necessary controls with Annex A, and record what came of it.");
            yield break;
        }

        if (comparison.At < header.NecessaryChangedAt) yield return Block("R-6.1.3-5", "soa-comparison-outdated", "What is necessary has changed since the comparison with Annex A. Compare again.");
        var necessary = subject.Rows.Where(row => row.Necessary is true).Select(row => row.KeyOf()).ToHashSet();
        var forgotten = comparison.OmissionsFound.Select(ControlKey.Of).Where(key => !necessary.Contains(key)).Select(key => key.Code);
        foreach (var finding in SoaRules.Among(forgotten, "R-6.1.3-5", GapSeverity.Block, "soa-omission-open", n => $"The comparison found that {n} had been overlooked, but they are not necessary here: make them necessary, or compare again."))
            yield return finding;
    }

    private static IEnumerable<Finding> Complete(SoaVersionFields fields)
    {
        if (fields.Scope is null) yield return Block("6.1.3-C3", "soa-scope-missing", "Name the scope version that it holds for.");
        if (fields.Criteria is null) yield return Block("6.1.3-C3", "soa-criteria-missing", "Name the risk criteria that its risks are rated by.");
        if (fields.AssessmentRun is null) yield return Block("6.1.3-C3", "soa-run-missing", "Name the assessment run that its risks come from.");
        if (fields.EffectiveFrom is null) yield return Block("6.1.3-C3", "soa-day-missing", "Say from which day it holds.");
    }

    private static IEnumerable<Finding> InForce(SoaHeader header)
    {
        if (header.Fields.Scope is { } scope && header.InForce.Scope is { } s && s.SubjectId != scope.Id)
            yield return Warn("soa-scope-not-in-force", $"It names another scope version than {s.Name}, which is in force.");
        if (header.Fields.Criteria is { } criteria && header.InForce.Criteria is { } c && c.SubjectId != criteria.Id)
            yield return Warn("soa-criteria-not-in-force", $"It names other risk criteria than {c.Name}, which are in force.");
    }

    private static Finding Block(string rule, string code, string text) => new(rule, GapSeverity.Block, code, text, []);

    private static Finding Warn(string code, string text) => new("6.1.3-C3", GapSeverity.Warn, code, text, []);
}
