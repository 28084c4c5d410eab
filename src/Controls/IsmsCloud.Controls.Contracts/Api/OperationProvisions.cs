using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The editable fields of a process, product or service that comes from outside (8.1).</summary>
public sealed record ProvisionFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    [Required]
    public ProvisionKind? What { get; init; }

    /// <summary>Who provides it; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Provider { get; init; }

    /// <summary>Markdown; ≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>Whether the ISMS depends on it.</summary>
    public bool InScope { get; init; } = true;

    /// <summary>Which information the provider gets to see; ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? InformationAccess { get; init; }

    /// <summary>How much depends on it.</summary>
    [Required]
    public Criticality? Criticality { get; init; }

    /// <summary>What was agreed on security; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string RequirementsAgreed { get; init; } = "";

    /// <summary>How it is seen that this is kept; <see cref="ProvisionControl.None"/> counts as a gap (R-8.1-4).</summary>
    [Required]
    public ProvisionControl? ControlMethod { get; init; }

    /// <summary>Who answers for it here.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>How to get away from it; 3..2000 characters, asked for at high criticality.</summary>
    [MaxLength(2000), SaysSomething]
    public string? ExitPlan { get; init; }

    /// <summary>1..36 months.</summary>
    [Range(1, 36)]
    public int ReviewIntervalMonths { get; init; } = 12;

    /// <summary>Contracts, interfaces, risks …; ≤ 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];
}

/// <summary>What comes from outside.</summary>
public enum ProvisionKind
{
    /// <summary>A process that others carry out.</summary>
    Process,

    /// <summary>A product.</summary>
    Product,

    /// <summary>A service.</summary>
    Service,
}

/// <summary>How much depends on something.</summary>
public enum Criticality
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Something.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}

/// <summary>How it is seen that a provider keeps what was agreed.</summary>
public enum ProvisionControl
{
    /// <summary>By contract alone.</summary>
    Contract,

    /// <summary>By audits.</summary>
    Audit,

    /// <summary>By reports.</summary>
    Report,

    /// <summary>By a certificate.</summary>
    Certificate,

    /// <summary>By monitoring.</summary>
    Monitoring,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>States of an external provision.</summary>
public enum ProvisionState
{
    /// <summary>It is used.</summary>
    InUse,

    /// <summary>It is used no more.</summary>
    Ended,
}

/// <summary>An external provision. <c>Can</c> names: edit, review, end, delete.</summary>
/// <param name="EndedBecause">Null while it is used.</param>
public sealed record ProvisionDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    ProvisionState State,
    ProvisionFields Fields,
    DateOnly NextReviewOn,
    IReadOnlyList<Review> Reviews,
    string? EndedBecause,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Processes, products and services from outside (8.1). Filters: state, what, criticality, controlMethod, owner, inScope, overdue.</summary>
public sealed class ProvisionsClient(HttpClient http, string root) : RecordClient<ProvisionDto, ProvisionFields>(http, root)
{
    /// <summary>Looks at it; <see cref="ReviewOutcome.Withdrawn"/> ends it.</summary>
    public Task<ApiResult<ProvisionDto>> Review(Guid id, int version, ReviewRequest review, CancellationToken ct) => Verb(id, "review", version, review, ct);

    /// <summary>It is used no more.</summary>
    public Task<ApiResult<ProvisionDto>> End(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "end", version, new Because { Reason = reason }, ct);
}
