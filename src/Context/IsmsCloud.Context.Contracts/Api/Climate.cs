using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>The decision whether climate change is a relevant issue (R-4.1-4). "No" is a complete answer.</summary>
public sealed record ClimateFields
{
    /// <summary>Yes or no.</summary>
    [Required]
    public bool? Relevant { get; init; }

    /// <summary>Why; 20..2000 characters.</summary>
    [Required, MinLength(20), MaxLength(2000), SaysSomething(10)]
    public string Reason { get; init; } = "";

    /// <summary>Who decided; the caller where it is left out.</summary>
    public Person? DecidedBy { get; init; }

    /// <summary>On which day, not in the future; today where it is left out.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Issues that a "yes" led to; ≤ 100, each once. A "yes" without one is a gap.</summary>
    [MaxLength(100)]
    public IReadOnlyList<Guid> Issues { get; init; } = [];

    /// <summary>After how many months it must be made anew; 1..36.</summary>
    [Range(1, 36)]
    public int ReviewIntervalMonths { get; init; } = 12;
}

/// <summary>The issues that a "yes" led to (<c>PUT climate-decisions/{id}/issues</c>).</summary>
public sealed record ClimateIssuesRequest
{
    /// <summary>All of them; ≤ 100, each once.</summary>
    [MaxLength(100)]
    public IReadOnlyList<Guid> Issues { get; init; } = [];
}

/// <summary>A decision on climate change. A new decision is a new record; the newest one counts. <c>Can</c> names: linkIssues.</summary>
/// <param name="Current">Whether it is the newest one.</param>
/// <param name="DueAgainOn">The day by which it must be made anew.</param>
public sealed record ClimateDecisionDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    bool Current,
    ClimateFields Fields,
    IReadOnlyList<RecordRef> Issues,
    DateOnly DueAgainOn,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
