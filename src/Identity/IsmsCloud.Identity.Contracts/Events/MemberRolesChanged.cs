using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>A member's roles are others from now on (E05, RoleAssigned and RoleEnded).</summary>
/// <param name="MembershipId">The role assignment, as approvals store it (R-0-2).</param>
/// <param name="AccountId">The person; claim <c>sub</c>.</param>
/// <param name="Roles">All that they hold now.</param>
/// <param name="Gained">Those that are new.</param>
/// <param name="Lost">Those that are gone.</param>
[Event("identity.member-roles-changed")]
public sealed record MemberRolesChanged(
    Guid MembershipId, Guid AccountId, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost);
