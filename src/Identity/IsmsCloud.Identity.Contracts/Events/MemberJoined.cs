using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>Somebody belongs to the organisation from now on (E05, RoleAssigned for each role).</summary>
/// <param name="MembershipId">The role assignment, as approvals store it (R-0-2).</param>
/// <param name="AccountId">The person; claim <c>sub</c>.</param>
/// <param name="Roles">See <see cref="RoleNames"/>.</param>
/// <param name="Email">Their address; null in events of before it was told.</param>
[Event("identity.member-joined")]
public sealed record MemberJoined(Guid MembershipId, Guid AccountId, string Name, IReadOnlyList<string> Roles, string? Email = null);
