using IsmsCloud.Identity.Keys;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

internal static class OpenIdServices
{
    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddOpenId(this IServiceCollection services, IConfiguration configuration, bool plainHttp)
    {
        services.Configure<OpenIdOptions>(configuration.GetSection("Identity"));
        services.Configure<KeyOptions>(configuration.GetSection("Identity:Keys"));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(p => p.GetRequiredService<KeyRing>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(p => p.GetRequiredService<KeyRing>());
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, OwnTokens>();
        services.AddScoped<KeyStore>();
        services.AddScoped<IPrepare, PrepareKeys>();
        services.AddScoped<IPrepare, PrepareWebClient>();
        services.AddHostedService<KeyRotation>();
        services.AddScoped<PersonTokens>();
        services.AddScoped<TokenExchange>();
        services.AddScoped<ClientCredentials>();
        services.AddOptions<OpenIddictServerOptions>().Configure<IOptions<OpenIdOptions>, TimeProvider>(Bind);

        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityDb>().ReplaceDefaultEntities<Guid>())
            .AddCore(core => core.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>, Applications>())
            .AddServer(server => server.AddEventHandler(ReusedRefreshTokens.Descriptor).Shape(plainHttp));
        return services;
    }

    private static void Bind(OpenIddictServerOptions server, IOptions<OpenIdOptions> configured, TimeProvider time)
    {
        server.Issuer = configured.Value.Issuer;
        server.RefreshTokenReuseLeeway = configured.Value.RefreshReuseLeeway;
        server.TimeProvider = time;
        // Who sees the request of a plain challenge has the verifier.
        server.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
    }

    private static void Shape(this OpenIddictServerBuilder server, bool plainHttp)
    {
        server.SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token")
            .SetUserInfoEndpointUris("connect/userinfo")
            .SetIntrospectionEndpointUris("connect/introspect")
            .SetRevocationEndpointUris("connect/revoke")
            .SetEndSessionEndpointUris("connect/end-session");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
            .AllowRefreshTokenFlow().AllowClientCredentialsFlow().AllowTokenExchangeFlow();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email, Scopes.OfflineAccess);
        server.RegisterAudiences(OpenIdOptions.Audience).IgnoreAudiencePermissions();
        server.SetAccessTokenLifetime(AccessTokenLifetime)
            .SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1))
            .SetRefreshTokenLifetime(TimeSpan.FromDays(14));
        server.DisableAccessTokenEncryption().UseReferenceRefreshTokens();
        var host = server.UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableTokenEndpointPassthrough()
            .EnableUserInfoEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .EnableErrorPassthrough();
        if (plainHttp) host.DisableTransportSecurityRequirement();
    }

    public static void MapOpenId(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/connect/authorize", ["GET", "POST"], Authorize.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/connect/token", Token.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/connect/userinfo", ["GET", "POST"], UserInfo.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/connect/end-session", ["GET", "POST"], EndSession.Handle).AllowAnonymous().ExcludeFromDescription();
    }
}
