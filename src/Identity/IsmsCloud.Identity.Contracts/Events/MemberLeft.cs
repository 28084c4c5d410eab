using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>Somebody no longer belongs to the organisation (E05, PersonOffboarded): what they own needs another owner.</summary>
/// <param name="MembershipId">The role assignment that ended.</param>
/// <param name="AccountId">The person; claim <c>sub</c>.</param>
/// <param name="Lost">The roles that they held.</param>
[Event("identity.member-left")]
public sealed record MemberLeft(Guid MembershipId, Guid AccountId, string Name, IReadOnlyList<string> Lost, string Reason);
