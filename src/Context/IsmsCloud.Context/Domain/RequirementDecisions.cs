using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Domain;

/// <summary>The decision what the ISMS does about a requirement (4.2 c), and top management's word on a "no" (R-4.2-3).</summary>
internal sealed partial class Requirement
{
    /// <summary>False where a "no" to something that binds is in force and nobody approved it.</summary>
    private bool IsSettled => !(Binds && Addressed is AddressedByIsms.No) || DecisionApproval is not null;

    public bool ApprovalIsStale => DecisionApproval is { } approval && approval.ContentHash != ContentHash;

    public IReadOnlyList<Refusal> Decide(DecisionRequest request, Person by, DateOnly today, TenantProfile profile)
    {
        if (Stop(request) is { Count: > 0 } refusals) return refusals;
        if (!IsLive) return [RequirementRefusals.Over(State)];
        if (RequirementRefusals.OfDecision(request, Binds) is { Count: > 0 } no) return no;
        var decision = new RequirementDecision(request.AddressedByIsms!.Value, request.Reason, by, today);
        if (Binds && decision.AddressedByIsms is AddressedByIsms.No) Propose(decision);
        else Settle(decision, null, profile);
        return [];
    }

    public IReadOnlyList<Refusal> ApproveDecision(ApproveDecisionRequest request, Caller caller, TenantProfile profile, DateTimeOffset now)
    {
        if (Stop(request) is { Count: > 0 } refusals) return refusals;
        if (Proposed is null) return [RequirementRefusals.NothingProposed];
        IReadOnlyList<Person> authors = [Proposed.By];
        if (Signing.ByTopManagement.Objections(caller, authors, profile.SmallOrganisation, request.ContentHash, ContentHash).ToList() is { Count: > 0 } no) return no;
        ApprovedOwnDecision = Approvals.IsAuthor(caller, authors);
        Settle(Proposed, Signing.ByTopManagement.Sign(caller, ContentHash, [], request.Statement, now), profile);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        RequirementState.Captured => ["edit", "analyse", "decide", .. Approvable, "review", "delete"],
        RequirementState.Analysed => ["edit", "decide", .. Approvable, "activate", "review", "delete"],
        RequirementState.Active => ["edit", "decide", .. Approvable, "end", "review"],
        RequirementState.Superseded or RequirementState.Ended => ["delete"],
        _ => [],
    };

    private string[] Approvable => Proposed is null ? [] : ["approveDecision"];

    private void Propose(RequirementDecision decision)
    {
        Proposed = decision;
        Did("requirement.decision-proposed", decision.Reason);
    }

    private void Settle(RequirementDecision decision, Approval? approval, TenantProfile profile)
    {
        var changed = State is RequirementState.Active && decision.AddressedByIsms != Addressed;
        (Decision, Addressed, Proposed, DecisionApproval) = (decision, decision.AddressedByIsms, null, approval);
        if (approval is null) ApprovedOwnDecision = false;
        Did(approval is null ? "requirement.decided" : "requirement.decision-approved", decision.Reason, changed ? Changed(profile) : []);
    }

    /// <param name="live">Whether something live fulfils it.</param>
    /// <param name="profile">Edition.</param>
    /// <param name="today">The tenant's day.</param>
    public IEnumerable<Gap> GapsOf(bool live, TenantProfile profile, DateOnly today)
    {
        if (!IsLive) yield break;
        if (Addressed is AddressedByIsms.Undecided) yield return RequirementRefusals.UndecidedGap(State, profile);
        if (Proposed is not null) yield return Gaps.Block("R-4.2-3", "The \"no\" waits for top management's approval.");
        else if (ApprovalIsStale || !IsSettled) yield return Gaps.Open("R-4.2-3", "It changed since top management approved the \"no\": decide and approve again.");
        if (IsAddressed && !live) yield return Gaps.Open("R-4.2-4", "Nothing live fulfils it: link a scope version, policy statement, risk, control, objective, communication or supplier.");
        if (Fields.ValidTo < today) yield return Gaps.Warn("R-4.2-5", $"It was valid until {Words.Of(Fields.ValidTo)}.");
        if (!string.IsNullOrWhiteSpace(Fields.ExternalDocument?.NewerEdition)) yield return Gaps.Warn("R-4.2-5", $"A newer edition of its document is out: {Fields.ExternalDocument.NewerEdition}.");
        if (NextReviewOn < today) yield return Gaps.Warn("4.2-C4", $"Its review was due on {Words.Of(NextReviewOn)}.");
    }
}
