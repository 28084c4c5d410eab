using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Features;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.OpenId;
using IsmsCloud.Identity.Storage;

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
        services.AddMail(configuration);
        services.AddOrganisations();
        services.AddLocalization();
        services.AddRazorPages();
        services.AddAntiforgery(a => AccountServices.Harden(a.Cookie, plainHttp));
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.UseStaticFiles();
        app.MapOpenId();
        app.MapOrganisations();
        // The pages ask for an account themselves, by cookie; what endpoints say is about tokens.
        app.MapRazorPages().AllowAnonymous().ExcludeFromDescription();
    }
}
