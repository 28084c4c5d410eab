using System.ComponentModel.DataAnnotations;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>Whom to invite as what (<c>POST invitations</c>).</summary>
public sealed record InvitationFields
{
    /// <summary>An e-mail address, ≤ 254 characters.</summary>
    [Required, MaxLength(254)]
    public string Email { get; init; } = "";

    /// <summary>1..8 of <see cref="RoleNames.All"/>, each once.</summary>
    [Required, MaxLength(8)]
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>States of an invitation.</summary>
public enum InvitationState
{
    /// <summary>Sent; its link works.</summary>
    Pending,

    /// <summary>Somebody joined by it.</summary>
    Accepted,

    /// <summary>Withdrawn; its link is dead.</summary>
    Revoked,

    /// <summary>Nobody came within 14 days; sending it again gives it a new link and new time.</summary>
    Expired,
}

/// <summary>An invitation to join the organisation. <c>Can</c> names: resend, revoke.</summary>
/// <param name="ExpiresAt">14 days after it was last sent.</param>
/// <param name="TimesSent">How often it was sent, at most 10.</param>
/// <param name="MembershipId">What it became; null until it is accepted.</param>
public sealed record InvitationDto(
    Guid Id,
    string Ref,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    InvitationState State,
    InvitationFields Fields,
    Actor InvitedBy,
    DateTimeOffset SentAt,
    int TimesSent,
    DateTimeOffset ExpiresAt,
    Guid? MembershipId,
    IReadOnlyList<string> Can);
