using System.ComponentModel.DataAnnotations;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>The editable fields of an item of the treatment plan (6.1.3 e).</summary>
public sealed record PlanItemFields
{
    /// <summary>Risks that it treats; 1..50.</summary>
    [Required, MaxLength(50)]
    public IReadOnlyList<Guid> Risks { get; init; } = [];

    /// <summary>The control that it puts in place.</summary>
    [Required]
    public ControlReference? Control { get; init; }

    /// <summary>What is done; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Action { get; init; } = "";

    /// <summary>Who does it.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>What it takes.</summary>
    [Required]
    public PlanResources? Resources { get; init; }

    /// <summary>By when.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }

    /// <summary>How it will be told whether it worked; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Evaluation { get; init; } = "";
}

/// <summary>What a plan item takes.</summary>
public sealed record PlanResources
{
    /// <summary>Money; with a currency.</summary>
    [Range(0.0, 1e15)]
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of the amount.</summary>
    [MaxLength(3), RegularExpression("^[A-Z]{3}$")]
    public string? Currency { get; init; }

    /// <summary>Days of work.</summary>
    [Range(0.0, 1e6)]
    public decimal? Days { get; init; }

    /// <summary>In words; 1..1000 characters.</summary>
    [Required, MaxLength(1000)]
    public string Text { get; init; } = "";
}

/// <summary>States of a plan item.</summary>
public enum PlanItemState
{
    /// <summary>Waits for the owners of its risks.</summary>
    Proposed,

    /// <summary>All of them approved it.</summary>
    Approved,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Cannot go on.</summary>
    Blocked,

    /// <summary>Done, with evidence.</summary>
    Implemented,

    /// <summary>Somebody else saw that it is done.</summary>
    Verified,

    /// <summary>Will not be done.</summary>
    Cancelled,
}

/// <summary>A risk owner's approval of a plan item, for their risk.</summary>
public sealed record PlanApproval(Guid RiskId, ApprovalDto Approval);

/// <summary>How far it is (<c>POST plan-items/{id}/progress</c>).</summary>
public sealed record ProgressRequest
{
    /// <summary>0..100.</summary>
    [Required, Range(0, 100)]
    public int? Percent { get; init; }
}

/// <summary>It is done (<c>POST plan-items/{id}/implementation</c>).</summary>
public sealed record ImplementationRequest
{
    /// <summary>What shows it; 1..20.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>An item of the treatment plan. <c>Can</c> names: edit, approve, start, progress, block, implement, verify, cancel, delete.</summary>
/// <param name="Percent">How far it is; null unless in progress.</param>
/// <param name="Priority">Rank of the worst level among its risks; null while none is rated.</param>
/// <param name="Awaiting">Risks whose owners have not approved what it says today.</param>
/// <param name="Overdue">Days since it was due; null where it is not overdue.</param>
public sealed record PlanItemDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    PlanItemState State,
    PlanItemFields Fields,
    int? Percent,
    int? Priority,
    IReadOnlyList<PlanApproval> Approvals,
    IReadOnlyList<RecordRef> Awaiting,
    IReadOnlyList<Evidence> Evidence,
    DateTimeOffset? ImplementedAt,
    Person? ImplementedBy,
    DateTimeOffset? VerifiedAt,
    Person? VerifiedBy,
    string? Note,
    int? Overdue,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>The treatment plan (6.1.3 e, 8.3).</summary>
public sealed class PlanItemsClient(HttpClient http, string root) : RecordClient<PlanItemDto, PlanItemFields>(http, root)
{
    /// <summary>A risk owner approves it, for all of its risks that are theirs.</summary>
    public Task<ApiResult<PlanItemDto>> Approve(Guid id, int version, ApprovalRequest approval, CancellationToken ct) => Verb(id, "approval", version, approval, ct);

    /// <summary>Begins it, or goes on after it was blocked.</summary>
    public Task<ApiResult<PlanItemDto>> Start(Guid id, int version, CancellationToken ct) => Verb(id, "start", version, null, ct);

    /// <summary>Tells how far it is.</summary>
    public Task<ApiResult<PlanItemDto>> Progress(Guid id, int version, int percent, CancellationToken ct) =>
        Verb(id, "progress", version, new ProgressRequest { Percent = percent }, ct);

    /// <summary>It cannot go on.</summary>
    public Task<ApiResult<PlanItemDto>> Block(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "block", version, new Because { Reason = reason }, ct);

    /// <summary>It is done.</summary>
    public Task<ApiResult<PlanItemDto>> Implement(Guid id, int version, IReadOnlyList<EvidenceItem> evidence, CancellationToken ct) =>
        Verb(id, "implementation", version, new ImplementationRequest { Evidence = evidence }, ct);

    /// <summary>Somebody else saw that it is done.</summary>
    public Task<ApiResult<PlanItemDto>> Verify(Guid id, int version, string note, CancellationToken ct) => Verb(id, "verification", version, new Because { Reason = note }, ct);

    /// <summary>It will not be done; a risk owner says so.</summary>
    public Task<ApiResult<PlanItemDto>> Cancel(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "cancellation", version, new Because { Reason = reason }, ct);
}
