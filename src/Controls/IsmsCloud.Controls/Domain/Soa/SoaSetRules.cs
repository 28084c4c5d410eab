using System.Collections.Frozen;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Domain;

/// <summary>Rules over all rows together.</summary>
internal static class SoaSetRules
{
    /// <summary>Controls that almost everybody needs (R-6.1.3-9), by their numbers of 2022.</summary>
    private static readonly FrozenSet<string> NeededByAlmostAll = new[]
    {
        "A.5.1", "A.5.2", "A.5.4", "A.5.24", "A.5.25", "A.5.26", "A.5.27", "A.5.31", "A.5.35", "A.5.36", "A.6.3", "A.6.8",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> NeededByAlmostAll2013 = NeededByAlmostAll.SelectMany(code => BuiltIn.Predecessors[code]).ToFrozenSet();

    /// <summary>Every control exactly once, none of the other edition, and what a migration filled confirmed.</summary>
    public static IEnumerable<Finding> Complete(SoaSubject subject)
    {
        var framework = subject.Edition.Framework();
        var keys = subject.Rows.Select(row => row.KeyOf()).ToList();
        var there = keys.ToHashSet();
        var wanted = subject.Edition.Catalogue().Controls.Select(control => new ControlKey(framework, control.Code)).Concat(subject.Own);
        return
        [
            .. SoaRules.Among(wanted.Where(key => !there.Contains(key)).Select(key => key.Code), "R-6.1.3-1", GapSeverity.Block, "soa-row-missing", n => $"{n} have no entry."),
            .. SoaRules.Among(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key.Code), "R-6.1.3-1", GapSeverity.Block, "soa-row-twice", n => $"{n} have more than one entry."),
            .. SoaRules.Among(
                keys.Where(key => key.IsAnnexA && key.Framework != framework).Select(key => key.Code), "R-6.1.3-1", GapSeverity.Block, "editions-mixed",
                n => $"{n} are of another edition of Annex A. A statement is about one edition; migrate to the other."),
            .. SoaRules.Among(subject.Unconfirmed, "R-6.1.3-1", GapSeverity.Block, "soa-migration-unconfirmed", n => $"{n} were filled from several controls of 2013: look at each and confirm it."),
        ];
    }

    /// <summary>Controls that a live treatment names need a row of their own (R-6.1.3-4); what the rows say of risks is told by row.</summary>
    public static IEnumerable<Finding> FollowRisks(SoaSubject subject)
    {
        var framework = subject.Edition.Framework();
        var necessary = subject.Rows.Where(row => row.Necessary is true).Select(row => row.KeyOf()).ToHashSet();
        // An undecided row, and an excluded one that shows its risks, are told already; a signed copy may be older than the risk.
        var told = subject.Rows.Where(row => row.Necessary is null || (row.Necessary is false && row.Risks.Count > 0)).Select(row => row.KeyOf()).ToHashSet();
        var live = subject.Risks.Select(risk => risk.Risk.Id).ToHashSet();
        var named = subject.Risks.SelectMany(risk => risk.Controls).Distinct().ToList();
        var ours = named.SelectMany(key => key.Counted).Where(key => key.Framework == framework || !key.IsAnnexA).Distinct();
        var missed = ours.Where(key => !necessary.Contains(key) && !told.Contains(key));
        var past = subject.Rows.Where(row => row.Necessary is true && row.Reasons.Contains(InclusionReason.RiskTreatment) && row.Risks.Count > 0 && !row.Risks.Any(risk => live.Contains(risk.Id)));
        var elsewhere = named.Where(key => key.IsAnnexA && key.Framework != framework).Select(key => key.Code);
        return
        [
            .. SoaRules.Among(missed.Select(key => key.Code), "R-6.1.3-4", GapSeverity.Block, "soa-treatment-missed", n => $"{n} are named by the live treatment of a risk, but are not necessary here: make them necessary."),
            .. SoaRules.Among(past, "R-6.1.3-4", GapSeverity.Block, "soa-treatment-past", n => $"{n} give risk treatment as a reason, but the treatments that named them no longer stand."),
            .. SoaRules.Among(elsewhere, "R-6.1.3-4", GapSeverity.Warn, "soa-treatment-of-other-edition", n => $"Live treatments of risks still name {n} of the other edition. Name those of this edition when they are decided next."),
        ];
    }

    /// <summary>What is allowed and wants a second look.</summary>
    public static IEnumerable<Finding> Judged(SoaSubject subject)
    {
        var excluded = subject.Rows.Where(row => row.Necessary is false && row.Control.Framework == subject.Edition.Framework()).Select(row => row.Control.Code).ToList();
        var all = subject.Edition.Catalogue().Controls.Count;
        if (excluded.Count * 4 > all) yield return new Finding("R-6.1.3-9", GapSeverity.Warn, "soa-many-excluded", $"{excluded.Count} of {all} controls of Annex A are excluded, more than a quarter. An auditor will ask why.", excluded);
        var needed = subject.Edition is SoaEdition.Edition2013 ? NeededByAlmostAll2013 : NeededByAlmostAll;
        foreach (var finding in SoaRules.Among(excluded.Where(needed.Contains), "R-6.1.3-9", GapSeverity.Warn, "soa-usual-excluded", n => $"{n} are excluded that almost every organisation needs.")) yield return finding;
    }
}
