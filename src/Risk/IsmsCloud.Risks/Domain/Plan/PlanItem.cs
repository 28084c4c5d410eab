using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

/// <summary>An approval of a plan item by the owner of one of its risks.</summary>
internal sealed record RiskApproval(Guid RiskId, Approval Approval);

/// <summary>An item of the treatment plan: what puts which control in place, by whom and when (6.1.3 e, 8.3).</summary>
[Kind(RiskKinds.PlanItem, "PLI")]
internal sealed class PlanItem : Record
{
    private PlanItem()
    {
    }

    public PlanItemState State { get; private set; }

    public PlanItemFields Fields { get; private set; } = new();

    public int? Percent { get; private set; }

    public IReadOnlyList<RiskApproval> Approved { get; private set; } = [];

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public DateTimeOffset? ImplementedAt { get; private set; }

    public Person? ImplementedBy { get; private set; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    public Person? VerifiedBy { get; private set; }

    /// <summary>Why it is blocked, cancelled, or how it was verified.</summary>
    public string? Note { get; private set; }

    /// <summary>Up to how many days its delay was told upwards: 0, 30 or 60 (R-8.3-2).</summary>
    public int Escalated { get; private set; }

    public override string Title => Fields.Action.Length <= 200 ? Fields.Action : Fields.Action[..200];

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is PlanItemState.Cancelled;

    public bool IsDone => State is PlanItemState.Implemented or PlanItemState.Verified;

    public override IEnumerable<Edge> Edges => Edge.To(RiskKinds.Risk, Fields.Risks, "treats", "treated-by", carries: true, "risks");

    protected override object Material => Fields;

    public static Made<PlanItem> Propose(PlanItemFields fields) => Made.Unless(PlanRefusals.Of(fields), () =>
    {
        var item = new PlanItem { Fields = fields };
        item.Link();
        item.Did("plan-item.proposed");
        return item;
    });

    /// <summary>Tells others which control it is to put in place; once its id is for good, since an imported item gets its own.</summary>
    public void Announce() => Did("plan-item.proposed", null, Planned);

    /// <summary>What its risks' owners approved is frozen: any change of it goes back to them (R-0-1).</summary>
    public IReadOnlyList<Refusal> Revise(PlanItemFields fields)
    {
        if (Only("edit", PlanItemState.Proposed, PlanItemState.Approved, PlanItemState.InProgress, PlanItemState.Blocked) is { } no) return [no];
        if (PlanRefusals.Of(fields) is { Count: > 0 } refusals) return refusals;
        (Fields, State, Approved, Percent, Escalated) = (fields, PlanItemState.Proposed, [], null, 0);
        Link();
        Did("plan-item.revised", null, Planned);
        return [];
    }

    /// <param name="request">Names the content that was seen.</param>
    /// <param name="caller">Owner of one at least of its risks.</param>
    /// <param name="risks">The risks that it names.</param>
    /// <param name="now">This moment.</param>
    public IReadOnlyList<Refusal> Approve(ApprovalRequest request, Caller caller, IReadOnlyList<Risk> risks, DateTimeOffset now)
    {
        if (Only("approve", PlanItemState.Proposed) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        var mine = risks.Where(risk => risk.IsOwner(caller) && Approved.All(a => a.RiskId != risk.Id)).ToList();
        if (mine.Count == 0) return [PlanRefusals.NoRiskOfYours];
        if (caller.RoleAssignment is null) return [ApprovalRefusals.NotByMembership];
        if (request.ContentHash != ContentHash) return [ApprovalRefusals.ContentChanged];
        if (caller.Roles.FirstOrDefault(r => r is RoleNames.RiskOwner or RoleNames.TopManagement) is not { } role) return [ApprovalRefusals.RoleMissing(RoleNames.RiskOwner)];
        var signed = new Approvals(role).Sign(caller, ContentHash, [.. mine.Select(risk => risk.Pinned)], request.Statement, now);
        Approved = [.. Approved, .. mine.Select(risk => new RiskApproval(risk.Id, signed))];
        if (Fields.Risks.All(id => Approved.Any(a => a.RiskId == id))) State = PlanItemState.Approved;
        Did("plan-item.approved", request.Statement, Progressed);
        return [];
    }

    public IReadOnlyList<Refusal> Start()
    {
        if (Only("start", PlanItemState.Approved, PlanItemState.Blocked) is { } no) return [no];
        (State, Percent, Note) = (PlanItemState.InProgress, Percent ?? 0, null);
        Did("plan-item.started", null, Progressed);
        return [];
    }

    public IReadOnlyList<Refusal> Progress(ProgressRequest request)
    {
        if (Only("tell the progress of", PlanItemState.InProgress) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        Percent = request.Percent;
        Did("plan-item.progressed", null, Progressed);
        return [];
    }

    public IReadOnlyList<Refusal> Block(Because because)
    {
        if (Only("block", PlanItemState.InProgress) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, Note) = (PlanItemState.Blocked, because.Reason);
        Did("plan-item.blocked", because.Reason, Progressed);
        return [];
    }

    public IReadOnlyList<Refusal> Implement(IReadOnlyList<Evidence> evidence, Person by, DateTimeOffset now)
    {
        if (Only("finish", PlanItemState.InProgress) is { } no) return [no];
        if (evidence.Count == 0) return [PlanRefusals.NoEvidence];
        (State, Percent, Evidence, ImplementedAt, ImplementedBy) = (PlanItemState.Implemented, null, evidence, now, by);
        Did("plan-item.implemented", null, new PlanItemImplemented(Id, Fields.Control!.Framework, Fields.Control.Code, Fields.Risks));
        return [];
    }

    /// <param name="note">What was seen.</param>
    /// <param name="caller">Somebody else than who did it; in a small organisation top management may be the same (SD-2).</param>
    /// <param name="small">Whether the organisation is small.</param>
    /// <param name="now">When.</param>
    public IReadOnlyList<Refusal> Verify(Because note, Caller caller, bool small, DateTimeOffset now)
    {
        var by = caller.Actor.Person();
        if (Only("verify", PlanItemState.Implemented) is { } no) return [no];
        if (FieldLimits.Check(note) is { Count: > 0 } refusals) return refusals;
        if (IsWorkOf(by) && !(small && caller.Roles.Contains(RoleNames.TopManagement))) return [PlanRefusals.OwnWork];
        (State, VerifiedAt, VerifiedBy, Note) = (PlanItemState.Verified, now, by, note.Reason);
        Did("plan-item.verified", note.Reason, new PlanItemVerified(Id, Fields.Control!.Framework, Fields.Control.Code, Fields.Risks, by.Name));
        return [];
    }

    public IReadOnlyList<Refusal> Cancel(Because because, Caller caller, IReadOnlyList<Risk> risks)
    {
        if (Only("cancel", PlanItemState.Proposed, PlanItemState.Approved, PlanItemState.InProgress, PlanItemState.Blocked) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (!risks.Any(risk => risk.IsOwner(caller))) return [PlanRefusals.NoRiskOfYours];
        (State, Percent, Note) = (PlanItemState.Cancelled, null, because.Reason);
        Did("plan-item.cancelled", because.Reason, Cancelled(because.Reason));
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", PlanItemState.Proposed) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        if (Approved.Count > 0) return [PlanRefusals.ApprovedAlready];
        Retired = true;
        Did("plan-item.deleted", reason, Cancelled(reason!));
        return [];
    }

    /// <summary>Tells upwards that it is overdue: the risk owner after 30 days, top management after 60, each once (R-8.3-2).</summary>
    public bool PassDay(DateOnly today)
    {
        var days = OverdueOn(today) ?? 0;
        var step = days > 60 ? 60 : days > 30 ? 30 : 0;
        if (step <= Escalated) return false;
        Escalated = step;
        Did("plan-item.escalated", null, new PlanItemOverdue(
            Id, Title, Fields.Risks, Fields.DueOn!.Value, days, step == 60 ? RoleNames.TopManagement : RoleNames.RiskOwner));
        return true;
    }

    public int? OverdueOn(DateOnly today) =>
        !Retired && !IsDone && State is not PlanItemState.Cancelled && Fields.DueOn < today ? today.DayNumber - Fields.DueOn.Value.DayNumber : null;

    public IEnumerable<Gap> GapsOf(DateOnly today)
    {
        if (OverdueOn(today) is { } days) yield return Gaps.Warn("R-8.3-2", days > 60 ? $"It is {days} days overdue: top management has to know." : days > 30 ? $"It is {days} days overdue: its risks' owners have to know." : $"It is {days} days overdue.");
        if (VerifiedBy is { } by && IsWorkOf(by)) yield return Gaps.Warn("8.3-C2", "Whoever did it also saw that it is done, as top management of a small organisation may (SD-2).");
        if (State is PlanItemState.Implemented) yield return Gaps.Warn("8.3-C2", "Nobody else has seen yet that it is done.");
    }

    private PlanItemPlanned Planned => new(Id, Fields.Control!.Framework, Fields.Control.Code, Fields.DueOn!.Value, Fields.Risks, Fields.Action, Fields.Owner?.Name);

    private PlanItemProgressed Progressed => new(Id, Fields.Control!.Framework, Fields.Control.Code, StateWord, Percent);

    private PlanItemCancelled Cancelled(string reason) => new(Id, Fields.Control!.Framework, Fields.Control.Code, Fields.Risks, reason);

    private bool IsWorkOf(Person by) => by.Id == Fields.Owner?.Id || by.Id == ImplementedBy?.Id;

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        PlanItemState.Proposed => ["edit", "approve", "cancel", .. Approved.Count == 0 ? ["delete"] : Array.Empty<string>()],
        PlanItemState.Approved => ["edit", "start", "cancel"],
        PlanItemState.InProgress => ["edit", "progress", "block", "implement", "cancel"],
        PlanItemState.Blocked => ["edit", "start", "cancel"],
        PlanItemState.Implemented => ["verify"],
        _ => [],
    };

    private Refusal? Only(string what, params IReadOnlyList<PlanItemState> from) =>
        Retired ? CommonRefusals.Deleted : from.Contains(State) ? null : PlanRefusals.NotFrom(State, what);
}
