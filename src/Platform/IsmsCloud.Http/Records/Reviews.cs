using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>A periodic review. Editing is not reviewing.</summary>
public sealed record ReviewRequest
{
    /// <summary>What came out of it. <see cref="ReviewOutcome.Withdrawn"/> retires the record.</summary>
    [Required]
    public ReviewOutcome? Outcome { get; init; }

    /// <summary>What was looked at and found; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Note { get; init; } = "";
}

/// <summary>What came out of a review.</summary>
public enum ReviewOutcome
{
    /// <summary>It stands as it is.</summary>
    Unchanged,

    /// <summary>It stands, and was or will be changed.</summary>
    Changed,

    /// <summary>It no longer stands.</summary>
    Withdrawn,
}

/// <summary>A review that took place.</summary>
public sealed record Review(Person By, DateTimeOffset At, ReviewOutcome Outcome, string Note);

/// <summary>A reviewer's answer to what was submitted: what must change first.</summary>
public sealed record ReturnRequest
{
    /// <summary>What must change; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Comment { get; init; } = "";
}
