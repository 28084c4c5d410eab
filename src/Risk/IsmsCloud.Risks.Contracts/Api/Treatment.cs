using System.ComponentModel.DataAnnotations;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Risks.Contracts;

/// <summary>How a risk is treated (6.1.3 a).</summary>
public enum TreatmentOption
{
    /// <summary>Controls change it.</summary>
    Modify,

    /// <summary>What it comes from is stopped.</summary>
    Avoid,

    /// <summary>Others bear a part of it.</summary>
    Share,

    /// <summary>It is kept as it is.</summary>
    Retain,
}

/// <summary>The owner's decision how a risk is treated (<c>POST risks/{id}/treatment</c>).</summary>
public sealed record TreatmentRequest
{
    /// <summary>One option, or modify and share together.</summary>
    [Required, MaxLength(2)]
    public IReadOnlyList<TreatmentOption> Options { get; init; } = [];

    /// <summary>Why; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Justification { get; init; } = "";

    /// <summary>Controls that this makes necessary; one at least to modify (R-6.1.3-8). ≤ 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<ControlReference> NecessaryControls { get; init; } = [];

    /// <summary>Shows that the activity was stopped; to avoid, unless a plan item says how. ≤ 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>A treatment decision that stands.</summary>
/// <param name="DecidedBy">The risk's owner at the time.</param>
public sealed record TreatmentDecision(
    IReadOnlyList<TreatmentOption> Options,
    string Justification,
    IReadOnlyList<ControlReference> NecessaryControls,
    IReadOnlyList<Evidence> Evidence,
    Person DecidedBy,
    DateTimeOffset DecidedAt);

/// <summary>The owner accepts a risk, or what remains of it (<c>POST risks/{id}/acceptance</c>, R-6.1.3-6, R-6.1.3-7).</summary>
public sealed record AcceptanceRequest
{
    /// <summary>The content hash that the owner saw; must be the risk's own (R-0-1).</summary>
    [Required, MaxLength(128)]
    public string ContentHash { get; init; } = "";

    /// <summary>What the owner declares; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Statement { get; init; } = "";

    /// <summary>Until when; twelve months from today where it is left out, 36 at most. To be named where the level is acceptable under conditions alone.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Under which conditions; asked for where the level is acceptable under conditions alone. ≤ 2000 characters.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Conditions { get; init; }
}

/// <summary>An acceptance, with the rating as it was then.</summary>
/// <param name="OnBehalfOf">The owner, where a delegate accepted (SD-4).</param>
/// <param name="Residual">Whether what remains after treatment was accepted, and not the risk as it was.</param>
public sealed record AcceptanceDto(
    ApprovalDto Approval, Rating Rating, string Statement, DateOnly Until, bool Conditional, string? Conditions, Person? OnBehalfOf, bool Residual);

/// <summary>The owner lets somebody accept in their place, between two days (<c>POST risks/{id}/delegation</c>, SD-4).</summary>
public sealed record DelegationRequest
{
    /// <summary>Who may accept.</summary>
    [Required]
    public Person? To { get; init; }

    /// <summary>From this day; today where it is left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until this day, at most a year after its beginning.</summary>
    [Required]
    public DateOnly? Until { get; init; }

    /// <summary>Why; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Reason { get; init; } = "";
}

/// <summary>A delegation of the owner's acceptance.</summary>
public sealed record AcceptanceDelegation(Person By, Person To, DateOnly From, DateOnly Until, string Reason);

/// <summary>Why a risk is closed.</summary>
public enum ClosureReason
{
    /// <summary>What it came from is gone.</summary>
    SourceGone,

    /// <summary>The asset is retired.</summary>
    AssetRetired,

    /// <summary>It lies outside the scope.</summary>
    OutOfScope,

    /// <summary>Another risk says the same.</summary>
    Merged,
}

/// <summary>The ISMS manager proposes that a risk is closed (<c>POST risks/{id}/closure-proposal</c>).</summary>
public sealed record ClosureRequest
{
    /// <summary>Why; being treated is no reason.</summary>
    [Required]
    public ClosureReason? Reason { get; init; }

    /// <summary>The risk that it merges into; for that reason.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>In words; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Note { get; init; } = "";
}

/// <summary>A proposal that waits for the risk's owner.</summary>
public sealed record ClosureProposal(ClosureReason Reason, Guid? MergedInto, string Note, Person By, DateTimeOffset At);

/// <summary>How a risk ended.</summary>
public sealed record Closure(ClosureReason Reason, Guid? MergedInto, string Note, Person ProposedBy, Person ClosedBy, DateTimeOffset At);
