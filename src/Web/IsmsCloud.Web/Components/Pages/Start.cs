using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Web.Components.Pages;

/// <summary>Where somebody begins who has signed in.</summary>
static class Start
{
    /// <summary>Null for somebody who belongs nowhere yet.</summary>
    internal static string? Of(MeDto me)
    {
        var fresh = me.Workspaces.FirstOrDefault(w => !w.Onboarded && !w.ActingFor && w.Roles.Contains(RoleNames.Owner));
        if (fresh is not null) return $"/w/{fresh.Id}/set-up";
        if (me.Workspaces.Any(w => w.ActingFor)) return "/clients";
        return me.Workspaces is [var first, ..] ? $"/w/{first.Id}/overview" : null;
    }
}
