using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>The editable fields of a control of the organisation's own, or from any other source (6.1.3 b); its framework is <c>own</c>.</summary>
public sealed record OwnControlFields
{
    /// <summary>The framework by which references name own controls.</summary>
    public const string Framework = "own";

    /// <summary>Unique among the organisation's own controls, and does not change; 1..50 letters, digits, dots, dashes and underscores.</summary>
    [Required, MaxLength(50), RegularExpression(@"^[A-Za-z0-9][A-Za-z0-9._\-]*$")]
    public string Code { get; init; } = "";

    /// <summary>3..200 characters.</summary>
    [Required, MaxLength(200), SaysSomething]
    public string Title { get; init; } = "";

    /// <summary>What it asks for; Markdown, ≤ 10,000 characters.</summary>
    [MaxLength(10000)]
    public string? Text { get; init; }

    /// <summary>A group of the organisation's own; ≤ 100 characters.</summary>
    [MaxLength(100)]
    public string? Theme { get; init; }

    /// <summary>Where it comes from, such as a standard or a contract; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Source { get; init; }

    /// <summary>Preventive, Detective, Corrective.</summary>
    [MaxLength(3), EachMaxLength(50)]
    public IReadOnlyList<string> ControlType { get; init; } = [];

    /// <summary>Confidentiality, Integrity, Availability.</summary>
    [MaxLength(3), EachMaxLength(50)]
    public IReadOnlyList<string> SecurityProperties { get; init; } = [];

    /// <summary>Identify, Protect, Detect, Respond, Recover.</summary>
    [MaxLength(5), EachMaxLength(50)]
    public IReadOnlyList<string> CybersecurityConcepts { get; init; } = [];

    /// <summary>Those of Annex A 2022; ≤ 15.</summary>
    [MaxLength(15), EachMaxLength(50)]
    public IReadOnlyList<string> OperationalCapabilities { get; init; } = [];

    /// <summary>Those of Annex A 2022; ≤ 4.</summary>
    [MaxLength(4), EachMaxLength(50)]
    public IReadOnlyList<string> SecurityDomains { get; init; } = [];
}

/// <summary>States of an own control.</summary>
public enum OwnControlState
{
    /// <summary>It can be chosen.</summary>
    Live,

    /// <summary>It is kept for what names it, and not chosen any more.</summary>
    Retired,
}

/// <summary>A control of the organisation's own. <c>Can</c> names: edit, retire, reinstate, delete.</summary>
/// <param name="RetiredBecause">Null while it is live.</param>
public sealed record OwnControlDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    OwnControlState State,
    OwnControlFields Fields,
    string? RetiredBecause,
    IReadOnlyList<string> Can);

/// <summary>Controls of the organisation's own. Filters: state, theme.</summary>
public sealed class OwnControlsClient(HttpClient http, string root) : RecordClient<OwnControlDto, OwnControlFields>(http, root)
{
    /// <summary>It is not chosen any more; what names it keeps it.</summary>
    public Task<ApiResult<OwnControlDto>> Retire(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "retirement", version, new Because { Reason = reason }, ct);

    /// <summary>It can be chosen again.</summary>
    public Task<ApiResult<OwnControlDto>> Reinstate(Guid id, int version, CancellationToken ct) => Verb(id, "reinstatement", version, null, ct);
}
