using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The editable fields of a change of operation, planned or unintended (8.1).</summary>
public sealed record ChangeFields
{
    /// <summary>3..200 characters.</summary>
    [Required, MaxLength(200), SaysSomething]
    public string Title { get; init; } = "";

    /// <summary>Whether somebody wants it (it is requested), or it happened unasked (it is detected). Does not change.</summary>
    [Required]
    public bool? Planned { get; init; }

    /// <summary>Why it is wanted, or how it came about; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Reason { get; init; } = "";

    /// <summary>What is changed, and how; Markdown, ≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>A word of the organisation's own scheme, such as <c>Infrastructure</c>; ≤ 100 characters.</summary>
    [MaxLength(100)]
    public string? Category { get; init; }

    /// <summary>Who sees it through.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>Sites and systems that it touches; ≤ 100 of ≤ 200 characters.</summary>
    [MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>When it is to be made; for planned ones.</summary>
    public DateOnly? PlannedFor { get; init; }

    /// <summary>When it was noticed, not in the future; asked for where it was not planned.</summary>
    public DateOnly? DetectedOn { get; init; }

    /// <summary>How it is taken back if it goes wrong; ≤ 2000 characters.</summary>
    [MaxLength(2000)]
    public string? Rollback { get; init; }
}

/// <summary>States of a change.</summary>
public enum ChangeState
{
    /// <summary>Planned: somebody wants it.</summary>
    Requested,

    /// <summary>Planned: what it means for security is known.</summary>
    Assessed,

    /// <summary>Planned: it may be made.</summary>
    Approved,

    /// <summary>Planned: it is made.</summary>
    Implemented,

    /// <summary>Its outcome was looked at. A planned change ends here.</summary>
    Reviewed,

    /// <summary>Planned: it is not made.</summary>
    Rejected,

    /// <summary>Unintended: it was noticed.</summary>
    Detected,

    /// <summary>Unintended: done with.</summary>
    Closed,
}

/// <summary>What a change means for security (<c>POST changes/{id}/assessment</c>).</summary>
public sealed record ChangeAssessmentRequest
{
    /// <summary>3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string ImpactOnSecurity { get; init; } = "";

    /// <summary>Whether it is so large that risks have to be assessed anew (8.2).</summary>
    [Required]
    public bool? Significant { get; init; }

    /// <summary>Risks that it touches; links to a <c>risk</c> with its title, ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> RisksTouched { get; init; } = [];

    /// <summary>Whether these are to be rated anew.</summary>
    [Required]
    public bool? Reassess { get; init; }

    /// <summary>Why, or why not; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string ReassessReason { get; init; } = "";
}

/// <summary>The assessment of a planned change, as made.</summary>
public sealed record ChangeAssessment(
    Person By, DateTimeOffset At, string ImpactOnSecurity, bool Significant, IReadOnlyList<RecordLink> RisksTouched, bool Reassess, string ReassessReason);

/// <summary>It is made (<c>POST changes/{id}/implementation</c>, R-8.1-2).</summary>
public sealed record ImplementChangeRequest
{
    /// <summary>When, not in the future; today where it is left out.</summary>
    public DateOnly? ImplementedOn { get; init; }

    /// <summary>What shows it; ≤ 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>Whether a planned change brought what it was made for (<c>POST changes/{id}/review</c>).</summary>
public sealed record ChangeReviewRequest
{
    /// <summary>What came of it; 3..2000 characters. For planned ones.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Outcome { get; init; }

    /// <summary>What harm it did or may do; 3..2000 characters. For unintended ones.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Consequences { get; init; }

    /// <summary>What is done against that; 3..2000 characters. For unintended ones.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Mitigation { get; init; }

    /// <summary>Risks that are to be rated anew; links to a <c>risk</c> with its title, ≤ 100. For unintended ones.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Reassess { get; init; } = [];
}

/// <summary>The review of a change, as made.</summary>
public sealed record ChangeReview(Person By, DateTimeOffset At, string? Outcome, string? Consequences, string? Mitigation, IReadOnlyList<RecordLink> Reassess);

/// <summary>A change of operation. <c>Can</c> names: edit, assess, approve, reject, implement, review, close, delete.</summary>
/// <param name="RequestedBy">Who recorded it; they do not approve it, but for top management of a small organisation (SD-3).</param>
/// <param name="Note">Why it was rejected, or how it was closed.</param>
public sealed record ChangeDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    ChangeState State,
    ChangeFields Fields,
    Person? RequestedBy,
    ChangeAssessment? Assessment,
    ApprovalDto? Approval,
    DateOnly? ImplementedOn,
    IReadOnlyList<Evidence> Evidence,
    ChangeReview? Review,
    string? Note,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Changes of operation (8.1). Filters: state, planned, owner, category, significant, open, overdue.</summary>
public sealed class ChangesClient(HttpClient http, string root) : RecordClient<ChangeDto, ChangeFields>(http, root)
{
    /// <summary>Says what a planned change means for security.</summary>
    public Task<ApiResult<ChangeDto>> Assess(Guid id, int version, ChangeAssessmentRequest assessment, CancellationToken ct) => Verb(id, "assessment", version, assessment, ct);

    /// <summary>Approves exactly the content of that hash; not by whoever requested it.</summary>
    public Task<ApiResult<ChangeDto>> Approve(Guid id, int version, ApprovalRequest approval, CancellationToken ct) => Verb(id, "approval", version, approval, ct);

    /// <summary>It is not made.</summary>
    public Task<ApiResult<ChangeDto>> Reject(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "rejection", version, new Because { Reason = reason }, ct);

    /// <summary>It is made.</summary>
    public Task<ApiResult<ChangeDto>> Implement(Guid id, int version, ImplementChangeRequest implementation, CancellationToken ct) => Verb(id, "implementation", version, implementation, ct);

    /// <summary>What came of it.</summary>
    public Task<ApiResult<ChangeDto>> Review(Guid id, int version, ChangeReviewRequest review, CancellationToken ct) => Verb(id, "review", version, review, ct);

    /// <summary>An unintended change is done with.</summary>
    public Task<ApiResult<ChangeDto>> Close(Guid id, int version, string note, CancellationToken ct) => Verb(id, "closure", version, new Because { Reason = note }, ct);
}
