using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>Something that shows that a thing was done.</summary>
public sealed record EvidenceItem
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>What sort of evidence it is.</summary>
    [Required]
    public EvidenceKind? Kind { get; init; }

    /// <summary>The uploaded file; for files.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>Address of a page, or what is stated; for the other kinds. ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? Text { get; init; }

    /// <summary>From which day it shows it; the day on which it was given where this is left out.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which it counts; without one it counts for good (R-0-4).</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>Sorts of evidence.</summary>
public enum EvidenceKind
{
    /// <summary>An uploaded file.</summary>
    File,

    /// <summary>A page elsewhere.</summary>
    Url,

    /// <summary>Another record.</summary>
    RecordLink,

    /// <summary>Somebody's word.</summary>
    Statement,
}

/// <summary>Evidence as it was given.</summary>
/// <param name="Sha256">Of the file's bytes; null for other kinds.</param>
public sealed record Evidence(EvidenceItem Item, Person By, DateTimeOffset At, string? Sha256);
