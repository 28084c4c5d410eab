using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>The editable fields of a risk or opportunity for the ISMS itself (6.1.1), which is kept apart from information security risks.</summary>
public sealed record PlanningItemFields
{
    /// <summary>Something that could harm the ISMS, or help it.</summary>
    [Required]
    public PlanningKind? Kind { get; init; }

    /// <summary>What it is; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Statement { get; init; } = "";

    /// <summary>The issue, requirement, finding or review that it follows from.</summary>
    [Required]
    public RecordLink? Origin { get; init; }

    /// <summary>What it has an effect on.</summary>
    [Required]
    public PlanningEffect? EffectOn { get; init; }

    /// <summary>Whether something is done about it.</summary>
    [Required]
    public PlanningChoice? Decision { get; init; }

    /// <summary>Why nothing is done, where it is accepted; 3..1000 characters.</summary>
    [MaxLength(1000), SaysSomething]
    public string? Reason { get; init; }
}

/// <summary>Risk or opportunity.</summary>
public enum PlanningKind
{
    /// <summary>It could harm.</summary>
    Risk,

    /// <summary>It could help.</summary>
    Opportunity,
}

/// <summary>What a planning item has an effect on.</summary>
public enum PlanningEffect
{
    /// <summary>What the ISMS is there for.</summary>
    IntendedOutcome,

    /// <summary>Something that nobody wants.</summary>
    UndesiredEffect,

    /// <summary>Getting better.</summary>
    Improvement,
}

/// <summary>What is done about a planning item.</summary>
public enum PlanningChoice
{
    /// <summary>Actions are planned.</summary>
    Act,

    /// <summary>Nothing, for a reason.</summary>
    Accept,
}

/// <summary>A risk or opportunity for the ISMS. <c>Can</c> names: edit, delete.</summary>
/// <param name="Actions">Its actions that were not cancelled.</param>
public sealed record PlanningItemDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    PlanningItemFields Fields,
    IReadOnlyList<RecordRef> Actions,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>The editable fields of an action on a risk or opportunity for the ISMS.</summary>
public sealed record PlanningActionFields
{
    /// <summary>The planning item that it is about.</summary>
    [Required]
    public Guid ItemId { get; init; }

    /// <summary>What is done; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string What { get; init; } = "";

    /// <summary>The process of the ISMS that it is built into; a link to an <c>isms-process</c>.</summary>
    [Required]
    public RecordLink? IntegratedInto { get; init; }

    /// <summary>Who does it.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>By when.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }

    /// <summary>How it will be told whether it worked; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string EffectivenessCriterion { get; init; } = "";

    /// <summary>When that is judged; not before it is due.</summary>
    [Required]
    public DateOnly? EvaluateOn { get; init; }

    /// <summary>The action without effect that this one follows up (R-6.1.1-3).</summary>
    public Guid? FollowsUp { get; init; }
}

/// <summary>States of a planning action.</summary>
public enum PlanningActionState
{
    /// <summary>To come.</summary>
    Planned,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Done; its effect is to be judged.</summary>
    Done,

    /// <summary>Its effect was judged.</summary>
    Evaluated,

    /// <summary>Will not be done.</summary>
    Cancelled,
}

/// <summary>Whether an action worked.</summary>
public enum ActionResult
{
    /// <summary>It did.</summary>
    Effective,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>It did not.</summary>
    NotEffective,
}

/// <summary>Judges an action's effect (<c>POST planning-actions/{id}/evaluation</c>, R-6.1.1-1).</summary>
public sealed record ActionEvaluationRequest
{
    /// <summary>Whether it worked.</summary>
    [Required]
    public ActionResult? Result { get; init; }

    /// <summary>What shows it; 1..20.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>An action on a risk or opportunity for the ISMS. <c>Can</c> names: edit, start, complete, evaluate, cancel.</summary>
/// <param name="CancelledBy">Who approved that it is not done.</param>
public sealed record PlanningActionDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    PlanningActionState State,
    PlanningActionFields Fields,
    ActionResult? Result,
    IReadOnlyList<Evidence> Evidence,
    Person? EvaluatedBy,
    DateTimeOffset? EvaluatedAt,
    string? CancelledBecause,
    Person? CancelledBy,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Risks and opportunities for the ISMS itself (6.1.1).</summary>
public sealed class PlanningItemsClient(HttpClient http, string root) : RecordClient<PlanningItemDto, PlanningItemFields>(http, root);

/// <summary>Actions on them (6.1.1).</summary>
public sealed class PlanningActionsClient(HttpClient http, string root) : RecordClient<PlanningActionDto, PlanningActionFields>(http, root)
{
    /// <summary>Begins it.</summary>
    public Task<ApiResult<PlanningActionDto>> Start(Guid id, int version, CancellationToken ct) => Verb(id, "start", version, null, ct);

    /// <summary>It is done.</summary>
    public Task<ApiResult<PlanningActionDto>> Complete(Guid id, int version, CancellationToken ct) => Verb(id, "completion", version, null, ct);

    /// <summary>Judges its effect.</summary>
    public Task<ApiResult<PlanningActionDto>> Evaluate(Guid id, int version, ActionEvaluationRequest evaluation, CancellationToken ct) =>
        Verb(id, "evaluation", version, evaluation, ct);

    /// <summary>It will not be done.</summary>
    public Task<ApiResult<PlanningActionDto>> Cancel(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "cancellation", version, new Because { Reason = reason }, ct);
}
