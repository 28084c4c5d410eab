using System.Globalization;
using IsmsCloud.Context.Contracts;
using IsmsCloud.ServiceDefaults;
using IsmsCloud.Web.Components;
using IsmsCloud.Web.Explorer;
using IsmsCloud.Web.Files;
using IsmsCloud.Web.SignIn;
using IsmsCloud.Web.Workspaces;
using MudBlazor.Services;

namespace IsmsCloud.Web;

static class WebService
{
    internal static void AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddLocalization();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        services.AddSignIn(builder.Configuration);
        services.AddWorkspaces();
        services.TrustGateway();
        // English words and days first; a language is added by its resource file and a line here.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
    }

    internal static void MapWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestLocalization("en-GB");
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapSignIn();
        app.MapFiles();
        app.MapExplorer();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
