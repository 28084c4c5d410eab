using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>The editable fields of a requirement (4.2). The decision what the ISMS does about it is a step of its own.</summary>
public sealed record RequirementFields
{
    /// <summary>The interested party that has it; must exist in the tenant.</summary>
    [Required]
    public Guid? PartyId { get; init; }

    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>What is required; Markdown, 1..5000 characters.</summary>
    [Required, MaxLength(5000)]
    public string Text { get; init; } = "";

    /// <summary>How it binds.</summary>
    [Required]
    public RequirementKind? Kind { get; init; }

    /// <summary>Law, contract number, mail; 1..300 characters.</summary>
    [Required, MaxLength(300)]
    public string SourceRef { get; init; } = "";

    /// <summary>The text it stands in; required where the kind is legal, regulatory or contractual.</summary>
    public ExternalDocument? ExternalDocument { get; init; }

    /// <summary>First day on which it binds.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it binds; not before <see cref="ValidFrom"/>.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What follows when it is not met; ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? Penalty { get; init; }

    /// <summary>What fulfils it (R-4.2-4): kinds of <see cref="RecordKinds.Fulfilling"/>; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Fulfils { get; init; } = [];

    /// <summary>Who watches it.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>Whether it comes from climate change (amendment 1:2024).</summary>
    public bool ClimateRelated { get; init; }

    /// <summary>1..36 months.</summary>
    [Range(1, 36)]
    public int ReviewIntervalMonths { get; init; } = 12;

    /// <summary>Other links; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];
}

/// <summary>A law, regulation or contract that a requirement stands in.</summary>
public sealed record ExternalDocument
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>The edition or date that was read; ≤ 100 characters.</summary>
    [MaxLength(100)]
    public string? Edition { get; init; }

    /// <summary>Absolute http or https address; ≤ 500 characters.</summary>
    [MaxLength(500)]
    public string? Url { get; init; }

    /// <summary>The text itself as a file uploaded to <c>/api/context/attachments</c>; must exist in the tenant.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>A newer edition that is out but not yet worked in (R-4.2-5); ≤ 100 characters.</summary>
    [MaxLength(100)]
    public string? NewerEdition { get; init; }
}

/// <summary>How a requirement binds.</summary>
public enum RequirementKind
{
    /// <summary>By law.</summary>
    Legal,

    /// <summary>By a regulator's rules.</summary>
    Regulatory,

    /// <summary>By contract.</summary>
    Contractual,

    /// <summary>By the organisation's own rules.</summary>
    Internal,

    /// <summary>It is hoped for, not owed.</summary>
    Expectation,
}

/// <summary>Whether the ISMS takes care of a requirement (4.2 c, 2022 and later).</summary>
public enum AddressedByIsms
{
    /// <summary>Not decided.</summary>
    Undecided,

    /// <summary>Wholly.</summary>
    Yes,

    /// <summary>In part; the reason says which.</summary>
    Partly,

    /// <summary>Not; the reason says where it is handled.</summary>
    No,
}

/// <summary>States of a requirement.</summary>
public enum RequirementState
{
    /// <summary>Written down.</summary>
    Captured,

    /// <summary>Understood: what it asks of whom.</summary>
    Analysed,

    /// <summary>It binds.</summary>
    Active,

    /// <summary>Another one took its place.</summary>
    Superseded,

    /// <summary>It no longer binds.</summary>
    Ended,
}

/// <summary>What the ISMS does about a requirement (<c>POST requirements/{id}/decision</c>).</summary>
public sealed record DecisionRequest
{
    /// <summary>Any but <see cref="AddressedByIsms.Undecided"/>.</summary>
    [Required]
    public AddressedByIsms? AddressedByIsms { get; init; }

    /// <summary>Required for partly and no; for a legal, regulatory or contractual "no" ≥ 20 characters (R-4.2-3); ≤ 2000.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Reason { get; init; }
}

/// <summary>Top management's approval of a "no" (<c>POST requirements/{id}/decision/approval</c>).</summary>
public sealed record ApproveDecisionRequest
{
    /// <summary>The content hash that the approver saw.</summary>
    [Required, MaxLength(128)]
    public string ContentHash { get; init; } = "";

    /// <summary>What the approver declares; ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? Statement { get; init; }
}

/// <summary>How a requirement stops binding: superseded where another one is named, ended where none is.</summary>
public sealed record EndRequirementRequest
{
    /// <summary>Why; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Reason { get; init; } = "";

    /// <summary>The requirement that takes its place; must exist in the tenant.</summary>
    public Guid? SupersededBy { get; init; }
}

/// <summary>A decision, who took it, and on which day of the organisation's.</summary>
public sealed record RequirementDecision(AddressedByIsms AddressedByIsms, string? Reason, Person By, DateOnly On);

/// <summary>A requirement (4.2). <c>Can</c> names: edit, analyse, decide, approveDecision, activate, end, review, delete.</summary>
/// <param name="PartyName">The party's name today.</param>
/// <param name="AddressedByIsms">What the decision in force says; undecided where there is none.</param>
/// <param name="Decision">The decision in force; null while undecided.</param>
/// <param name="ProposedDecision">A "no" that waits for top management's approval; the decision in force stays until then.</param>
/// <param name="DecisionApproval">Of a legal, regulatory or contractual "no"; null where none was given.</param>
public sealed record RequirementDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    RequirementState State,
    RequirementFields Fields,
    string PartyName,
    AddressedByIsms AddressedByIsms,
    RequirementDecision? Decision,
    RequirementDecision? ProposedDecision,
    ApprovalDto? DecisionApproval,
    Guid? SupersededBy,
    IReadOnlyList<Review> Reviews,
    DateOnly NextReviewOn,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
