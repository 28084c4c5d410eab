using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Identity.Access;

/// <summary>What the issuing of tokens knows of an organisation; the truth is the aggregate in the revision log.</summary>
internal sealed class IndexedOrganisation
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required OrganisationKind Kind { get; set; }
    public bool Onboarded { get; set; }
    public int Version { get; set; }
}

/// <summary>A role assignment, as far as tokens need it.</summary>
internal sealed class IndexedMembership
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid AccountId { get; init; }
    public required string[] Roles { get; set; }
    public bool Ended { get; set; }
    public int Version { get; set; }
}

/// <summary>An engagement of a consultancy, as far as tokens need it.</summary>
internal sealed class IndexedEngagement
{
    public required Guid Id { get; init; }
    public required Guid ClientId { get; init; }
    public required Guid ConsultancyId { get; init; }
    public required string Reason { get; init; }
    public required Guid[] People { get; set; }
    public required string[] Roles { get; set; }
    public required bool ApiClients { get; set; }
    public required DateTimeOffset Until { get; set; }
    public required DateTimeOffset GrantedAt { get; init; }
    public bool Revoked { get; set; }
    public string? RevokedReason { get; set; }
    public int Version { get; set; }
}
