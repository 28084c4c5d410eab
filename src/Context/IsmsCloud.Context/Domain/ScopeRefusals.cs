using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

internal static class ScopeRefusals
{
    public static readonly Refusal NoIssue = Rule("scope-cites-no-issue", "It names no issue that was considered.", "R-4.3-1", "consideredIssues");

    public static readonly Refusal NoRequirement = Rule("scope-cites-no-requirement", "It names no requirement that was considered.", "R-4.3-1", "consideredRequirements");

    public static readonly Refusal NoInterface =
        Rule("scope-lists-no-interface", "It lists no interface or dependency. If there is none, say so and why.", "R-4.3-1", "interfaces");

    public static readonly Refusal NoDocument = Rule("scope-document-missing", "It has no document yet.", "R-4.3-2", "document");

    public static readonly Refusal DocumentOutdated =
        Rule("scope-document-outdated", "Its document was made for an earlier text. Set it again.", "R-4.3-2", "document");

    public static readonly Refusal CitesNothing =
        Rule("scope-cites-unknown", "Something that it considers is no longer in the register.", "R-4.3-1");

    public static Refusal RemovalsUnconfirmed(IReadOnlyList<string> removed) =>
        Rule("scope-removals-unconfirmed", $"This leaves the scope: {string.Join(", ", removed)}. Confirm that you know.", "R-4.3-5", "removalsConfirmed");

    public static Refusal NotYetEffective(DateOnly from) =>
        new("scope-not-yet-effective", $"It takes effect on {Words.Of(from)}, not before.", RefusalKind.State, "R-4.3-5", "effectiveFrom");

    public static Refusal NotFrom(ScopeState state, string what) =>
        new("scope-state", $"You cannot {what} a scope version that is {Words.Spoken(state.ToString())}.", RefusalKind.State);

    public static Refusal Frozen(ScopeState state, string what) =>
        new("scope-frozen", $"You cannot {what} a scope version that is {Words.Spoken(state.ToString())}: an approval froze it. Begin a new version.", RefusalKind.State, "R-0-1");

    public static IReadOnlyList<Refusal> OfDraft(ScopeFields fields) => [.. FieldLimits.CheckDraft(fields), .. NoneAndSome(fields)];

    /// <summary>Whatever a draft may leave open but a reviewer must find.</summary>
    public static IReadOnlyList<Refusal> OfSubmission(ScopeFields fields) =>
        [.. FieldLimits.Check(fields).Select(refusal => refusal with { Kind = RefusalKind.Rule })];

    /// <summary>R-4.3-1.</summary>
    public static IEnumerable<Refusal> OfCitations(ScopeFields fields)
    {
        if (fields.ConsideredIssues.Count == 0) yield return NoIssue;
        if (fields.ConsideredRequirements.Count == 0) yield return NoRequirement;
        if (fields.Interfaces.Count == 0 && string.IsNullOrWhiteSpace(fields.NoInterfacesReason)) yield return NoInterface;
    }

    /// <summary>R-4.3-3.</summary>
    public static IEnumerable<Refusal> OfExclusions(ScopeFields fields)
    {
        for (var i = 0; i < fields.Exclusions.Count; i++)
        {
            var exclusion = fields.Exclusions[i];
            if (exclusion.Reason.Count(char.IsLetterOrDigit) < 3) yield return Rule("exclusion-without-reason", "Say why it is left out.", "R-4.3-3", $"exclusions[{i}].reason");
            if (exclusion.ProcessesInScopeInformation && !(exclusion.InterfaceId is { } id && fields.Interfaces.Contains(id)))
                yield return Rule("exclusion-without-interface", "It processes information that is in scope, so it must show up as an interface.", "R-4.3-3", $"exclusions[{i}].interfaceId");
        }
    }

    private static IEnumerable<Refusal> NoneAndSome(ScopeFields fields)
    {
        if (fields.Interfaces.Count > 0 && !string.IsNullOrWhiteSpace(fields.NoInterfacesReason))
            yield return Refusal.Invalid("noInterfacesReason", "none-and-some", "It lists interfaces, so it cannot say that there are none.");
    }

    private static Refusal Rule(string code, string message, string rule, string? path = null) => new(code, message, RefusalKind.Rule, rule, path);
}
