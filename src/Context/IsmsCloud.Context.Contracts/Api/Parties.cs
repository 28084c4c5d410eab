using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>The editable fields of an interested party (4.2).</summary>
public sealed record PartyFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>What it is to the organisation.</summary>
    [Required]
    public PartyKind? Kind { get; init; }

    /// <summary>True for a group such as "employees", false for one body.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Why it matters to the ISMS; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Relevance { get; init; } = "";

    /// <summary>How much weight it has.</summary>
    [Required]
    public Influence? Influence { get; init; }

    /// <summary>Whom to talk to; ≤ 500 characters.</summary>
    [MaxLength(500)]
    public string? Contact { get; init; }

    /// <summary>≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];
}

/// <summary>What a party is to the organisation.</summary>
public enum PartyKind
{
    /// <summary>Buys from it.</summary>
    Customer,

    /// <summary>Owns it.</summary>
    Owner,

    /// <summary>Makes or enforces rules.</summary>
    Regulator,

    /// <summary>Another public body.</summary>
    Authority,

    /// <summary>Sells to it.</summary>
    Supplier,

    /// <summary>Works with it.</summary>
    Partner,

    /// <summary>Works in it.</summary>
    Employee,

    /// <summary>Works for it under contract.</summary>
    Contractor,

    /// <summary>Insures it.</summary>
    Insurer,

    /// <summary>Lives around it.</summary>
    Community,

    /// <summary>Belongs to the same group.</summary>
    GroupCompany,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How much weight a party has.</summary>
public enum Influence
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}

/// <summary>An interested party (4.2). <c>Can</c> names: edit, delete.</summary>
/// <param name="Requirements">How many requirements it has that are not superseded or ended.</param>
public sealed record PartyDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    PartyFields Fields,
    int Requirements,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
