namespace IsmsCloud.Tenancy;

/// <summary>A caller within a tenant, as a token or a message header states it.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Permissions">What they may do, e.g. <c>scope:approve</c>.</param>
/// <param name="Roles">Roles held in the tenant, e.g. <c>top-management</c>.</param>
/// <param name="RoleAssignment">The membership that the roles come from (R-0-2); null for API clients and the system.</param>
public sealed record Caller(
    TenantId Tenant,
    Actor Actor,
    IReadOnlySet<string> Permissions,
    IReadOnlyList<string> Roles,
    Guid? RoleAssignment = null)
{
    private static readonly HashSet<string> None = [];

    /// <summary>The product itself at work in a tenant: holds no permission and no role.</summary>
    public static Caller System(TenantId tenant, string reaction) => new(tenant, Actor.System(reaction), None, []);

    /// <summary>Whether the caller holds the permission.</summary>
    public bool May(string permission) => Permissions.Contains(permission);
}
