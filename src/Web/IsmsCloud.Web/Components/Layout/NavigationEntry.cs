using IsmsCloud.Context.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Kinds;

namespace IsmsCloud.Web.Components.Layout;

/// <summary>A place in the navigation; its word is <c>nav.{Name}</c>. Who lacks the permission doesn't see it.</summary>
public sealed record NavigationEntry(string Path, string Clause, string Permission, int Order = 0, OrganisationKind? In = null)
{
    // Places that are no registers; those are told by their kinds.
    static readonly IReadOnlyList<NavigationEntry> Pages = [new("overview", "", ContextPermissions.Read)];

    public static readonly IReadOnlyList<IGrouping<string, NavigationEntry>> InOrder =
    [
        .. AllKinds.InOrder.Where(kind => kind.Beside is null).Select(kind => new NavigationEntry(kind.Path, kind.Clause, kind.Read, kind.Order, kind.In)).Concat(Pages)
            .OrderBy(entry => Standard.Place(entry.Path, entry.Clause, entry.Order), StringComparer.Ordinal)
            .GroupBy(entry => Standard.AreaOf(entry.Path)),
    ];

    public string Name => Path.Split('/')[^1];
}
