using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>A change of operation: one that somebody wants, or one that happened unasked (8.1).</summary>
[Kind(ControlKinds.Change, "CHG")]
internal sealed partial class Change : Record
{
    private Change()
    {
    }

    public ChangeState State { get; private set; }

    public ChangeFields Fields { get; private set; } = new();

    public Person? RequestedBy { get; private set; }

    public ChangeAssessment? Assessment { get; private set; }

    public Approval? Approval { get; private set; }

    /// <summary>Whether whoever requested it approved it, as top management of a small organisation may.</summary>
    public bool ApprovedByRequester { get; private set; }

    public DateOnly? ImplementedOn { get; private set; }

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public ChangeReview? Review { get; private set; }

    public string? Note { get; private set; }

    public override string Title => Fields.Title;

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is ChangeState.Rejected or ChangeState.Closed || (IsPlanned && State is ChangeState.Reviewed);

    public bool IsPlanned => Fields.Planned is true;

    public override IEnumerable<Edge> Edges => Edge.Of(Assessment?.RisksTouched ?? [], "risksTouched", carries: true).Concat(Edge.Of(Review?.Reassess ?? [], "reassess", carries: true));

    public override IEnumerable<Edge> Files => Evidence.SelectMany((e, i) => Edge.ToFile(e.Item.AttachmentId, $"evidence[{i}].attachmentId"));

    protected override object Material => new { Fields, Assessment };

    public static Made<Change> Record(ChangeFields fields, Person by, DateOnly today) => Made.Unless(ChangeRefusals.Of(fields, today), () =>
    {
        var change = new Change { Fields = fields, RequestedBy = by, State = fields.Planned is true ? ChangeState.Requested : ChangeState.Detected };
        change.Did(change.IsPlanned ? "change.requested" : "change.detected");
        return change;
    });

