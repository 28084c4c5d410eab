using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>The editable fields of an assessment run (8.2).</summary>
public sealed record RunFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>Why it takes place.</summary>
    [Required]
    public RunKind? Kind { get; init; }

    /// <summary>What made it necessary; for a triggered run.</summary>
    public Guid? TriggerId { get; init; }

    /// <summary>When it is to begin.</summary>
    [Required]
    public DateOnly? PlannedFor { get; init; }

    /// <summary>Who takes part; 1..50.</summary>
    [Required, MaxLength(50)]
    public IReadOnlyList<Person> Participants { get; init; } = [];

    /// <summary>Which risks it is about; all live risks in scope where it is empty, which a delta run's is not. ≤ 5000.</summary>
    [MaxLength(5000)]
    public IReadOnlyList<Guid> Risks { get; init; } = [];

    /// <summary>The document that tells its results; an uploaded file.</summary>
    public Guid? ResultDocumentId { get; init; }
}

/// <summary>Why a run takes place.</summary>
public enum RunKind
{
    /// <summary>Its day has come.</summary>
    Planned,

    /// <summary>Something made it necessary.</summary>
    Triggered,

    /// <summary>Some risks want a new look.</summary>
    Delta,
}

/// <summary>States of a run.</summary>
public enum RunState
{
    /// <summary>To come.</summary>
    Planned,

    /// <summary>Begun: criteria and scope are fixed.</summary>
    InProgress,

    /// <summary>Its results are frozen (R-8.2-4).</summary>
    Completed,

    /// <summary>Top management saw them.</summary>
    Approved,
}

/// <summary>The criteria or scope version that a run rests on.</summary>
public sealed record RunBasis(Guid Id, int Number);

/// <summary>A risk as a completed run left it.</summary>
/// <param name="RiskVersion">Its revision then; <c>risks/{id}?version=</c> reads it.</param>
/// <param name="Cell">Where it stood in the heat map.</param>
public sealed record RunResult(
    Guid RiskId, string Ref, string Title, string Owner, string State, int RiskVersion, RiskLevel? Level, decimal? Score, HeatMapCell? Cell, bool? Acceptable, int? Rank);

/// <summary>An assessment run. <c>Can</c> names: edit, start, complete, approve, delete.</summary>
/// <param name="Risks">How many risks its results hold; null until it is completed.</param>
/// <param name="ByLevel">How many of each level; empty until it is completed.</param>
/// <param name="ResultHash">Hash over its results.</param>
public sealed record RunDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    RunState State,
    RunFields Fields,
    RunBasis? Criteria,
    RunBasis? Scope,
    DateTimeOffset? StartedAt,
    Person? StartedBy,
    DateTimeOffset? CompletedAt,
    Person? CompletedBy,
    int? Risks,
    IReadOnlyList<LevelCount> ByLevel,
    string? ResultHash,
    ApprovalDto? Approval,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>How many risks have a level; the level is null for those that are not assessed.</summary>
public sealed record LevelCount(RiskLevel? Level, int Risks);

/// <summary>The results of a completed run, in the order of treatment.</summary>
public sealed record RunResultsDto(Guid RunId, string ResultHash, IReadOnlyList<RunResult> Results);

/// <summary>How risks moved from one run to another. Before = up + same + down + incomparable + closed, and after = up + same + down + incomparable + new.</summary>
/// <param name="Comparable">Whether both rest on the same criteria version.</param>
/// <param name="Note">Why not, where they don't: levels of different versions stand on no common axis.</param>
/// <param name="New">Risks that only the later run knows.</param>
/// <param name="Closed">Risks that only the earlier run knows.</param>
/// <param name="Flows">How many went from which level to which.</param>
public sealed record RunComparison(
    RecordRef From, RecordRef To, bool Comparable, string? Note, int Before, int After, int New, int Up, int Same, int Down, int Incomparable, int Closed,
    IReadOnlyList<LevelFlow> Flows, IReadOnlyList<RiskMove> Moves);

/// <summary>A flow between levels; null is not there, or not assessed.</summary>
/// <param name="FromKind">level, unassessed or absent.</param>
/// <param name="ToKind">level, unassessed or absent.</param>
public sealed record LevelFlow(string FromKind, RiskLevel? From, string ToKind, RiskLevel? To, int Risks);

/// <summary>One risk's way.</summary>
/// <param name="Move">new, up, same, down, incomparable or closed.</param>
public sealed record RiskMove(Guid RiskId, string Ref, string Title, string Move, RiskLevel? From, RiskLevel? To);

/// <summary>The fields of something that makes an assessment necessary (8.2).</summary>
public sealed record TriggerFields
{
    /// <summary>What sort of event it is.</summary>
    [Required]
    public TriggerKind? Kind { get; init; }

    /// <summary>What happened; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string What { get; init; } = "";

    /// <summary>When.</summary>
    [Required]
    public DateOnly? OccurredOn { get; init; }

    /// <summary>The record that tells it.</summary>
    public RecordLink? Cause { get; init; }

    /// <summary>Risks that it touches; they want a new assessment. ≤ 200.</summary>
    [MaxLength(200)]
    public IReadOnlyList<Guid> Risks { get; init; } = [];
}

/// <summary>States of a trigger.</summary>
public enum TriggerState
{
    /// <summary>Wants an answer within 30 days (R-8.2-2).</summary>
    Open,

    /// <summary>A run took it up, and is completed.</summary>
    Answered,

    /// <summary>No assessment is needed, for a reason.</summary>
    NotNeeded,
}

/// <summary>Something that makes an assessment necessary. <c>Can</c> names: edit, dismiss.</summary>
/// <param name="DueOn">Until when it wants an answer.</param>
/// <param name="Run">The run that answers it.</param>
public sealed record TriggerDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    TriggerState State,
    TriggerFields Fields,
    DateOnly DueOn,
    RecordRef? Run,
    string? NotNeededBecause,
    Person? DecidedBy,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Assessment runs (8.2).</summary>
public sealed class RunsClient(HttpClient http, string root) : RecordClient<RunDto, RunFields>(http, root)
{
    /// <summary>Begins it, under the criteria and scope in force.</summary>
    public Task<ApiResult<RunDto>> Start(Guid id, int version, CancellationToken ct) => Verb(id, "start", version, null, ct);

    /// <summary>Freezes its results.</summary>
    public Task<ApiResult<RunDto>> Complete(Guid id, int version, CancellationToken ct) => Verb(id, "completion", version, null, ct);

    /// <summary>Top management saw its results.</summary>
    public Task<ApiResult<RunDto>> Approve(Guid id, int version, ApprovalRequest approval, CancellationToken ct) => Verb(id, "approval", version, approval, ct);

    /// <summary>Its results.</summary>
    public Task<ApiResult<RunResultsDto>> Results(Guid id, CancellationToken ct) => Part<RunResultsDto>(id, "results", ct);

    /// <summary>How risks moved since an earlier run.</summary>
    public Task<ApiResult<RunComparison>> Compare(Guid id, Guid earlier, CancellationToken ct) => Part<RunComparison>(id, $"comparison/{earlier}", ct);
}

/// <summary>What makes assessments necessary (8.2).</summary>
public sealed class TriggersClient(HttpClient http, string root) : RecordClient<TriggerDto, TriggerFields>(http, root)
{
    /// <summary>No assessment is needed.</summary>
    public Task<ApiResult<TriggerDto>> Dismiss(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "dismissal", version, new Because { Reason = reason }, ct);
}
