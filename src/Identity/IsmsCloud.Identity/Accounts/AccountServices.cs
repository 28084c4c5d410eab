using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

internal static class AccountServices
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    public static IServiceCollection AddAccounts(this IServiceCollection services, Uri issuer, bool plainHttp)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TicketStore>();
        services.AddSingleton<Attempts>();
        services.AddScoped<SecurityLog>();
        services.AddScoped<SignUps>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<PasswordResets>();
        services.AddScoped<EmailChanges>();
        services.AddScoped<Authenticators>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<SessionList>();
        services.AddAuthentication().AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<TicketStore, TimeProvider>((cookie, tickets, time) =>
        {
            cookie.SessionStore = tickets;
            cookie.LoginPath = cookie.AccessDeniedPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnSigningIn = signingIn => Remember(signingIn.Properties, time.GetUtcNow());
        });
        services.ConfigureAll<CookieAuthenticationOptions>(cookie => Harden(cookie.Cookie, plainHttp));
        services.Configure<SecurityStampValidatorOptions>(o => o.OnRefreshingPrincipal = KeepSessionClaim);
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

    // A session that is only renewed has its end already, and keeps it.
    private static Task Remember(AuthenticationProperties session, DateTimeOffset now)
    {
        if (session.IsPersistent && session.ProvenAt() == DateTimeOffset.MinValue) session.ExpiresUtc = now + Remembered;
        return Task.CompletedTask;
    }

    // After half an hour the account is looked at again and its person made anew, who must still know their session:
    // a token that is asked for in that very request names it.
    private static Task KeepSessionClaim(SecurityStampRefreshingPrincipalContext refreshing)
    {
        if (refreshing.CurrentPrincipal?.FindFirst(TicketStore.SessionClaim) is { } session
            && refreshing.NewPrincipal?.Identity is ClaimsIdentity person && !person.HasClaim(c => c.Type == TicketStore.SessionClaim))
            person.AddClaim(session.Clone());
        return Task.CompletedTask;
    }

    public static void Harden(CookieBuilder cookie, bool plainHttp)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
