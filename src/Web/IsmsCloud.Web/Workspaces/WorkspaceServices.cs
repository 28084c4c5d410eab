using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Web.Workspaces;

static class WorkspaceServices
{
    internal static void AddWorkspaces(this IServiceCollection services)
    {
        services.AddHttpClient(Gateway.Handler);
        services.AddScoped<CurrentWorkspace>();
        services.AddScoped<Gateway>();
        services.AddScoped(provider => new ContextClient(provider.GetRequiredService<Gateway>().Tenant));
        services.AddScoped(provider => new IdentityClient(provider.GetRequiredService<Gateway>().Tenant));
        services.AddScoped(provider => new RisksClient(provider.GetRequiredService<Gateway>().Tenant));
        services.AddScoped(provider => new ControlsClient(provider.GetRequiredService<Gateway>().Tenant));
        services.AddScoped<Apis>();
        services.AddScoped<Directory>();
        services.AddScoped<People>();
        services.AddScoped<Components.Shared.Browser>();
        services.AddMemoryCache();
    }
}
