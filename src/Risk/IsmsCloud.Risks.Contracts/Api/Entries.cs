using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>A threat, vulnerability, risk source or scenario. <c>Can</c> names: edit, delete.</summary>
/// <typeparam name="TFields">Its editable fields.</typeparam>
/// <param name="LibraryKey">The entry of the library that it came from; null for the organisation's own.</param>
public sealed record EntryDto<TFields>(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    TFields Fields,
    string? LibraryKey,
    IReadOnlyList<string> Can);

/// <summary>The editable fields of a threat: what can happen to assets of certain classes.</summary>
public sealed record ThreatFields
{
    /// <summary>Short and for people; 1..30 characters.</summary>
    [Required, MaxLength(30)]
    public string Code { get; init; } = "";

    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>≤ 2000 characters.</summary>
    [MaxLength(2000)]
    public string? Description { get; init; }

    /// <summary>How it comes about.</summary>
    [Required]
    public ThreatOrigin? Origin { get; init; }

    /// <summary>What it endangers; one at least.</summary>
    [Required, MaxLength(3)]
    public IReadOnlyList<SecurityAspect> Affects { get; init; } = [];

    /// <summary>Classes of assets that it is about; empty for all.</summary>
    [MaxLength(10)]
    public IReadOnlyList<AssetClass> AssetClasses { get; init; } = [];

    /// <summary>The catalogue that it was taken from; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Source { get; init; }
}

/// <summary>How a threat comes about.</summary>
public enum ThreatOrigin
{
    /// <summary>Nobody means it.</summary>
    Accidental,

    /// <summary>Somebody means it.</summary>
    Deliberate,

    /// <summary>Nature or surroundings.</summary>
    Environmental,
}

/// <summary>The editable fields of a vulnerability: a weakness of assets of certain classes.</summary>
public sealed record VulnerabilityFields
{
    /// <summary>≤ 30 characters.</summary>
    [MaxLength(30)]
    public string? Code { get; init; }

    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>≤ 2000 characters.</summary>
    [MaxLength(2000)]
    public string? Description { get; init; }

    /// <summary>Classes of assets that can have it; one at least.</summary>
    [Required, MaxLength(10)]
    public IReadOnlyList<AssetClass> AssetClasses { get; init; } = [];

    /// <summary>The catalogue that it was taken from; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Source { get; init; }
}

/// <summary>The editable fields of a risk source: somebody or something that events come from.</summary>
public sealed record RiskSourceFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>What drives it; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Motivation { get; init; } = "";

    /// <summary>What it is able to: 1 for little, 5 for whatever it takes.</summary>
    [Required, Range(1, 5)]
    public int? Capability { get; init; }

    /// <summary>≤ 2000 characters.</summary>
    [MaxLength(2000)]
    public string? Description { get; init; }
}

/// <summary>The editable fields of a scenario: who wants what, and how they get there.</summary>
public sealed record ScenarioFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>For top management, or step by step.</summary>
    [Required]
    public ScenarioLevel? Level { get; init; }

    /// <summary>Who or what it comes from.</summary>
    public Guid? RiskSourceId { get; init; }

    /// <summary>What the source wants to be true in the end; asked for at the strategic level. 3..500 characters.</summary>
    [MaxLength(500), SaysSomething]
    public string? DesiredEndState { get; init; }

    /// <summary>How it gets there, in order; asked for at the operational level. ≤ 30 of ≤ 500 characters.</summary>
    [MaxLength(30), EachMaxLength(500)]
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>What it endangers; one at least.</summary>
    [Required, MaxLength(3)]
    public IReadOnlyList<SecurityAspect> Affects { get; init; } = [];

    /// <summary>Assets, interested parties, strategic scenarios that it details …; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];
}

/// <summary>How far a scenario goes into detail.</summary>
public enum ScenarioLevel
{
    /// <summary>Who wants what.</summary>
    Strategic,

    /// <summary>How it is done, step by step.</summary>
    Operational,
}

/// <summary>A register of threats, vulnerabilities, risk sources or scenarios.</summary>
/// <typeparam name="TFields">Its editable fields.</typeparam>
public sealed class EntriesClient<TFields>(HttpClient http, string root) : RecordClient<EntryDto<TFields>, TFields>(http, root)
    where TFields : class;
