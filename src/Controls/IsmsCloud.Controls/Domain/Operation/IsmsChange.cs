using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>A change of the ISMS itself, made in a planned way (6.3).</summary>
[Kind(ControlKinds.IsmsChange, "ISC")]
internal sealed class IsmsChange : Record
{
    private IsmsChange()
    {
    }

    public IsmsChangeState State { get; private set; }

    public IsmsChangeFields Fields { get; private set; } = new();

    public Person? ProposedBy { get; private set; }

    public Approval? Approval { get; private set; }

    /// <summary>Whether whoever proposed it approved it, as top management of a small organisation may.</summary>
    public bool ApprovedByProposer { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public string? Outcome { get; private set; }

    public Person? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public string? Note { get; private set; }

    public override string Title => Fields.What;

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is IsmsChangeState.Reviewed or IsmsChangeState.Rejected;

    public override IEnumerable<Edge> Edges => Edge.Of(Fields.Records, "records", carries: true);

    protected override object Material => Fields;

    public static Made<IsmsChange> Propose(IsmsChangeFields fields, Person by) => Made.Unless(IsmsChangeRefusals.OfProposal(fields), () =>
    {
        var change = new IsmsChange { Fields = fields, ProposedBy = by };
        change.Link();
        change.Did("isms-change.proposed");
        return change;
    });

    /// <summary>A plan that is edited is a proposal again.</summary>
    public IReadOnlyList<Refusal> Revise(IsmsChangeFields fields)
    {
        if (Only("edit", IsmsChangeState.Proposed, IsmsChangeState.Planned) is { } no) return [no];
        if (IsmsChangeRefusals.OfProposal(fields) is { Count: > 0 } refusals) return refusals;
        (Fields, State) = (fields, IsmsChangeState.Proposed);
        Link();
        Did("isms-change.revised");
        return [];
    }

    /// <summary>All that 6.3 asks for is said.</summary>
    public IReadOnlyList<Refusal> Plan()
    {
        if (Only("plan", IsmsChangeState.Proposed) is { } no) return [no];
        if (IsmsChangeRefusals.OfPlan(Fields) is { Count: > 0 } refusals) return refusals;
        State = IsmsChangeState.Planned;
        Did("isms-change.planned");
        return [];
    }

    public IReadOnlyList<Refusal> Approve(ApprovalRequest request, Caller caller, bool small, DateTimeOffset now)
    {
        if (Only("approve", IsmsChangeState.Planned) is { } no) return [no];
        var signed = ChangeSigning.Sign(request, caller, ProposedBy!, small, ContentHash, now);
        if (signed.Value is null) return signed.Refusals;
        (State, Approval, ApprovedByProposer) = (IsmsChangeState.Approved, signed.Value, caller.Actor.Id == ProposedBy!.Id);
        Did("isms-change.approved", request.Statement, new IsmsChangeApproved(Id, Title, Fields.Reassess is true, Fields.Clauses));
        return [];
    }

    public IReadOnlyList<Refusal> Reject(Because because)
    {
        if (Only("reject", IsmsChangeState.Proposed, IsmsChangeState.Planned) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, Note) = (IsmsChangeState.Rejected, because.Reason);
        Did("isms-change.rejected", because.Reason);
        return [];
    }

    /// <summary>Not before it is approved (R-6.3-1).</summary>
    public IReadOnlyList<Refusal> Complete(DateOnly today)
    {
        if (!Retired && State is IsmsChangeState.Proposed or IsmsChangeState.Planned) return [IsmsChangeRefusals.NotApproved];
        if (Only("complete", IsmsChangeState.Approved) is { } no) return [no];
        (State, DoneOn) = (IsmsChangeState.Done, today);
        Did("isms-change.done");
        return [];
    }

    public IReadOnlyList<Refusal> Review(Because outcome, Person by, DateTimeOffset now)
    {
        if (Only("review", IsmsChangeState.Done) is { } no) return [no];
        if (FieldLimits.Check(outcome) is { Count: > 0 } refusals) return refusals;
        (State, Outcome, ReviewedBy, ReviewedAt) = (IsmsChangeState.Reviewed, outcome.Reason, by, now);
        Did("isms-change.reviewed", outcome.Reason);
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", IsmsChangeState.Proposed) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did("isms-change.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        IsmsChangeState.Proposed => ["edit", "plan", "reject", "delete"],
        IsmsChangeState.Planned => ["edit", "approve", "reject"],
        IsmsChangeState.Approved => ["complete"],
        IsmsChangeState.Done => ["review"],
        _ => [],
    };

    public IEnumerable<Gap> GapsOf(DateOnly today)
    {
        if (Retired) yield break;
        if (State is IsmsChangeState.Proposed or IsmsChangeState.Planned or IsmsChangeState.Approved && Fields.PlannedFor < today) yield return Gaps.Warn("6.3-C1", $"It was to be made on {Words.Of(Fields.PlannedFor)}.");
        if (State is IsmsChangeState.Done) yield return Gaps.Warn("6.3-C1", "It is made, and nobody has looked at its outcome: review it.");
        if (ApprovedByProposer) yield return Gaps.Warn("6.3-C1", "Whoever proposed it approved it, as top management of a small organisation may (SD-3).");
    }

    private Refusal? Only(string what, params IReadOnlyList<IsmsChangeState> from) =>
        Retired ? CommonRefusals.Deleted
        : from.Contains(State) ? null
        : new Refusal("isms-change-state", $"You cannot {what} a change of the ISMS that is {Words.Spoken(State.ToString())}.", RefusalKind.State);
}

internal static class IsmsChangeRefusals
{
    public static readonly Refusal NotApproved = new("not-approved", "A change of the ISMS is made once it is planned and approved, not before.", RefusalKind.Rule, "R-6.3-1");

    /// <summary>A proposal says what is to change; the rest may come later.</summary>
    public static IReadOnlyList<Refusal> OfProposal(IsmsChangeFields fields)
    {
        List<Refusal> refusals = [.. FieldLimits.CheckDraft(fields), .. LinkRefusals.Of(fields.Records, "records", ControlRefusals.LinkKinds, ControlRefusals.Foreign)];
        if (string.IsNullOrWhiteSpace(fields.What)) refusals.Add(Refusal.Invalid("what", "required", "Say what changes."));
        return refusals;
    }

    public static IReadOnlyList<Refusal> OfPlan(IsmsChangeFields fields)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.Clauses.Count + fields.Records.Count == 0) refusals.Add(Refusal.Invalid("clauses", "required", "Say which clauses or records it touches."));
        return refusals;
    }
}
