using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Risks.Contracts;

/// <summary>A control by its code, which is always named with its catalogue, since the numbers of editions collide.</summary>
public sealed record ControlReference
{
    /// <summary>Annex A as of 2022.</summary>
    public const string AnnexA2022 = "annexa-2022";

    /// <summary>Annex A as of 2013.</summary>
    public const string AnnexA2013 = "annexa-2013";

    /// <summary><c>annexa-2022</c>, <c>annexa-2013</c>, or the name of another catalogue; 1..50 characters.</summary>
    [Required, MaxLength(50)]
    public string Framework { get; init; } = AnnexA2022;

    /// <summary>Such as <c>A.8.13</c>; must exist in Annex A where that is the catalogue. 1..50 characters.</summary>
    [Required, MaxLength(50)]
    public string Code { get; init; } = "";

    /// <summary>Its title; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Title { get; init; }
}

/// <summary>A control that a rating counts on.</summary>
public sealed record ExistingControl
{
    /// <summary>The control.</summary>
    [Required]
    public ControlReference? Control { get; init; }

    /// <summary>How far it is, as far as the assessor knows (R-6.1.2-10).</summary>
    public ControlStatus Status { get; init; } = ControlStatus.Implemented;
}

/// <summary>How far a control is.</summary>
public enum ControlStatus
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>To come on a day.</summary>
    Planned,

    /// <summary>Being put in place.</summary>
    InProgress,

    /// <summary>In place.</summary>
    Implemented,

    /// <summary>In place, and failing.</summary>
    NotEffective,
}

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

    /// <summary>From when it no longer counts.</summary>
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
