using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, Uri issuer, bool plainHttp)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TicketStore>();
        services.AddSingleton<Attempts>();
        services.AddScoped<SecurityLog>();
        services.AddScoped<SignUps>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<SessionList>();
        services.AddAuthentication().AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<TicketStore>((cookie, tickets) =>
        {
            cookie.SessionStore = tickets;
            cookie.LoginPath = cookie.AccessDeniedPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        services.ConfigureAll<CookieAuthenticationOptions>(cookie => Harden(cookie.Cookie, plainHttp));
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromHours(2));
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.ServerDomain = issuer.Host;
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        return services;
    }

    public static void Harden(CookieBuilder cookie, bool plainHttp)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
