using System.ComponentModel.DataAnnotations;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>What can be changed of a membership.</summary>
public sealed record MemberFields
{
    /// <summary>1..8 of <see cref="RoleNames.All"/>, each once.</summary>
    [Required, MaxLength(8)]
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>
/// Somebody of the organisation. Memberships that have ended are <c>Retired</c>: listed with <c>?retired=true</c>.
/// <c>Can</c> names: editRoles, remove.
/// </summary>
/// <param name="Id">The membership: what an approval stores as the role assignment (R-0-2).</param>
/// <param name="AccountId">The person; claim <c>sub</c>.</param>
/// <param name="Name">As it was when they joined.</param>
/// <param name="Since">When they joined.</param>
/// <param name="EndedAt">When they left.</param>
/// <param name="AssignedBy">Who gave them the roles that they have now.</param>
public sealed record MemberDto(
    Guid Id,
    string Ref,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    Guid AccountId,
    string Name,
    string Email,
    MemberFields Fields,
    DateTimeOffset Since,
    DateTimeOffset? EndedAt,
    Actor AssignedBy,
    IReadOnlyList<string> Can)
{
    /// <summary>Their roles.</summary>
    public IReadOnlyList<string> Roles => Fields.Roles;
}
