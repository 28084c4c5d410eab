using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>What events do to an entry: they make an undecided control necessary, and flag; they never overrule a person (E01, E08, E09).</summary>
internal sealed partial class SoaEntry
{
    public const string ReasonGone = "reasonGone";
    public const string BecameNecessary = "becameNecessary";
    public const string RequirementChanged = "requirementChanged";
    public const string RequirementEnded = "requirementEnded";
    public const string Migrated = "migrated";

    /// <summary>Holds the entry against the risks as they are now.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Lean(SoaStanding standing, DateTimeOffset now)
    {
        var risks = standing.RisksOf(Key);
        if (Fields.Necessary is null && risks.Count > 0) return Need(risks, now);
        var uncovered = Fields.Necessary is false && risks.Count > 0;
        var groundless = Fields.Necessary is true && Fields.Reasons.Count == 0 && standing.Derived(Key, Fields).Count == 0;
        var changed = Hold(BecameNecessary, uncovered, $"Excluded, but the treatment of {Names(risks)} names it.", now);
        return Hold(ReasonGone, groundless, "No risk treatment names it any more, and no other reason is given.", now) || changed;
    }

    /// <summary>A requirement that it names changed, or binds no more.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Flag(string what, string text, DateTimeOffset now)
    {
        if (Fields.Necessary is not true || Flags.Any(flag => flag.What == what && flag.Text == text)) return false;
        Flags = [.. Flags, new SoaFlag(what, text, now)];
        Did("soa-entry.flagged", text);
        return true;
    }

    private bool Need(IReadOnlyList<SoaRisk> risks, DateTimeOffset now)
    {
        (Fields, NecessaryChangedAt) = (Fields with { Necessary = true }, now);
        Did("soa-entry.became-necessary", $"The treatment of {Names(risks)} names it.");
        return true;
    }

    // A flag says what is so at the moment; where it is no longer so, it would mislead.
    private bool Hold(string what, bool holds, string text, DateTimeOffset now)
    {
        if (holds == Flags.Any(flag => flag.What == what)) return false;
        Flags = holds ? [.. Flags, new SoaFlag(what, text, now)] : [.. Flags.Where(flag => flag.What != what)];
        Did(holds ? "soa-entry.flagged" : "soa-entry.unflagged", holds ? text : null);
        return true;
    }

    private static string Names(IReadOnlyList<SoaRisk> risks) =>
        risks.Count <= 3 ? string.Join(", ", risks.Select(Quoted)) : $"{string.Join(", ", risks.Take(3).Select(Quoted))} and {risks.Count - 3} more";

    private static string Quoted(SoaRisk risk) => $"\"{risk.Title}\"";
}
