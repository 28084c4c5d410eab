using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>The editable fields of an issue (4.1).</summary>
public sealed record IssueFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>Markdown; ≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>From outside or from within.</summary>
    [Required]
    public IssueSide? Side { get; init; }

    /// <summary>Must belong to the side: see <see cref="IssueCategories"/>.</summary>
    [Required]
    public IssueCategory? Category { get; init; }

    /// <summary>Whether it helps or hinders the outcomes of the ISMS.</summary>
    [Required]
    public IssueEffect? Effect { get; init; }

    /// <summary>Why it matters to information security here; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string RelevanceReason { get; init; } = "";

    /// <summary>What it touches; each at most once.</summary>
    public IReadOnlyList<IssueAffects> Affects { get; init; } = [];

    /// <summary>Who keeps it current.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>Where it was learned; ≤ 500 characters.</summary>
    [MaxLength(500)]
    public string? Source { get; init; }

    /// <summary>Risks, opportunities, scope versions, requirements …; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];

    /// <summary>Why it leads to nothing, where it has no link (R-4.1-2); ≤ 1000 characters.</summary>
    [MaxLength(1000), SaysSomething]
    public string? NoLinkReason { get; init; }

    /// <summary>1..36 months.</summary>
    [Range(1, 36)]
    public int ReviewIntervalMonths { get; init; } = 12;
}

/// <summary>Where an issue comes from.</summary>
public enum IssueSide
{
    /// <summary>From outside the organisation.</summary>
    External,

    /// <summary>From within.</summary>
    Internal,
}

/// <summary>Categories of issues, external ones first.</summary>
public enum IssueCategory
{
    /// <summary>External.</summary>
    Political,

    /// <summary>External.</summary>
    Economic,

    /// <summary>External.</summary>
    Social,

    /// <summary>External: technology of the world around.</summary>
    Technological,

    /// <summary>External.</summary>
    Legal,

    /// <summary>External.</summary>
    Environmental,

    /// <summary>External.</summary>
    Market,

    /// <summary>External.</summary>
    Supplier,

    /// <summary>External.</summary>
    ThreatLandscape,

    /// <summary>Internal.</summary>
    Governance,

    /// <summary>Internal.</summary>
    Strategy,

    /// <summary>Internal.</summary>
    Culture,

    /// <summary>Internal.</summary>
    People,

    /// <summary>Internal: the organisation's own technology.</summary>
    Technology,

    /// <summary>Internal.</summary>
    Process,

    /// <summary>Internal.</summary>
    Structure,

    /// <summary>Internal.</summary>
    Contracts,

    /// <summary>Internal.</summary>
    Finance,
}

/// <summary>Which category belongs to which side.</summary>
public static class IssueCategories
{
    /// <summary>The side that a category belongs to.</summary>
    public static IssueSide SideOf(IssueCategory category) =>
        category <= IssueCategory.ThreatLandscape ? IssueSide.External : IssueSide.Internal;

    /// <summary>The categories of a side, in order.</summary>
    public static IReadOnlyList<IssueCategory> Of(IssueSide side) =>
        [.. Enum.GetValues<IssueCategory>().Where(category => SideOf(category) == side)];
}

/// <summary>Which way an issue pushes.</summary>
public enum IssueEffect
{
    /// <summary>It helps.</summary>
    Helps,

    /// <summary>It hinders.</summary>
    Hinders,

    /// <summary>It does both.</summary>
    Both,
}

/// <summary>What an issue touches.</summary>
public enum IssueAffects
{
    /// <summary>Confidentiality.</summary>
    Confidentiality,

    /// <summary>Integrity.</summary>
    Integrity,

    /// <summary>Availability.</summary>
    Availability,

    /// <summary>The scope of the ISMS.</summary>
    Scope,

    /// <summary>Its resources.</summary>
    Resources,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>States of an issue.</summary>
public enum IssueState
{
    /// <summary>Written down, not yet judged.</summary>
    Identified,

    /// <summary>Judged to matter.</summary>
    Relevant,

    /// <summary>Judged not to matter.</summary>
    NotRelevant,

    /// <summary>Mattered once.</summary>
    Retired,
}

/// <summary>The judgement whether an issue matters (<c>POST issues/{id}/relevance</c>).</summary>
public sealed record RelevanceRequest
{
    /// <summary>Whether it matters.</summary>
    [Required]
    public bool? Relevant { get; init; }

    /// <summary>Why; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Reason { get; init; } = "";
}

/// <summary>An issue (4.1). <c>Can</c> names: edit, markRelevant, markNotRelevant, retire, review, delete.</summary>
/// <param name="ContentHash">Hash of what matters about it; a change of it makes approvals that considered it stale.</param>
/// <param name="NextReviewOn">Last review, or creation, plus the interval; a day in the tenant's time zone.</param>
public sealed record IssueDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    IssueState State,
    IssueFields Fields,
    IReadOnlyList<Review> Reviews,
    DateOnly NextReviewOn,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
