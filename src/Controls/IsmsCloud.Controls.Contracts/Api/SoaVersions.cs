using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The header of a version of the statement of applicability; a draft may be incomplete.</summary>
public sealed record SoaVersionFields
{
    /// <summary>Which edition of Annex A it is about; does not change once the draft is made.</summary>
    [Required]
    public SoaEdition? Edition { get; init; }

    /// <summary>The scope version that it holds for.</summary>
    [Required]
    public RecordLink? Scope { get; init; }

    /// <summary>The criteria set that its risks are rated by.</summary>
    [Required]
    public RecordLink? Criteria { get; init; }

    /// <summary>The assessment run that its risks come from.</summary>
    [Required]
    public RecordLink? AssessmentRun { get; init; }

    /// <summary>What changed against the version before, in words; ≤ 2000 characters.</summary>
    [MaxLength(2000)]
    public string? Summary { get; init; }

    /// <summary>From which day it holds.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }
}

/// <summary>That the necessary controls were compared with Annex A (6.1.3 c, R-6.1.3-5; <c>POST soa/versions/{id}/comparison</c>).</summary>
public sealed record ComparisonRequest
{
    /// <summary>Necessary controls that had been overlooked and were found by it; ≤ 200, none where nothing was.</summary>
    [MaxLength(200)]
    public IReadOnlyList<ControlReference> OmissionsFound { get; init; } = [];

    /// <summary>How it was done and what came of it; 3..2000 characters.</summary>
    [Required, MaxLength(2000), SaysSomething]
    public string Note { get; init; } = "";
}

/// <summary>The comparison with Annex A, as recorded.</summary>
public sealed record ComparisonDto(Person By, DateTimeOffset At, IReadOnlyList<ControlReference> OmissionsFound, string Note);

/// <summary>A version of the statement of applicability. <c>Can</c> names: edit, compare, submit, return, approve, bringIntoEffect, delete.</summary>
/// <param name="Number">1, 2, 3 …, by edition.</param>
/// <param name="PreparedBy">Everybody who worked on it or on its entries since the version before; none of them approves it, but top management of a small organisation (SD-5).</param>
/// <param name="Rows">How many rows it was submitted with; 0 for a draft.</param>
/// <param name="Approval">With what is stale since.</param>
/// <param name="Gaps">For a draft or a version in review: what the rules say of it.</param>
public sealed record SoaVersionDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    int Number,
    VersionState State,
    SoaVersionFields Fields,
    ComparisonDto? Comparison,
    IReadOnlyList<Person> PreparedBy,
    Person? SubmittedBy,
    string? ReturnedWith,
    ApprovalDto? Approval,
    DateTimeOffset? CurrentSince,
    DateTimeOffset? SupersededAt,
    int Rows,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>A version with its rows (<c>GET soa/versions/{id}/rows</c>): as signed, or for a draft as the entries stand.</summary>
public sealed record SoaRowsDto(Guid VersionId, int Number, VersionState State, SoaEdition Edition, string ContentHash, IReadOnlyList<SoaRow> Rows);

/// <summary>What differs between two versions (<c>GET soa/versions/{id}/difference?to=</c>), or between one and the entries of today.</summary>
/// <param name="From">Number of the older one.</param>
/// <param name="To">Number of the newer one; null for the entries as they stand.</param>
public sealed record SoaDifferenceDto(int From, int? To, IReadOnlyList<SoaRowDifference> Rows);

/// <summary>One row that differs.</summary>
/// <param name="What">added, removed or changed.</param>
/// <param name="Fields">Names of the fields that differ, in camel case as in <see cref="SoaRow"/>.</param>
public sealed record SoaRowDifference(ControlReference Control, string What, SoaRow? Before, SoaRow? After, IReadOnlyList<string> Fields);

/// <summary>What a migration from 2013 made (<c>POST soa/migration</c>).</summary>
/// <param name="DraftId">The draft of 2022 that was made, or that was open.</param>
/// <param name="Work">What people have to confirm or decide before it can be approved, in the order of Annex A 2022.</param>
public sealed record MigrationDto(Guid DraftId, IReadOnlyList<MigrationTask> Work);

/// <summary>A control of 2022 as the migration left it.</summary>
/// <param name="Kind">carried, merged, split or new.</param>
/// <param name="From">Its predecessors of 2013.</param>
/// <param name="Open">Whether somebody still has to confirm or decide it.</param>
public sealed record MigrationTask(Guid EntryId, string Code, string Title, string Kind, IReadOnlyList<string> From, bool Open);
