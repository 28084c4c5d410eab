using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Http;

/// <summary>Which tokens are believed: those that Identity signed, for us, and that have not run out.</summary>
internal static class Tokens
{
    public const string Audience = "ismscloud";

    public static void AddTokens(this IServiceCollection services, IConfiguration configuration)
    {
        var issuer = configuration["Identity:Issuer"] ?? "http://localhost:8080/";
        var identity = configuration["services:identity:http:0"] ?? issuer;
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.RequireHttpsMetadata = false;
            options.MetadataAddress = $"{identity.TrimEnd('/')}/.well-known/openid-configuration";
            options.TokenValidationParameters.ValidIssuer = issuer;
            options.TokenValidationParameters.ValidAudience = Audience;
            options.TokenValidationParameters.ValidTypes = ["at+jwt"];
            options.TokenValidationParameters.NameClaimType = "name";
            options.TokenValidationParameters.RoleClaimType = "role";
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(10);
        });
    }
}
