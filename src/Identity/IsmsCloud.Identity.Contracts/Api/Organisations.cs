using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>The settings of an organisation.</summary>
public sealed record OrganisationFields
{
    /// <summary>With fewer people than this an organisation is small, unless it says otherwise.</summary>
    public const int SmallBelow = 10;

    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200), SaysSomething(1)]
    public string Name { get; init; } = "";

    /// <summary>One of <see cref="Sectors"/>; null until it is known.</summary>
    [MaxLength(50)]
    public string? Sector { get; init; }

    /// <summary>People under the organisation's control, 1..1 000 000; null until it is known.</summary>
    [Range(1, 1_000_000)]
    public int? Headcount { get; init; }

    /// <summary>One of <see cref="Editions"/>.</summary>
    [Required, MaxLength(10)]
    public string Edition { get; init; } = Editions.Of2022A1;

    /// <summary>Whether the relaxations for fewer than ten people hold; null: they follow the headcount.</summary>
    public bool? SmallOrganisation { get; init; }

    /// <summary>IANA name, e.g. <c>Europe/Berlin</c>: calendar days of all records are days there.</summary>
    [Required, MaxLength(60)]
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Whether somebody went through these settings; until then the UI asks for it.</summary>
    public bool Onboarded { get; init; }
}

/// <summary>Editions of ISO/IEC 27001 that a management system can follow.</summary>
public static class Editions
{
    /// <summary>ISO/IEC 27001:2013. Its certificates ran out in 2025: for reading and for migrating.</summary>
    public const string Of2013 = "2013";

    /// <summary>ISO/IEC 27001:2022.</summary>
    public const string Of2022 = "2022";

    /// <summary>ISO/IEC 27001:2022 with amendment 1:2024.</summary>
    public const string Of2022A1 = "2022A1";

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Of2013, Of2022, Of2022A1];
}

/// <summary>Sectors that an organisation can say it works in.</summary>
public static class Sectors
{
    /// <summary>All of them, in the order of the alphabet; <c>other</c> comes last.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "agriculture", "construction", "consulting", "education", "energy", "financial-services", "healthcare", "hospitality",
        "information-technology", "insurance", "legal-services", "manufacturing", "media", "non-profit", "pharmaceuticals",
        "public-sector", "real-estate", "research", "retail", "telecommunications", "transport-and-logistics", "utilities", "other",
    ];
}

/// <summary>A further organisation of somebody who is signed in (<c>POST organisations</c>); they become its owner and ISMS manager.</summary>
public sealed record FoundRequest
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200), SaysSomething(1)]
    public string Name { get; init; } = "";

    /// <summary>What it is to the product; fixed for good.</summary>
    [Required]
    public OrganisationKind? Kind { get; init; }

    /// <summary>IANA name; UTC where it is left out.</summary>
    [MaxLength(60)]
    public string? TimeZone { get; init; }
}

/// <summary>An organisation: the tenant itself.</summary>
/// <param name="Id">The tenant's id.</param>
/// <param name="SmallOrganisation">Whether the relaxations hold, by choice or by headcount.</param>
public sealed record OrganisationDto(
    Guid Id,
    string Ref,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    OrganisationKind Kind,
    OrganisationFields Fields,
    bool SmallOrganisation);
