using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Features;
using IsmsCloud.Identity.Features.Demo;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.OpenId;
using IsmsCloud.Identity.Pages;
using IsmsCloud.Identity.Storage;
using IsmsCloud.ServiceDefaults;
using Microsoft.AspNetCore.StaticFiles;

namespace IsmsCloud.Identity;

/// <summary>Everything that this service is made of.</summary>
internal static class IdentityService
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var plainHttp = builder.Environment.IsDevelopment();
        services.AddIdentityStorage(configuration.GetConnectionString("identity")
            ?? throw new InvalidOperationException("ConnectionStrings:identity is not configured."));
        services.AddHostedService<PrepareDatabase>();
        services.AddAccounts(configuration.GetValue("Identity:Issuer", new Uri("http://localhost:8080/"))!, plainHttp);
        services.AddOpenId(configuration, plainHttp);
        services.AddMail(configuration, builder.Environment);
        services.AddOrganisations();
        LoadDemo.AddTo(services, configuration, builder.Environment);
        services.TrustGateway();
        services.AddLocalization();
        services.AddRazorPages(o => o.Conventions.OnlyInDevelopment(builder.Environment));
        services.AddAntiforgery(a => AccountServices.Harden(a.Cookie, plainHttp));
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepAsset });
        app.MapOpenId();
        app.MapOrganisations();
        // The pages ask for an account themselves, by cookie; what endpoints say is about tokens.
        app.MapRazorPages().AllowAnonymous().ExcludeFromDescription();
    }

    // The address of an asset names its content (asp-append-version).
    private static void KeepAsset(StaticFileResponseContext asset) => asset.Context.Response.Headers.CacheControl =
        asset.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
