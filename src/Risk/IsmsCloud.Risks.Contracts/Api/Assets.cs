using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>The editable fields of an asset (6.1.2 c, A.5.9).</summary>
public sealed record AssetFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>Markdown; ≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>What it is; information and processes are primary, everything else carries them.</summary>
    [Required]
    public AssetClass? Class { get; init; }

    /// <summary>Who answers for it.</summary>
    [Required]
    public Person? Owner { get; init; }

    /// <summary>Who looks after it from day to day.</summary>
    public Person? Custodian { get; init; }

    /// <summary>A word of the organisation's own scheme, such as <c>confidential</c>; 1..100 characters.</summary>
    [Required, MaxLength(100)]
    public string Classification { get; init; } = "";

    /// <summary>What it is worth; asked for where the asset is primary.</summary>
    public AssetValue Value { get; init; } = new();

    /// <summary>Assets that it leans on; those that are not primary inherit its value. No circles; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<Guid> DependsOn { get; init; } = [];

    /// <summary>Where it belongs in the scope: units, sites, processes, information and technology as the scope names them (R-4.3-5); ≤ 20 of ≤ 200 characters.</summary>
    [MaxLength(20), EachMaxLength(200)]
    public IReadOnlyList<string> ScopeItems { get; init; } = [];

    /// <summary>≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Location { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public AssetLifecycle Lifecycle { get; init; } = AssetLifecycle.InUse;

    /// <summary>Processes, suppliers, documents …; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];
}

/// <summary>What an asset is worth, as ranks on the criteria's scale of consequences; null where it inherits.</summary>
public sealed record AssetValue
{
    /// <summary>0..20.</summary>
    [Range(0, 20)]
    public int? Confidentiality { get; init; }

    /// <summary>0..20.</summary>
    [Range(0, 20)]
    public int? Integrity { get; init; }

    /// <summary>0..20.</summary>
    [Range(0, 20)]
    public int? Availability { get; init; }
}

/// <summary>An asset. <c>Can</c> names: edit, delete.</summary>
/// <param name="InScope">Whether the scope version in force holds one of its <see cref="AssetFields.ScopeItems"/>; true until a scope is in force, and for assets that name none.</param>
/// <param name="Worth">Its own value, and where it has none the greatest of the assets that lean on it.</param>
/// <param name="InheritedFrom">The assets that its worth comes from; empty where it is its own.</param>
/// <param name="LibraryKey">The entry of the library that it came from.</param>
public sealed record AssetDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    AssetFields Fields,
    bool InScope,
    AssetValue Worth,
    IReadOnlyList<RecordRef> InheritedFrom,
    string? LibraryKey,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Classes of assets, primary ones first.</summary>
public enum AssetClass
{
    /// <summary>Primary: information.</summary>
    PrimaryInformation,

    /// <summary>Primary: a process or activity.</summary>
    PrimaryProcess,

    /// <summary>Machines.</summary>
    Hardware,

    /// <summary>Programs.</summary>
    Software,

    /// <summary>Networks.</summary>
    Network,

    /// <summary>People.</summary>
    People,

    /// <summary>Places.</summary>
    Site,

    /// <summary>Units, partners, suppliers.</summary>
    Organisation,

    /// <summary>Services that are bought or given.</summary>
    Service,

    /// <summary>Paper and portable storage.</summary>
    Media,
}

/// <summary>Where an asset stands in its life.</summary>
public enum AssetLifecycle
{
    /// <summary>To come.</summary>
    Planned,

    /// <summary>There.</summary>
    InUse,

    /// <summary>Gone.</summary>
    Retired,
}

/// <summary>Assets (6.1.2 c, A.5.9).</summary>
public sealed class AssetsClient(HttpClient http, string root) : RecordClient<AssetDto, AssetFields>(http, root);
