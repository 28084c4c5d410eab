using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The editable fields of a change of the ISMS itself (6.3). A proposal may be incomplete; a plan may not.</summary>
public sealed record IsmsChangeFields
{
    /// <summary>What changes; 3..200 characters.</summary>
    [Required, MaxLength(200), SaysSomething]
    public string What { get; init; } = "";

    /// <summary>What for; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Purpose { get; init; } = "";

    /// <summary>What follows from it; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Consequences { get; init; } = "";

    /// <summary>Clauses that it touches, such as <c>4.3</c>; ≤ 50. With records together one at least.</summary>
    [MaxLength(50), EachMaxLength(20)]
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Records that it touches, such as a scope version or a criteria set; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Records { get; init; } = [];

    /// <summary>What it takes; 1..2000 characters.</summary>
    [Required, MaxLength(2000)]
    public string Resources { get; init; } = "";

    /// <summary>Who does what; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Responsibilities { get; init; } = "";

    /// <summary>When it is to be made.</summary>
    [Required]
    public DateOnly? PlannedFor { get; init; }

    /// <summary>Whether risks have to be assessed anew.</summary>
    [Required]
    public bool? Reassess { get; init; }

    /// <summary>Why, or why not; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string ReassessReason { get; init; } = "";
}

/// <summary>States of a change of the ISMS.</summary>
public enum IsmsChangeState
{
    /// <summary>Somebody wants it.</summary>
    Proposed,

    /// <summary>All that 6.3 asks for is said.</summary>
    Planned,

    /// <summary>It may be made.</summary>
    Approved,

    /// <summary>It is made.</summary>
    Done,

    /// <summary>Its outcome was looked at.</summary>
    Reviewed,

    /// <summary>It is not made.</summary>
    Rejected,
}

/// <summary>A change of the ISMS. <c>Can</c> names: edit, plan, approve, reject, complete, review, delete.</summary>
/// <param name="ProposedBy">Who recorded it; they do not approve it, but for top management of a small organisation (SD-3).</param>
/// <param name="Outcome">What its review found.</param>
/// <param name="Note">Why it was rejected.</param>
public sealed record IsmsChangeDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    IsmsChangeState State,
    IsmsChangeFields Fields,
    Person? ProposedBy,
    ApprovalDto? Approval,
    DateOnly? DoneOn,
    string? Outcome,
    Person? ReviewedBy,
    DateTimeOffset? ReviewedAt,
    string? Note,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Changes of the ISMS itself (6.3). Filters: state, open, overdue.</summary>
public sealed class IsmsChangesClient(HttpClient http, string root) : RecordClient<IsmsChangeDto, IsmsChangeFields>(http, root)
{
    /// <summary>All that 6.3 asks for is said.</summary>
    public Task<ApiResult<IsmsChangeDto>> Plan(Guid id, int version, CancellationToken ct) => Verb(id, "plan", version, null, ct);

    /// <summary>Approves exactly the content of that hash; not by whoever proposed it.</summary>
    public Task<ApiResult<IsmsChangeDto>> Approve(Guid id, int version, ApprovalRequest approval, CancellationToken ct) => Verb(id, "approval", version, approval, ct);

    /// <summary>It is not made.</summary>
    public Task<ApiResult<IsmsChangeDto>> Reject(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "rejection", version, new Because { Reason = reason }, ct);

    /// <summary>It is made.</summary>
    public Task<ApiResult<IsmsChangeDto>> Complete(Guid id, int version, CancellationToken ct) => Verb(id, "completion", version, null, ct);

    /// <summary>What came of it.</summary>
    public Task<ApiResult<IsmsChangeDto>> Review(Guid id, int version, string outcome, CancellationToken ct) => Verb(id, "review", version, new Because { Reason = outcome }, ct);
}
