using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>
/// The content of a scope version (4.3). A draft may be incomplete: upper limits hold always, what is required is asked
/// for when it is submitted.
/// </summary>
public sealed record ScopeFields
{
    /// <summary>The scope statement; Markdown, 1..5000 characters.</summary>
    [Required, MaxLength(5000)]
    public string Statement { get; init; } = "";

    /// <summary>Units within the scope; 1..100 of ≤ 200 characters.</summary>
    [Required, MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> OrganisationalUnits { get; init; } = [];

    /// <summary>Sites, or "fully remote"; 1..100 of ≤ 200 characters.</summary>
    [Required, MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary>Business processes; 1..100 of ≤ 200 characters.</summary>
    [Required, MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> Processes { get; init; } = [];

    /// <summary>Information and technology; 1..100 of ≤ 200 characters.</summary>
    [Required, MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> InformationAndTechnology { get; init; } = [];

    /// <summary>Products and services; ≤ 100 of ≤ 200 characters.</summary>
    [MaxLength(100), EachMaxLength(200)]
    public IReadOnlyList<string> ProductsAndServices { get; init; } = [];

    /// <summary>What is left out, and why; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ScopeExclusion> Exclusions { get; init; } = [];

    /// <summary>Issues that were considered (R-4.3-1: at least one); ≤ 500, each once.</summary>
    [MaxLength(500)]
    public IReadOnlyList<Guid> ConsideredIssues { get; init; } = [];

    /// <summary>Requirements that were considered (R-4.3-1: at least one); ≤ 500, each once.</summary>
    [MaxLength(500)]
    public IReadOnlyList<Guid> ConsideredRequirements { get; init; } = [];

    /// <summary>Interfaces and dependencies (R-4.3-1: at least one, or <see cref="NoInterfacesReason"/>); ≤ 500, each once.</summary>
    [MaxLength(500)]
    public IReadOnlyList<Guid> Interfaces { get; init; } = [];

    /// <summary>Says that there are none, and why; 3..1000 characters. Only where <see cref="Interfaces"/> is empty.</summary>
    [MaxLength(1000), SaysSomething]
    public string? NoInterfacesReason { get; init; }

    /// <summary>As it shall stand on the certificate; ≤ 500 characters.</summary>
    [MaxLength(500)]
    public string? CertificateWording { get; init; }

    /// <summary>From which day it holds.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }
}

/// <summary>Something left out of the scope.</summary>
public sealed record ScopeExclusion
{
    /// <summary>What; 1..300 characters.</summary>
    [Required, MaxLength(300)]
    public string What { get; init; } = "";

    /// <summary>Why; ≤ 1000 characters, in words before approval (R-4.3-3).</summary>
    [MaxLength(1000)]
    public string Reason { get; init; } = "";

    /// <summary>Whether it processes information that is in scope; then it must show up as an interface (R-4.3-3).</summary>
    public bool ProcessesInScopeInformation { get; init; }

    /// <summary>The interface that it shows up as; one of <see cref="ScopeFields.Interfaces"/>.</summary>
    public Guid? InterfaceId { get; init; }
}

/// <summary>States of a scope version. At most one is current.</summary>
public enum ScopeState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Before top management.</summary>
    InReview,

    /// <summary>Approved, and to take effect on a later day.</summary>
    Approved,

    /// <summary>In force.</summary>
    Current,

    /// <summary>Was in force.</summary>
    Superseded,
}

/// <summary>Top management's approval (<c>POST scope-versions/{id}/approval</c>).</summary>
public sealed record ApproveScopeRequest
{
    /// <summary>The content hash that the approver saw; must be the version's own (R-0-1).</summary>
    [Required, MaxLength(128)]
    public string ContentHash { get; init; } = "";

    /// <summary>What the approver declares; ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? Statement { get; init; }

    /// <summary>True where the approver knows that something leaves the scope (R-4.3-5).</summary>
    public bool RemovalsConfirmed { get; init; }
}

/// <summary>
/// The mandatory document of 4.3 (<c>PUT scope-versions/{id}/document</c>): a file of this service, or, where none is
/// named, the scope statement that the product writes from the fields.
/// </summary>
public sealed record ScopeDocumentRequest
{
    /// <summary>A file uploaded to <c>/api/context/attachments</c>; null for the generated statement.</summary>
    public Guid? AttachmentId { get; init; }
}

/// <summary>The document that belongs to a scope version (R-4.3-2).</summary>
/// <param name="AttachmentId">The file; null for the generated statement.</param>
/// <param name="Name">Its file name.</param>
/// <param name="Sha256">Of its bytes, in hex.</param>
/// <param name="ContentHash">Of the version's content when the document was set; approval asks that it still is.</param>
/// <param name="At">When it was set.</param>
public sealed record ScopeDocument(Guid? AttachmentId, string Name, string Sha256, string ContentHash, DateTimeOffset At);

/// <summary>A version of the scope (4.3). <c>Can</c> names: edit, setDocument, submit, return, approve, bringIntoEffect, delete.</summary>
/// <param name="Number">1, 2, 3 …; the number of its ref.</param>
/// <param name="Authors">Everybody who wrote on it; none of them approves it, but in small organisations (SD-3).</param>
/// <param name="ReturnedWith">The reviewer's comment where it was returned and not submitted again.</param>
/// <param name="Removed">What the version in force holds and this one no longer does (R-4.3-5); empty once approved.</param>
public sealed record ScopeVersionDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    int Number,
    ScopeState State,
    ScopeFields Fields,
    IReadOnlyList<Person> Authors,
    Person? SubmittedBy,
    string? ReturnedWith,
    ScopeDocument? Document,
    ApprovalDto? Approval,
    DateTimeOffset? CurrentSince,
    DateTimeOffset? SupersededAt,
    IReadOnlyList<string> Removed,
    IReadOnlyList<RecordRef> Issues,
    IReadOnlyList<RecordRef> Requirements,
    IReadOnlyList<RecordRef> Interfaces,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
