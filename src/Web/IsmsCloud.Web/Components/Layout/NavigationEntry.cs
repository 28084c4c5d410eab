using IsmsCloud.Context.Contracts;
using IsmsCloud.Identity.Contracts;

namespace IsmsCloud.Web.Components.Layout;

/// <summary>A place in the navigation; its word is <c>nav.{Name}</c>. Who lacks the permission doesn't see it.</summary>
public sealed record NavigationEntry(string Name, string Path, string Clause, string Permission)
{
    public static readonly IReadOnlyList<(string Group, IReadOnlyList<NavigationEntry> Entries)> InOrder =
    [
        ("", [new("overview", "overview", "", ContextPermissions.Read)]),
        ("context",
        [
            new("issues", "context/issues", "4.1", ContextPermissions.Read),
            new("interested-parties", "context/interested-parties", "4.2", ContextPermissions.Read),
            new("requirements", "context/requirements", "4.2", ContextPermissions.Read),
            new("scope", "context/scope", "4.3", ContextPermissions.Read),
            new("interfaces", "context/interfaces", "4.3", ContextPermissions.Read),
            new("processes", "context/processes", "4.4", ContextPermissions.Read),
        ]),
        ("organisation",
        [
            new("people", "organisation/people", "", IdentityPermissions.OrganisationRead),
            new("api-clients", "organisation/api-clients", "", IdentityPermissions.ClientsManage),
            new("engagements", "organisation/engagements", "", IdentityPermissions.EngagementsManage),
            new("settings", "organisation/settings", "", IdentityPermissions.OrganisationRead),
        ]),
    ];
}