    /// <summary>What was assessed is assessed anew where it changes (R-0-1).</summary>
    public IReadOnlyList<Refusal> Revise(ChangeFields fields, DateOnly today)
    {
        if (Only("edit", ChangeState.Requested, ChangeState.Assessed, ChangeState.Detected) is { } no) return [no];
        if (ChangeRefusals.Of(fields, today) is { Count: > 0 } refusals) return refusals;
        if (fields.Planned != Fields.Planned) return [Refusal.Invalid("planned", "planned-fixed", "Whether a change was planned does not change. Record another one.")];
        (Fields, Assessment) = (fields, null);
        if (State is ChangeState.Assessed) State = ChangeState.Requested;
        Link();
        Did("change.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Assess(ChangeAssessmentRequest request, Person by, DateTimeOffset now)
    {
        if (Only("assess", ChangeState.Requested, ChangeState.Assessed) is { } no) return [no];
        if (ChangeRefusals.Of(request) is { Count: > 0 } refusals) return refusals;
        Assessment = new ChangeAssessment(by, now, request.ImpactOnSecurity, request.Significant!.Value, request.RisksTouched, request.Reassess!.Value, request.ReassessReason);
        State = ChangeState.Assessed;
        Link();
        Did("change.assessed");
        return [];
    }

    /// <param name="request">Names the content that was seen.</param>
    /// <param name="caller">Not who requested it, unless top management of a small organisation (SD-3).</param>
    /// <param name="small">Whether the organisation is small.</param>
    /// <param name="now">When.</param>
    public IReadOnlyList<Refusal> Approve(ApprovalRequest request, Caller caller, bool small, DateTimeOffset now)
    {
        if (Only("approve", ChangeState.Assessed) is { } no) return [no];
        var signed = ChangeSigning.Sign(request, caller, RequestedBy!, small, ContentHash, now);
        if (signed.Value is null) return signed.Refusals;
        (State, Approval, ApprovedByRequester) = (ChangeState.Approved, signed.Value, caller.Actor.Id == RequestedBy!.Id);
        Did("change.approved", request.Statement, new ChangeApproved(Id, Title, Assessment!.Significant, Assessment.Reassess ? [.. Assessment.RisksTouched.Select(r => r.Id)] : []));
        return [];
    }

    public IReadOnlyList<Refusal> Reject(Because because)
    {
        if (Only("reject", ChangeState.Requested, ChangeState.Assessed) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, Note) = (ChangeState.Rejected, because.Reason);
        Did("change.rejected", because.Reason);
        return [];
    }

    /// <summary>Not before it is approved (R-8.1-2).</summary>
    public IReadOnlyList<Refusal> Implement(ImplementChangeRequest request, IReadOnlyList<Evidence> evidence, DateOnly today)
    {
        if (IsPlanned && !Retired && State is ChangeState.Requested or ChangeState.Assessed) return [ChangeRefusals.NotApproved];
        if (Only("implement", ChangeState.Approved) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (ControlRefusals.Day(request.ImplementedOn, today, "implementedOn") is { } day) return [day];
        if (request.ImplementedOn is { } on && on < DateOnly.FromDateTime(Approval!.At.UtcDateTime).AddDays(-1)) return [ChangeRefusals.BeforeApproval];
        (State, ImplementedOn, Evidence) = (ChangeState.Implemented, request.ImplementedOn ?? today, evidence);
        Did("change.implemented", null, new ChangeImplemented(Id, Title, ImplementedOn.Value));
        return [];
    }

    public IReadOnlyList<Refusal> Look(ChangeReviewRequest request, Person by, DateTimeOffset now)
    {
        if (Only("review", ChangeState.Implemented, ChangeState.Detected) is { } no) return [no];
        if (ChangeRefusals.Of(request, IsPlanned) is { Count: > 0 } refusals) return refusals;
        (State, Review) = (ChangeState.Reviewed, new ChangeReview(by, now, request.Outcome, request.Consequences, request.Mitigation, request.Reassess));
        Link();
        Did("change.reviewed", null, IsPlanned ? [] : [new UnintendedChangeReviewed(Id, Title, [.. request.Reassess.Select(r => r.Id)])]);
        return [];
    }

    public IReadOnlyList<Refusal> Close(Because note)
    {
        if (Retired || IsPlanned || State is not ChangeState.Reviewed) return [Retired ? CommonRefusals.Deleted : ChangeRefusals.NotFrom(State, "close", IsPlanned)];
        if (FieldLimits.Check(note) is { Count: > 0 } refusals) return refusals;
        (State, Note) = (ChangeState.Closed, note.Reason);
        Did("change.closed", note.Reason);
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", ChangeState.Requested, ChangeState.Detected) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did("change.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        ChangeState.Requested => ["edit", "assess", "reject", "delete"],
        ChangeState.Assessed => ["edit", "assess", "approve", "reject"],
        ChangeState.Approved => ["implement"],
        ChangeState.Implemented => ["review"],
        ChangeState.Detected => ["edit", "review", "delete"],
        ChangeState.Reviewed => IsPlanned ? [] : ["close"],
        _ => [],
    };

    public IEnumerable<Gap> GapsOf(DateOnly today)
    {
        if (Retired) yield break;
        if (State is ChangeState.Detected) yield return Gaps.Open("R-8.1-3", "Nobody has looked at what this unintended change did: review it.");
        if (State is ChangeState.Requested or ChangeState.Assessed or ChangeState.Approved && Fields.PlannedFor < today) yield return Gaps.Warn("8.1-C3", $"It was to be made on {Words.Of(Fields.PlannedFor)}.");
        if (State is ChangeState.Implemented) yield return Gaps.Warn("8.1-C3", "It is made, and nobody has looked at its outcome: review it.");
        if (ApprovedByRequester) yield return Gaps.Warn("8.1-C3", "Whoever wanted it approved it, as top management of a small organisation may (SD-3).");
    }

    private Refusal? Only(string what, params IReadOnlyList<ChangeState> from) =>
        Retired ? CommonRefusals.Deleted : from.Contains(State) ? null : ChangeRefusals.NotFrom(State, what, IsPlanned);
}
