using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>What a consultancy asks a client for (<c>POST engagement-proposals</c>).</summary>
public sealed record EngagementFields
{
    /// <summary>What for; 3..1000 characters.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Reason { get; init; } = "";

    /// <summary>When it ends: later than now and at most 36 months ahead.</summary>
    [Required]
    public DateTimeOffset? Until { get; init; }

    /// <summary>Accounts of the consultancy's members who may act; 0..50, none only where API clients may.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>What they act as: 1..5 of <see cref="RoleNames.OfConsultants"/>, each once.</summary>
    [Required, MaxLength(5)]
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether API clients of the consultancy may act too, within the same roles.</summary>
    public bool ApiClients { get; init; }
}

/// <summary>A person of the consultancy as the client gets to see them.</summary>
public sealed record Consultant(Guid AccountId, string Name, string Email);

/// <summary>A proposal and whom to send it to.</summary>
public sealed record ProposeEngagementRequest
{
    /// <summary>E-mail of the client's contact, ≤ 254 characters; they, or an owner whom they hand the link, decide.</summary>
    [Required, MaxLength(254)]
    public string Contact { get; init; } = "";

    /// <summary>What is asked for.</summary>
    [Required]
    public EngagementFields? Engagement { get; init; }
}

/// <summary>States of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Sent; the client has not decided.</summary>
    Open,

    /// <summary>A client granted it.</summary>
    Granted,

    /// <summary>The consultancy withdrew it.</summary>
    Withdrawn,

    /// <summary>Nobody granted it within 30 days, or its end has come.</summary>
    Expired,
}

/// <summary>A proposal, in the consultancy's workspace. <c>Can</c> names: withdraw.</summary>
/// <param name="ExpiresAt">30 days after it was sent.</param>
/// <param name="ClientId">Who granted it.</param>
/// <param name="EngagementId">What it became.</param>
public sealed record ProposalDto(
    Guid Id,
    string Ref,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    ProposalState State,
    string Contact,
    EngagementFields Fields,
    IReadOnlyList<Consultant> People,
    Actor ProposedBy,
    DateTimeOffset ExpiresAt,
    Guid? ClientId,
    Guid? EngagementId,
    IReadOnlyList<string> Can);

/// <summary>A proposal as the client sees it by its link (<c>GET engagement-proposals/linked?link=…</c>), before anything is open to anybody.</summary>
/// <param name="Consultancy">Its name.</param>
/// <param name="Grantable">Whether this workspace can still grant it.</param>
public sealed record LinkedProposalDto(
    Guid ConsultancyId,
    string Consultancy,
    EngagementFields Fields,
    IReadOnlyList<Consultant> People,
    Actor ProposedBy,
    ProposalState State,
    DateTimeOffset ExpiresAt,
    bool Grantable);

/// <summary>The client's yes to the proposal behind a link (<c>POST engagements</c>).</summary>
public sealed record GrantRequest
{
    /// <summary>What the mailed address carries as <c>proposal</c>.</summary>
    [Required, MaxLength(2000)]
    public string Link { get; init; } = "";
}

/// <summary>States of an engagement.</summary>
public enum EngagementState
{
    /// <summary>The consultancy may act.</summary>
    Active,

    /// <summary>Its end has come.</summary>
    Ended,

    /// <summary>Either side ended it before.</summary>
    Revoked,
}

/// <summary>A consultancy's right to act in the client's workspace. <c>Can</c> names: revoke.</summary>
/// <param name="RevokedBy">Who ended it early, on either side.</param>
public sealed record EngagementDto(
    Guid Id,
    string Ref,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    EngagementState State,
    Guid ConsultancyId,
    string Consultancy,
    EngagementFields Fields,
    IReadOnlyList<Consultant> People,
    Actor GrantedBy,
    DateTimeOffset? RevokedAt,
    Actor? RevokedBy,
    string? RevokedReason,
    IReadOnlyList<string> Can);

/// <summary>An engagement as the consultancy lists it over all its clients (<c>GET client-engagements</c>). <c>Can</c> names: revoke.</summary>
/// <param name="Version">What a revocation sends as If-Match.</param>
public sealed record ClientEngagementDto(
    Guid Id,
    int Version,
    Guid ClientId,
    string Client,
    EngagementState State,
    EngagementFields Fields,
    DateTimeOffset GrantedAt,
    string? RevokedReason,
    IReadOnlyList<string> Can);
