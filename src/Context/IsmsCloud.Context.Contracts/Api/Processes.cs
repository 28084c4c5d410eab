using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>The editable fields of a process of the ISMS (4.4).</summary>
public sealed record ProcessFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>1..1000 characters.</summary>
    [Required, MaxLength(1000)]
    public string Purpose { get; init; } = "";

    /// <summary>Clauses that it serves, such as <c>6.1.2</c>, or controls such as <c>A.5.31</c>; 1..50, each once.</summary>
    [Required, MaxLength(50), EachMaxLength(20)]
    public IReadOnlyList<string> ClauseRefs { get; init; } = [];

    /// <summary>Who runs it; without one R-4.4-2 counts a gap.</summary>
    public Person? Owner { get; init; }

    /// <summary>What comes in, and from which process; ≤ 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<ProcessFlow> Inputs { get; init; } = [];

    /// <summary>What goes out, and to which process; ≤ 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<ProcessFlow> Outputs { get; init; } = [];

    /// <summary>How often it runs at least; 1..36 months, or null where it has no rhythm.</summary>
    [Range(1, 36)]
    public int? IntervalMonths { get; init; }

    /// <summary>Criteria for the process (8.1, 2022 and later); Markdown, ≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Criteria { get; init; }
}

/// <summary>An input or output.</summary>
public sealed record ProcessFlow
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string What { get; init; } = "";

    /// <summary>The process at the other end; null where it comes from or goes to somebody who is no process of the ISMS.</summary>
    public Guid? ProcessId { get; init; }
}

/// <summary>A run of a process (<c>POST processes/{id}/runs</c>).</summary>
public sealed record RunRequest
{
    /// <summary>The day, not in the future.</summary>
    [Required]
    public DateOnly? RanOn { get; init; }

    /// <summary>What was done; ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }
}

/// <summary>A run that took place.</summary>
public sealed record ProcessRun(DateOnly RanOn, string? Note, Person By);

/// <summary>A process of the ISMS (4.4). <c>Can</c> names: edit, recordRun, delete.</summary>
/// <param name="Seed">The key of the seed that it came from; null where somebody added it.</param>
/// <param name="LastRunOn">Its newest run.</param>
/// <param name="DueOn">Last run, or creation, plus the interval; null without an interval.</param>
public sealed record ProcessDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    ProcessFields Fields,
    string? Seed,
    IReadOnlyList<ProcessRun> Runs,
    DateOnly? LastRunOn,
    DateOnly? DueOn,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
