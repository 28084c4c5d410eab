using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The editable fields of a run: that a process or control was carried out (8.1).</summary>
public sealed record OperationRunFields
{
    /// <summary>A link to a <c>control</c>, or to an <c>isms-process</c> with its title.</summary>
    [Required]
    public RecordLink? What { get; init; }

    /// <summary>The first day of the period that it is for.</summary>
    [Required]
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The last day of the period; not before the first.</summary>
    [Required]
    public DateOnly? PeriodTo { get; init; }

    /// <summary>When it was carried out, not in the future.</summary>
    [Required]
    public DateOnly? RanOn { get; init; }

    /// <summary>Who carried it out.</summary>
    [Required]
    public Person? By { get; init; }

    /// <summary>Whether it went as planned.</summary>
    [Required]
    public RunResult? Result { get; init; }

    /// <summary>What went otherwise; 3..2000 characters, asked for where it deviated.</summary>
    [MaxLength(2000), SaysSomething]
    public string? Deviation { get; init; }

    /// <summary>What shows it; 1..20.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>Whether a run went as planned.</summary>
public enum RunResult
{
    /// <summary>It did.</summary>
    AsPlanned,

    /// <summary>It did not.</summary>
    Deviated,
}

/// <summary>A run of a process or control. <c>Can</c> names: edit, delete.</summary>
/// <param name="Evidence">As it was given: who, when, and the hashes of files.</param>
public sealed record OperationRunDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    OperationRunFields Fields,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Can);

/// <summary>Runs of processes and controls (8.1). Filters: what (an id), kind, result, by.</summary>
public sealed class OperationRunsClient(HttpClient http, string root) : RecordClient<OperationRunDto, OperationRunFields>(http, root);
