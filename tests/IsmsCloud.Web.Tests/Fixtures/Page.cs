using Bunit;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.Shared;
using IsmsCloud.Web.Workspaces;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace IsmsCloud.Web.Tests.Fixtures;

/// <summary>Components as a circuit renders them, in front of services that answer what the test says.</summary>
sealed class Page : BunitContext
{
    internal Page()
    {
        var http = new HttpClient(Behind) { BaseAddress = new Uri("http://gateway/") };
        Services.AddLocalization();
        Services.AddMudServices();
        Services.AddMemoryCache();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new ContextClient(http));
        Services.AddSingleton(new IdentityClient(http));
        Services.AddSingleton(new RisksClient(http));
        Services.AddSingleton(new ControlsClient(http));
        Services.AddSingleton<Apis>();
        Services.AddSingleton<CurrentWorkspace>();
        Services.AddSingleton<People>();
        Services.AddSingleton<Browser>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    internal Services Behind { get; } = new();

    internal Workspace Workspace { get; } = new(
        new(Guid.Parse("0192f000-0000-7000-8000-000000000101"), "Own", OrganisationKind.Organisation, [RoleNames.Owner], ActingFor: false, Until: null, Onboarded: false),
        new HashSet<string>
        {
            IdentityPermissions.OrganisationRead, IdentityPermissions.OrganisationManage, IdentityPermissions.MembersManage, IdentityPermissions.ClientsManage, IdentityPermissions.EngagementsManage,
        });
}
