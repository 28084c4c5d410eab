namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>The person who is signed in (<c>GET me</c>, with or without a tenant in the token).</summary>
/// <param name="Id">The account; claim <c>sub</c>.</param>
/// <param name="Workspaces">Open to them now, by name; empty for somebody who belongs to no organisation yet.</param>
public sealed record MeDto(Guid Id, string Name, string Email, IReadOnlyList<WorkspaceDto> Workspaces);

/// <summary>A workspace that is open to a person.</summary>
/// <param name="Id">The organisation: what a token exchange asks for as <c>tenant</c>.</param>
/// <param name="Roles">What they are in it; see <see cref="RoleNames"/>.</param>
/// <param name="ActingFor">Whether they act for a client under an engagement of their consultancy.</param>
/// <param name="Until">When that engagement ends; null for members.</param>
/// <param name="Onboarded">Whether the organisation's settings were gone through.</param>
public sealed record WorkspaceDto(
    Guid Id, string Name, OrganisationKind Kind, IReadOnlyList<string> Roles, bool ActingFor, DateTimeOffset? Until, bool Onboarded);
