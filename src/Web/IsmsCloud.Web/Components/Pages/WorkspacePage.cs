using IsmsCloud.Context.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Workspaces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace IsmsCloud.Web.Components.Pages;

/// <summary>A page of a workspace; the frame around it has found out which one, and who looks.</summary>
[Authorize]
public abstract class WorkspacePage : ComponentBase
{
    /// <summary>Never null below the frame: it builds no page before it knows.</summary>
    [CascadingParameter] public Workspace Workspace { get; set; } = default!;

    [CascadingParameter] public MeDto? Me { get; set; }

    [Parameter] public Guid Organisation { get; set; }

    [Inject] protected Apis Apis { get; set; } = default!;

    [Inject] protected ContextClient Client { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;
}
