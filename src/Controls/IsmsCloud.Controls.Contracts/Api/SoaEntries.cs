using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>Editions of Annex A that a statement of applicability can be about.</summary>
public enum SoaEdition
{
    /// <summary>Annex A of 2022: 93 controls.</summary>
    Edition2022,

    /// <summary>Annex A of 2013: 114 controls; kept for reading and migrating.</summary>
    Edition2013,
}

/// <summary>Why a control is necessary.</summary>
public enum InclusionReason
{
    /// <summary>The treatment of a risk names it. Follows from the risks, and cannot be chosen.</summary>
    RiskTreatment,

    /// <summary>A law or regulation asks for it.</summary>
    Legal,

    /// <summary>A contract asks for it.</summary>
    Contractual,

    /// <summary>The business wants it.</summary>
    Business,

    /// <summary>Good practice.</summary>
    BestPractice,

    /// <summary>A customer asks for it.</summary>
    Customer,
}

/// <summary>What somebody decided on an entry of the statement of applicability (6.1.3 d).</summary>
public sealed record SoaEntryFields
{
    /// <summary>Whether the control is necessary; null while nobody has decided.</summary>
    public bool? Necessary { get; init; }

    /// <summary>Reasons beside those that follow from risks and requirements; ≤ 5, each once, without risk-treatment.</summary>
    [MaxLength(5)]
    public IReadOnlyList<InclusionReason> Reasons { get; init; } = [];

    /// <summary>The reasons in words; ≤ 2000 characters.</summary>
    [MaxLength(2000)]
    public string? ReasonText { get; init; }

    /// <summary>Requirements that make it necessary; ≤ 100, each once. Their kinds give reasons.</summary>
    [MaxLength(100)]
    public IReadOnlyList<Guid> Requirements { get; init; } = [];

    /// <summary>Why it is not necessary; ≤ 2000 characters, in words (R-6.1.3-2).</summary>
    [MaxLength(2000)]
    public string? ExclusionJustification { get; init; }

    /// <summary>Policies and documents where it is written how it is done; ≤ 50 of ≤ 300 characters.</summary>
    [MaxLength(50), EachMaxLength(300)]
    public IReadOnlyList<string> DocumentRefs { get; init; } = [];
}

/// <summary>How far a necessary control is, as a statement of applicability says it.</summary>
public enum SoaImplementation
{
    /// <summary>Implemented.</summary>
    Yes,

    /// <summary>Being implemented, or failing.</summary>
    Partly,

    /// <summary>Not implemented.</summary>
    No,
}

/// <summary>A risk whose live treatment names the control.</summary>
/// <param name="Level">Name of its level; null while it is not rated.</param>
/// <param name="LevelRank">1 for the lowest level.</param>
public sealed record SoaRisk(Guid Id, string Title, string? OwnerName, string? Level, int? LevelRank);

/// <summary>A requirement that makes the control necessary.</summary>
/// <param name="Kind">legal, regulatory, contractual, internal or expectation.</param>
/// <param name="Live">Whether it still binds.</param>
public sealed record SoaRequirement(Guid Id, string Title, string Kind, bool Live);

/// <summary>Something that wants a look, until somebody decides the entry anew.</summary>
/// <param name="What">reasonGone, becameNecessary, requirementChanged, requirementEnded or migrated.</param>
/// <param name="Text">In words.</param>
/// <param name="At">Since when.</param>
public sealed record SoaFlag(string What, string Text, DateTimeOffset At);

/// <summary>A row of a statement of applicability: what its reader sees, and its approver signs.</summary>
/// <param name="Control">The control, with its title.</param>
/// <param name="Theme">Where it stands in its catalogue.</param>
/// <param name="Necessary">Null while nobody has decided.</param>
/// <param name="Reasons">Chosen and derived ones together, in the order of <see cref="InclusionReason"/>.</param>
/// <param name="Implementation">Null where it is not necessary.</param>
/// <param name="PlannedFor">When it is to be in place; of its control record or its plan items.</param>
public sealed record SoaRow(
    ControlReference Control,
    string Theme,
    bool? Necessary,
    IReadOnlyList<InclusionReason> Reasons,
    string? ReasonText,
    IReadOnlyList<SoaRisk> Risks,
    IReadOnlyList<SoaRequirement> Requirements,
    string? ExclusionJustification,
    SoaImplementation? Implementation,
    string? ImplementationText,
    DateOnly? PlannedFor,
    IReadOnlyList<string> DocumentRefs);

/// <summary>An entry of the statement of applicability. <c>Can</c> names: decide, clearFlags.</summary>
/// <param name="Row">As it would be copied into a version today.</param>
/// <param name="Derived">Reasons that follow from risks and requirements alone.</param>
/// <param name="DecidedBy">Who decided last; null where nobody has, or an event did.</param>
/// <param name="ControlId">The control record; null where there is none yet.</param>
/// <param name="Attributes">Of Annex A 2022.</param>
/// <param name="RiskCount">How many risks make it necessary: the workbench shows the worst of them in its rows, the entry all.</param>
public sealed record SoaEntryDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    SoaEntryFields Fields,
    SoaRow Row,
    IReadOnlyList<InclusionReason> Derived,
    IReadOnlyList<SoaFlag> Flags,
    Person? DecidedBy,
    DateTimeOffset? DecidedAt,
    Guid? ControlId,
    ControlAttributes? Attributes,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps,
    int RiskCount = 0);

/// <summary>One decision for several entries at once (<c>POST soa/decisions</c>): all of them or none.</summary>
public sealed record SoaBulkDecision
{
    /// <summary>Entries with the versions that were seen; 1..200.</summary>
    [Required, MaxLength(200)]
    public IReadOnlyList<SoaEntrySeen> Entries { get; init; } = [];

    /// <summary>What is said of each of them; fields that are left out stay as they are.</summary>
    [Required]
    public SoaEntryFields? Fields { get; init; }
}

/// <summary>An entry as it was seen.</summary>
public sealed record SoaEntrySeen
{
    /// <summary>Its id.</summary>
    [Required]
    public Guid? Id { get; init; }

    /// <summary>Its version.</summary>
    [Required]
    public int? Version { get; init; }
}

/// <summary>Everything the workbench shows, in one answer (<c>GET soa/workbench?edition=</c>).</summary>
/// <param name="Entries">In the order of the catalogue, own controls last; each row with its ten worst risks (<see cref="SoaEntryDto.RiskCount"/> says how many there are, the entry itself names all).</param>
/// <param name="Draft">The open draft or version in review; null where there is none.</param>
/// <param name="Current">The version in force.</param>
/// <param name="Gate">What would be refused, rule by rule, if this were submitted and approved now; with the entries that break it.</param>
public sealed record SoaWorkbenchDto(SoaEdition Edition, IReadOnlyList<SoaEntryDto> Entries, SoaVersionDto? Draft, SoaVersionDto? Current, IReadOnlyList<SoaGateDto> Gate);

/// <summary>One rule over all entries.</summary>
/// <param name="Rule">Such as <c>R-6.1.3-2</c>.</param>
/// <param name="Severity">block, warn or gap.</param>
/// <param name="Text">What is wrong and what to do, with the number of entries.</param>
/// <param name="Entries">The codes of the entries that break it; empty where it is about the version itself.</param>
/// <param name="Code">Stable, and its own for each finding: a rule can be broken in several ways.</param>
public sealed record SoaGateDto(string Rule, string Severity, string Text, IReadOnlyList<string> Entries, string? Code = null);
