using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>What stands against a decision on an entry. What is merely missing is left to the gate of the version.</summary>
internal static class SoaDecisions
{
    public static IEnumerable<Refusal> Check(SoaEntry entry, SoaEntryFields fields, SoaStanding standing)
    {
        if (entry.Retired) return [CommonRefusals.Deleted];
        if (FieldLimits.CheckDraft(fields) is { Count: > 0 } limits) return limits;
        return Reasons(fields).Concat(Texts(entry, fields)).Concat(Requirements(entry, fields, standing)).Concat(Exclusion(entry, fields, standing));
    }

    private static IEnumerable<Refusal> Reasons(SoaEntryFields fields)
    {
        for (var i = 0; i < fields.Reasons.Count; i++)
            if (fields.Reasons[i] is InclusionReason.RiskTreatment)
                yield return Refusal.Invalid($"reasons[{i}]", "reason-derived", "Risk treatment follows from the risks; decide on a risk's treatment to make it a reason.") with { Rule = "R-6.1.3-4" };
    }

    private static IEnumerable<Refusal> Texts(SoaEntry entry, SoaEntryFields fields)
    {
        if (fields.ExclusionJustification is { Length: > 0 } why && fields.Necessary is not true && Hollow.IsJustification(why, entry.ControlTitle)) yield return SoaRefusals.HollowJustification;
        if (fields.ReasonText is { Length: > 0 } text && fields.Necessary is not false && Hollow.Is(text, entry.ControlTitle)) yield return SoaRefusals.HollowReason;
    }

    // Named before, it was good once: it may have ended since, and then is flagged.
    private static IEnumerable<Refusal> Requirements(SoaEntry entry, SoaEntryFields fields, SoaStanding standing)
    {
        for (var i = 0; i < fields.Requirements.Count; i++)
            if (!entry.Fields.Requirements.Contains(fields.Requirements[i]) && !standing.Knows(fields.Requirements[i]))
                yield return CommonRefusals.NotFound($"requirements[{i}]");
    }

    private static IEnumerable<Refusal> Exclusion(SoaEntry entry, SoaEntryFields fields, SoaStanding standing)
    {
        if (fields.Necessary is false && standing.RisksOf(entry.Key) is { Count: > 0 } risks) yield return SoaRefusals.UnderLiveRisk(entry, risks);
    }
}

/// <summary>Why an entry is not decided like that.</summary>
internal static class SoaRefusals
{
    public static readonly Refusal HollowJustification = new(
        "justification-hollow", $"Say in words why the control is not necessary, in {Hollow.Fewest} characters or more; a dash, \"n/a\" or its title is no justification.",
        RefusalKind.Rule, "R-6.1.3-2", "exclusionJustification");

    public static readonly Refusal HollowReason = new(
        "reason-hollow", "Say the reason in words, or leave it empty; a dash, \"n/a\" or the control's title says nothing.", RefusalKind.Rule, "R-6.1.3-2", "reasonText");

    public static readonly Refusal EditionsMixed = new(
        "editions-mixed", "These are controls of two editions of Annex A. Decide those of one edition at a time.", RefusalKind.Rule, "R-6.1.3-1", "entries");

    public static Refusal UnderLiveRisk(SoaEntry entry, IReadOnlyList<SoaRisk> risks) => new(
        "control-under-live-risk",
        $"{entry.Code} cannot be excluded: the treatment of {string.Join(", ", risks.Take(3).Select(risk => $"\"{risk.Title}\""))}{(risks.Count > 3 ? $" and {risks.Count - 3} more" : "")} names it. Its owner changes the treatment first.",
        RefusalKind.Rule, "R-6.1.3-4", "necessary");
}
