using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.SignIn;

static class SignInServices
{
    internal static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    internal static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SignInOptions>(options => SignInOptions.Read(options, configuration));
        services.AddDataProtection().SetApplicationName("ismscloud-web");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<SignInOptions>>((keys, own) => keys.XmlRepository =
            new FileSystemXmlRepository(Directory.CreateDirectory(Path.Combine(own.Value.Folder, "keys")), NullLoggerFactory.Instance));
        services.AddSingleton<SessionFiles>();
        services.AddHostedService<SweepSessions>();
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton<SessionTokens>();
        services.AddScoped<Session>();
        services.AddTransient<ThroughGateway>();
        services.AddHttpClient(TokenEndpoint.Client).AddHttpMessageHandler<ThroughGateway>();

        services.AddAuthorization();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddOpenIdConnect();
        services.AddOptions<AuthenticationOptions>().Configure(o => o.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme);
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<SessionFiles>(Cookie);
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IOptions<SignInOptions>, IHttpClientFactory>((o, own, clients) => OpenId(o, own.Value, clients));
    }

    static void Cookie(CookieAuthenticationOptions options, SessionFiles sessions)
    {
        options.Cookie.Name = "ismscloud";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SessionLifetime;
        options.SlidingExpiration = true;
        options.SessionStore = sessions;
    }

    static void OpenId(OpenIdConnectOptions options, SignInOptions own, IHttpClientFactory clients)
    {
        options.Authority = own.Issuer.ToString();
        options.RequireHttpsMetadata = own.Issuer.Scheme == Uri.UriSchemeHttps;
        options.ClientId = SignInOptions.ClientId;
        options.ClientSecret = own.ClientSecret;
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = true;
        options.TokenValidationParameters.NameClaimType = "name";
        options.TokenValidationParameters.RoleClaimType = "role";
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email", "offline_access" }) options.Scope.Add(scope);
        // The answer comes back as a top-level GET, so that Lax is enough, and browsers keep these without https on a local machine.
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Backchannel = clients.CreateClient(TokenEndpoint.Client);
        options.Events.OnRemoteFailure = StartAgain;
    }

    // A code that was used, a cookie that ran out, "back" in the browser: signing in once more is always the mending.
    static Task StartAgain(RemoteFailureContext context)
    {
        context.Response.Redirect("/signed-out?reason=interrupted");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
