using System.Collections.Frozen;
using System.Reflection;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>Whose events are heard here, and what a caller must be allowed to read to be told of them.</summary>
internal static class EventSources
{
    private static readonly (string Service, string Permission, Assembly Contracts)[] Rows =
    [
        ("identity", IdentityPermissions.OrganisationRead, typeof(IdentityPermissions).Assembly),
        ("context", ContextPermissions.Read, typeof(ContextPermissions).Assembly),
        ("risks", RiskPermissions.Read, typeof(RiskPermissions).Assembly),
        ("controls", ControlPermissions.Read, typeof(ControlPermissions).Assembly),
    ];

    private static readonly FrozenDictionary<string, string> Permissions = Rows.ToFrozenDictionary(row => row.Service, row => row.Permission);

    public static IReadOnlyCollection<Assembly> Contracts => [.. Rows.Select(row => row.Contracts)];

    /// <summary>The permission for an event of this name; null where nobody may hear it.</summary>
    public static string? PermissionFor(string name) =>
        Permissions.GetValueOrDefault(name[..Math.Max(0, name.IndexOf('.', StringComparison.Ordinal))]);
}
