namespace IsmsCloud.Web.Workspaces;

/// <summary>The person who is signed in.</summary>
public sealed record Me(string Id, string Name, string Email, IReadOnlyList<OpenWorkspace> Workspaces);

/// <summary>A workspace that is open to them; <paramref name="ActingFor"/> where they act for a client under an engagement.</summary>
public sealed record OpenWorkspace(Guid Id, string Name, IReadOnlyList<string> Roles, bool ActingFor);
