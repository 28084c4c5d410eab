using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>The editable fields of an interface or dependency across the border of the scope (4.3 c).</summary>
public sealed record InterfaceFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>Which way it runs, seen from inside.</summary>
    [Required]
    public InterfaceDirection? Direction { get; init; }

    /// <summary>What sort it is.</summary>
    [Required]
    public InterfaceKind? Kind { get; init; }

    /// <summary>What stands on our side; 1..1000 characters.</summary>
    [Required, MaxLength(1000)]
    public string Inside { get; init; } = "";

    /// <summary>What stands on the other side; 1..1000 characters.</summary>
    [Required, MaxLength(1000)]
    public string Outside { get; init; } = "";

    /// <summary>The interested party on the other side, if it is one; must exist in the tenant.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>The risk, supplier or control that takes care of its risk; without it R-4.3-4 counts a gap.</summary>
    public RecordLink? RiskAddressedBy { get; init; }

    /// <summary>The agreement that governs it.</summary>
    public RecordLink? Agreement { get; init; }

    /// <summary>Who answers for it; without one R-4.3-4 counts a gap.</summary>
    public Person? Owner { get; init; }
}

/// <summary>Which way an interface runs, seen from inside the scope.</summary>
public enum InterfaceDirection
{
    /// <summary>Something comes in.</summary>
    Inbound,

    /// <summary>Something goes out.</summary>
    Outbound,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>What sort of interface it is.</summary>
public enum InterfaceKind
{
    /// <summary>A supplier's service.</summary>
    Supplier,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>Another company of the group.</summary>
    GroupCompany,

    /// <summary>A network.</summary>
    Network,

    /// <summary>A service shared with others.</summary>
    SharedService,

    /// <summary>A door, a building, a site.</summary>
    Physical,

    /// <summary>Information that flows.</summary>
    InformationFlow,

    /// <summary>People who cross the border.</summary>
    People,
}

/// <summary>An interface or dependency (4.3). <c>Can</c> names: edit, delete.</summary>
/// <param name="PartyName">The party's name today; null without one.</param>
public sealed record InterfaceDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    InterfaceFields Fields,
    string? PartyName,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
