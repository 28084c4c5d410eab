using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>Somebody of the organisation: the account's id, and the name at the time of writing.</summary>
public sealed record Person
{
    /// <summary>The account's id (claim <c>sub</c>); 1..100 characters.</summary>
    [Required, MaxLength(100)]
    public string Id { get; init; } = "";

    /// <summary>The name as people read it; 1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";
}

/// <summary>A directed, typed link from the record that holds it to another one.</summary>
public sealed record RecordLink
{
    /// <summary>One of <see cref="RecordKinds"/>.</summary>
    [Required, MaxLength(50)]
    public string Kind { get; init; } = "";

    /// <summary>The other record. One of this service must exist in the same tenant (R-0-3).</summary>
    public Guid Id { get; init; }

    /// <summary>Its title when the link was made; ≤ 200 characters. May stay empty for records of this service.</summary>
    [MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>What the link means: <c>leads-to</c>, <c>addressed-by</c>, <c>fulfilled-by</c>, <c>relates-to</c> …; ≤ 50 characters.</summary>
    [Required, MaxLength(50)]
    public string Type { get; init; } = "relates-to";

    /// <summary>Why; ≤ 500 characters.</summary>
    [MaxLength(500)]
    public string? Reason { get; init; }
}

/// <summary>A record named so that it can be shown and opened.</summary>
/// <param name="Kind">One of <see cref="RecordKinds"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Ref">Its human number; empty for records of other services.</param>
/// <param name="Title">Its title or name.</param>
public sealed record RecordRef(string Kind, Guid Id, string Ref, string Title);

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
