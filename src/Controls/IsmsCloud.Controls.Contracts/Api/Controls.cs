using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The editable fields of a control record: how a control is carried out here (6.1.3, 8.1).</summary>
public sealed record ControlFields
{
    /// <summary>The control; one record for each, and it does not change. Its title follows from its catalogue.</summary>
    [Required]
    public ControlReference? Control { get; init; }

    /// <summary>How it is done; Markdown, ≤ 10,000 characters. Asked for once it is under way.</summary>
    [MaxLength(10000)]
    public string? Description { get; init; }

    /// <summary>Who answers for it. Asked for once it is planned or under way.</summary>
    public Person? Owner { get; init; }

    /// <summary>When it is to be in place; asked for where it is planned.</summary>
    public DateOnly? PlannedFor { get; init; }

    /// <summary>Sites and systems where it holds; ≤ 100 of ≤ 200 characters.</summary>
    [MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Policies and documents that it follows; ≤ 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<RecordLink> Policies { get; init; } = [];

    /// <summary>How often its effect is tested at least; 1..36 months, or null where it has no rhythm.</summary>
    [Range(1, 36)]
    public int? TestIntervalMonths { get; init; }

    /// <summary>How often it is carried out at least, each time with evidence (R-8.1-1); 1..36 months, or null where it has no rhythm.</summary>
    [Range(1, 36)]
    public int? RunIntervalMonths { get; init; }
}

/// <summary>What the tests of a control say of it.</summary>
public enum ControlEffectiveness
{
    /// <summary>Nobody has tested it.</summary>
    NotTested,

    /// <summary>It does what it is there for.</summary>
    Effective,

    /// <summary>It does so in part.</summary>
    PartlyEffective,

    /// <summary>It does not.</summary>
    Ineffective,
}

/// <summary>What came out of a test.</summary>
public enum TestResult
{
    /// <summary>It does what it is there for.</summary>
    Effective,

    /// <summary>It does so in part.</summary>
    PartlyEffective,

    /// <summary>It does not.</summary>
    Ineffective,
}

/// <summary>It is to be in place on a day (<c>POST controls/{id}/plan</c>).</summary>
public sealed record PlanControlRequest
{
    /// <summary>The day; the record's own where it is left out.</summary>
    public DateOnly? PlannedFor { get; init; }
}

/// <summary>It is in place (<c>POST controls/{id}/implementation</c>).</summary>
public sealed record ImplementControlRequest
{
    /// <summary>Since when, not in the future; today where it is left out.</summary>
    public DateOnly? ImplementedOn { get; init; }
}

/// <summary>One more piece of evidence (<c>POST controls/{id}/evidence</c>).</summary>
public sealed record AddEvidenceRequest
{
    /// <summary>The evidence, with the period for which it holds.</summary>
    [Required]
    public EvidenceItem? Evidence { get; init; }
}

/// <summary>A test of its effect (<c>POST controls/{id}/tests</c>).</summary>
public sealed record ControlTestRequest
{
    /// <summary>Who tested; whoever records it where this is left out.</summary>
    public Person? By { get; init; }

    /// <summary>When, not in the future.</summary>
    [Required]
    public DateOnly? On { get; init; }

    /// <summary>How it was tested; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Method { get; init; } = "";

    /// <summary>What came out.</summary>
    [Required]
    public TestResult? Result { get; init; }

    /// <summary>What was seen; 3..2000 characters, asked for unless it was effective.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Note { get; init; }

    /// <summary>What shows it; ≤ 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>When it is tested next; the record's rhythm counts where this is left out.</summary>
    public DateOnly? NextDueOn { get; init; }
}

/// <summary>Evidence of a control.</summary>
/// <param name="From">The first day that it shows.</param>
/// <param name="Until">The last day on which it counts; null where it counts for good.</param>
/// <param name="Withdrawn">Null while it counts.</param>
public sealed record ControlEvidence(Guid Id, Evidence Evidence, DateOnly From, DateOnly? Until, Withdrawal? Withdrawn);

/// <summary>That a piece of evidence no longer counts.</summary>
public sealed record Withdrawal(Person By, DateTimeOffset At, string Reason);

/// <summary>A test that took place.</summary>
/// <param name="RecordedBy">Who wrote it down, and when.</param>
public sealed record ControlTest(
    Guid Id, Person By, DateOnly On, string Method, TestResult Result, string? Note, IReadOnlyList<Evidence> Evidence, DateOnly? NextDueOn, Person RecordedBy, DateTimeOffset At);

/// <summary>An item of the treatment plan that puts the control in place.</summary>
/// <param name="DueOn">By when; null where it was not told.</param>
/// <param name="State">planned, implemented, verified or cancelled.</param>
public sealed record ControlPlanItem(Guid Id, string State, DateOnly? DueOn);

/// <summary>A control record. <c>Can</c> names: edit, plan, start, implement, reopen, stop, addEvidence, withdrawEvidence, test, delete.</summary>
/// <param name="Theme">Where it stands in its catalogue.</param>
/// <param name="StatusNote">Why it was stopped or opened again; null otherwise.</param>
/// <param name="EvidenceState">Whether evidence counts today.</param>
/// <param name="CoveredUntil">The last day for which there is evidence; null where there is none, or where it counts for good.</param>
/// <param name="Tests">The newest first.</param>
/// <param name="TestDueOn">When it is to be tested next; null where it has no rhythm.</param>
/// <param name="LastRunOn">When it was last carried out with evidence (8.1).</param>
/// <param name="RunDueOn">When it is to be carried out next; null where it has no rhythm.</param>
public sealed record ControlDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    ControlStatus Status,
    ControlFields Fields,
    string? Theme,
    ControlAttributes? Attributes,
    DateOnly? ImplementedOn,
    string? StatusNote,
    ControlEffectiveness Effectiveness,
    IReadOnlyList<ControlEvidence> Evidence,
    EvidenceState EvidenceState,
    DateOnly? CoveredUntil,
    IReadOnlyList<ControlTest> Tests,
    DateOnly? TestDueOn,
    DateOnly? LastRunOn,
    DateOnly? RunDueOn,
    IReadOnlyList<ControlPlanItem> PlanItems,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Whether evidence counts today.</summary>
public enum EvidenceState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It counts today, and for a month to come.</summary>
    Current,

    /// <summary>It counts today and ends within a month.</summary>
    Expiring,

    /// <summary>All of it has ended, or none has begun (R-0-4).</summary>
    Expired,
}

/// <summary>For which days of a window there is evidence (<c>GET controls/{id}/coverage?from=&amp;to=</c>).</summary>
/// <param name="From">The first day; a year before the last one where it is left out.</param>
/// <param name="To">The last day; today where it is left out.</param>
/// <param name="Pieces">Each piece of evidence that counts within the window, cut to it, the oldest first.</param>
/// <param name="Covered">Days for which there is evidence; apart from each other, in order.</param>
/// <param name="Gaps">All other days of the window.</param>
/// <param name="Days">Length of the window.</param>
/// <param name="DaysCovered">How many of them are covered.</param>
public sealed record CoverageDto(
    DateOnly From, DateOnly To, IReadOnlyList<EvidenceSpan> Pieces, IReadOnlyList<DaySpan> Covered, IReadOnlyList<DaySpan> Gaps, int Days, int DaysCovered);

/// <summary>Days from the first to the last, both included.</summary>
public sealed record DaySpan(DateOnly From, DateOnly To);

/// <summary>A piece of evidence on a timeline.</summary>
public sealed record EvidenceSpan(Guid EvidenceId, string Title, EvidenceKind Kind, DateOnly From, DateOnly To);
