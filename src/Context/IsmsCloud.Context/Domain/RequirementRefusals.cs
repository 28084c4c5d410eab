using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

internal static class RequirementRefusals
{
    private const int ReasonOfBindingNo = 20;

    public static readonly Refusal Undecided = new(
        "requirement-undecided", "Decide first whether the ISMS addresses it.", RefusalKind.Rule, "R-4.2-2");

    public static readonly Refusal NoNeedsApproval = new(
        "no-needs-approval", "A \"no\" to law, regulation or contract needs top management's approval.", RefusalKind.Rule, "R-4.2-3");

    public static readonly Refusal NothingProposed = new("nothing-proposed", "No decision waits for approval.", RefusalKind.State, "R-4.2-3");

    public static readonly Refusal ActiveIsEnded = new("requirement-active", "An active requirement is ended, not deleted.", RefusalKind.State);

    public static readonly Refusal CitedByApprovedScope = new(
        "requirement-cited-by-approved-scope", "An approved scope version considered this requirement; it stays in the register.", RefusalKind.Rule);

    public static Refusal NotFrom(RequirementState state, string to) =>
        new("requirement-state", $"A requirement that is {Words.Of(state)} cannot become {to}.", RefusalKind.State);

    public static Refusal Over(RequirementState state) =>
        new("requirement-state", $"A requirement that is {Words.Of(state)} is no longer changed.", RefusalKind.State);

    public static IReadOnlyList<Refusal> Of(RequirementFields fields) =>
    [
        .. FieldLimits.Check(fields), .. Dates(fields), .. Document(fields),
        .. LinkRefusals.Of(fields.Fulfils, "fulfils", RecordKinds.Fulfilling, RecordKinds.Foreign), .. LinkRefusals.Of(fields.Links, "links", RecordKinds.Any, RecordKinds.Foreign),
    ];

    public static IReadOnlyList<Refusal> OfDecision(DecisionRequest request, bool binds) => request switch
    {
        { AddressedByIsms: AddressedByIsms.Undecided } => [Refusal.Invalid("addressedByIsms", "undecided", "A decision is yes, partly or no.")],
        { AddressedByIsms: AddressedByIsms.Partly or AddressedByIsms.No } when string.IsNullOrWhiteSpace(request.Reason) =>
            [Refusal.Invalid("reason", "required", "Say which part, or where it is handled instead.") with { Rule = binds ? "R-4.2-3" : null }],
        { AddressedByIsms: AddressedByIsms.No } when binds && request.Reason!.Trim().Length < ReasonOfBindingNo =>
            [new("reason-too-short", $"The law still binds: say in at least {ReasonOfBindingNo} characters where it is handled.", RefusalKind.Rule, "R-4.2-3", "reason")],
        _ => [],
    };

    /// <summary>Before it is active the missing decision bars the way to it; in 2013 nobody asks for one.</summary>
    public static Gap UndecidedGap(RequirementState state, TenantProfile profile) =>
        !profile.Is2022 ? Gaps.Warn("R-4.2-2", "Nobody decided whether the ISMS addresses it.")
        : state is RequirementState.Active ? Gaps.Open("R-4.2-2", "It is active, and nobody decided whether the ISMS addresses it.")
        : Gaps.Block("R-4.2-2", "Decide whether the ISMS addresses it; it cannot become active before.");

    private static IEnumerable<Refusal> Dates(RequirementFields fields)
    {
        if (fields.ValidTo < fields.ValidFrom) yield return Refusal.Invalid("validTo", "before-start", "It ends before it begins.");
    }

    private static IEnumerable<Refusal> Document(RequirementFields fields)
    {
        if (fields is { ExternalDocument: null, Kind: RequirementKind.Legal or RequirementKind.Regulatory or RequirementKind.Contractual })
            yield return Refusal.Invalid("externalDocument", "required", "Name the law, regulation or contract that it stands in.");
        if (fields.ExternalDocument is { Url.Length: > 0 } document && !IsWebAddress(document.Url))
            yield return Refusal.Invalid("externalDocument.url", "no-web-address", "An address begins with http:// or https://.");
    }

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" };
}
