using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>What is done about a risk or opportunity for the ISMS, built into one of its processes and judged for its effect (6.1.1 e).</summary>
[Kind(RiskKinds.PlanningAction, "PLA")]
internal sealed class PlanningAction : Record
{
    private static readonly HashSet<string> Processes = ["isms-process"];

    private PlanningAction()
    {
    }

    public PlanningActionState State { get; private set; }

    public PlanningActionFields Fields { get; private set; } = new();

    public ActionResult? Result { get; private set; }

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public Person? EvaluatedBy { get; private set; }

    public DateTimeOffset? EvaluatedAt { get; private set; }

    public string? CancelledBecause { get; private set; }

    public Person? CancelledBy { get; private set; }

    public override string Title => Fields.What.Length <= 200 ? Fields.What : Fields.What[..200];

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is PlanningActionState.Cancelled;

    public override IEnumerable<Edge> Edges =>
    [
        .. Edge.To(RiskKinds.PlanningItem, Fields.ItemId == Guid.Empty ? null : Fields.ItemId, "acts-on", "acted-on-by", carries: false, "itemId"),
        .. Edge.To(RiskKinds.PlanningAction, Fields.FollowsUp, "follows-up", "followed-up-by", carries: false, "followsUp"),
        .. Fields.IntegratedInto is { } process ? [Edge.Of(process, "integratedInto", carries: false)] : Array.Empty<Edge>(),
    ];

    protected override object Material => Fields;

    public static Made<PlanningAction> Plan(PlanningActionFields fields) => Made.Unless(Refusals(fields), () =>
    {
        var action = new PlanningAction { Fields = fields };
        action.Link();
        action.Did("planning-action.planned");
        return action;
    });

    public IReadOnlyList<Refusal> Revise(PlanningActionFields fields)
    {
        if (Only("edit", PlanningActionState.Planned, PlanningActionState.InProgress) is { } no) return [no];
        if (Refusals(fields) is { Count: > 0 } refusals) return refusals;
        if (fields.FollowsUp == Id) return [Refusal.Invalid("followsUp", "itself", "An action does not follow up itself.")];
        Fields = fields;
        Link();
        Did("planning-action.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Start() => Move("start", PlanningActionState.Planned, PlanningActionState.InProgress, "planning-action.started");

    public IReadOnlyList<Refusal> Complete() => Move("complete", PlanningActionState.InProgress, PlanningActionState.Done, "planning-action.done");

    /// <summary>Judges its effect: with result and evidence (R-6.1.1-1).</summary>
    public IReadOnlyList<Refusal> Evaluate(ActionEvaluationRequest request, IReadOnlyList<Evidence> evidence, Person by, DateTimeOffset now)
    {
        if (Only("evaluate", PlanningActionState.Done) is { } no) return [no];
        if (FieldLimits.Check(request).Select(Ruled).ToList() is { Count: > 0 } refusals) return refusals;
        (State, Result, Evidence, EvaluatedBy, EvaluatedAt) = (PlanningActionState.Evaluated, request.Result, evidence, by, now);
        Did("planning-action.evaluated");
        return [];
    }

    /// <summary>It will not be done: with the reason, and by somebody who may decide that.</summary>
    public IReadOnlyList<Refusal> Cancel(Because because, Person by)
    {
        if (Only("cancel", PlanningActionState.Planned, PlanningActionState.InProgress, PlanningActionState.Done) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, CancelledBecause, CancelledBy) = (PlanningActionState.Cancelled, because.Reason, by);
        Did("planning-action.cancelled", because.Reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        PlanningActionState.Planned => ["edit", "start", "cancel"],
        PlanningActionState.InProgress => ["edit", "complete", "cancel"],
        PlanningActionState.Done => ["evaluate", "cancel"],
        _ => [],
    };

    /// <param name="followedUp">Whether another action follows this one up.</param>
    /// <param name="today">The tenant's day.</param>
    public IEnumerable<Gap> GapsOf(bool followedUp, DateOnly today)
    {
        if (Retired) yield break;
        if (State is PlanningActionState.Planned or PlanningActionState.InProgress && Fields.DueOn < today) yield return Gaps.Warn("6.1.1-C1", $"It was due on {Words.Of(Fields.DueOn)}.");
        if (State is PlanningActionState.Done && Fields.EvaluateOn < today) yield return Gaps.Warn("6.1.1-C3", $"Its effect was to be judged on {Words.Of(Fields.EvaluateOn)}.");
        if (Result is ActionResult.NotEffective && !followedUp) yield return Gaps.Warn("R-6.1.1-3", "It had no effect, and no action follows it up.");
    }

    private IReadOnlyList<Refusal> Move(string what, PlanningActionState from, PlanningActionState to, string action)
    {
        if (Only(what, from) is { } no) return [no];
        State = to;
        Did(action);
        return [];
    }

    private Refusal? Only(string what, params IReadOnlyList<PlanningActionState> from) =>
        Retired ? CommonRefusals.Deleted
        : from.Contains(State) ? null
        : new Refusal("planning-action-state", $"You cannot {what} an action that is {Words.Spoken(State.ToString())}.", RefusalKind.State);

    private static Refusal Ruled(Refusal refusal) => refusal.Code == "required" ? refusal with { Kind = RefusalKind.Rule, Rule = "R-6.1.1-1" } : refusal;

    private static IReadOnlyList<Refusal> Refusals(PlanningActionFields fields)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.IntegratedInto is { } process) refusals.AddRange(LinkRefusals.Of(process, "integratedInto", Processes, RiskKinds.Foreign));
        if (fields.EvaluateOn < fields.DueOn) refusals.Add(Refusal.Invalid("evaluateOn", "before-due", "Its effect cannot be judged before it is due."));
        return refusals;
    }
}
