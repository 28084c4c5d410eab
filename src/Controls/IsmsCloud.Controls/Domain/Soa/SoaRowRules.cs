using System.Text.RegularExpressions;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Domain;

/// <summary>Rules that look at one row at a time.</summary>
internal static partial class SoaRowRules
{
    public static IEnumerable<Finding> Of(IReadOnlyList<SoaRow> rows)
    {
        var necessary = rows.Where(row => row.Necessary is true).ToList();
        var excluded = rows.Where(row => row.Necessary is false).ToList();
        return
        [
            .. SoaRules.Among(rows.Where(row => row.Necessary is null), "R-6.1.3-1", GapSeverity.Block, "soa-undecided", n => $"{n} wait for a decision: say of each whether it is necessary."),
            .. Reasons(necessary, excluded),
            .. Implementation(necessary),
            .. Risks(necessary, excluded),
            .. SoaRules.Among(
                excluded.Where(row => Outsourced().IsMatch(row.ExclusionJustification ?? "")), "R-6.1.3-10", GapSeverity.Warn, "soa-outsourced",
                n => $"{n} are excluded since somebody else carries them out. Such a control stays necessary; name the supplier who carries it out instead."),
        ];
    }

    private static IEnumerable<Finding> Reasons(IReadOnlyList<SoaRow> necessary, IReadOnlyList<SoaRow> excluded) =>
    [
        .. SoaRules.Among(necessary.Where(row => row.Reasons.Count == 0), "R-6.1.3-2", GapSeverity.Block, "soa-reason-missing", n => $"{n} are necessary without a reason: give one, or exclude them."),
        .. SoaRules.Among(
            necessary.Where(row => row.ReasonText is { Length: > 0 } text && Hollow.Is(text, row.Control.Title)), "R-6.1.3-2", GapSeverity.Block, "soa-reason-hollow",
            n => $"{n} have a reason in words that says nothing: write one, or leave it empty."),
        .. SoaRules.Among(
            excluded.Where(row => Hollow.IsJustification(row.ExclusionJustification, row.Control.Title)), "R-6.1.3-2", GapSeverity.Block, "soa-justification-missing",
            n => $"{n} are excluded without a justification: say in words why they are not necessary."),
        .. SoaRules.Among(
            necessary.Where(row => row.Requirements.Count == 0 && row.Reasons.Any(reason => reason is InclusionReason.Legal or InclusionReason.Contractual)), "R-6.1.3-2", GapSeverity.Warn,
            "soa-requirement-unnamed", n => $"{n} are necessary by law or contract, but name no requirement."),
    ];

    private static IEnumerable<Finding> Implementation(IReadOnlyList<SoaRow> necessary) =>
    [
        .. SoaRules.Among(necessary.Where(row => row.Implementation is null), "R-6.1.3-3", GapSeverity.Block, "soa-implementation-missing", n => $"{n} do not say whether they are implemented."),
        .. SoaRules.Among(
            necessary.Where(row => row.Implementation is SoaImplementation.No && row.PlannedFor is null), "R-6.1.3-3", GapSeverity.Gap, "soa-implementation-unplanned",
            n => $"{n} are necessary, not implemented and not planned: plan them with a day."),
    ];

    private static IEnumerable<Finding> Risks(IReadOnlyList<SoaRow> necessary, IReadOnlyList<SoaRow> excluded) =>
    [
        .. SoaRules.Among(
            excluded.Where(row => row.Risks.Count > 0), "R-6.1.3-4", GapSeverity.Block, "control-under-live-risk",
            n => $"{n} are excluded, but the live treatment of a risk names them: make them necessary, or have the risk's owner change its treatment."),
        .. SoaRules.Among(
            necessary.Where(row => row.Reasons.Contains(InclusionReason.RiskTreatment) && row.Risks.Count == 0), "R-6.1.3-4", GapSeverity.Block, "soa-reason-without-risk",
            n => $"{n} give risk treatment as a reason, but no live treatment names them: give another reason, or exclude them."),
    ];

    [GeneratedRegex(@"\b(?:outsourc(?:e|ed|es|ing)|cloud[\s-]+(?:service[\s-]+)?providers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outsourced();
}
