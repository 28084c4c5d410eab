namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>A role and what it may do (<c>GET roles</c>).</summary>
/// <param name="Name">One of <see cref="RoleNames.All"/>.</param>
/// <param name="Permissions">In the order of the alphabet.</param>
/// <param name="OfConsultants">Whether an engagement can give it.</param>
public sealed record RoleDto(string Name, IReadOnlyList<string> Permissions, bool OfConsultants);
