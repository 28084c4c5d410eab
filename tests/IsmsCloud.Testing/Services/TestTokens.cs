using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IsmsCloud.Testing;

/// <summary>Tokens signed by a key of this test process, for services that were told to believe it.</summary>
public static class TestTokens
{
    private const string Issuer = "https://identity.test/";
    private static readonly SymmetricSecurityKey Key = new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(64));

    /// <summary>Makes a service believe tokens of this class, and only these.</summary>
    public static void BelieveTestTokens(this IServiceCollection services) =>
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.Configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
            options.TokenValidationParameters.ValidIssuer = Issuer;
            options.TokenValidationParameters.IssuerSigningKey = Key;
        });

    /// <summary>A token for a person in a tenant.</summary>
    public static string For(TestPerson person, DateTimeOffset? expires = null)
    {
        var claims = new Dictionary<string, object> { ["sub"] = person.Id, ["name"] = person.Name, ["permissions"] = person.Permissions, ["role"] = person.Roles };
        if (person.Tenant is { } tenant) claims["tenant"] = tenant.ToString();
        if (person.Membership is { } membership) claims["membership"] = membership.ToString();
        if (person.ActingFor is { } engagement) claims["acting_for"] = engagement.ToString();
        var ends = (expires ?? DateTimeOffset.UtcNow.AddMinutes(10)).UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = "ismscloud",
            TokenType = "at+jwt",
            NotBefore = ends.AddMinutes(-30),
            IssuedAt = ends.AddMinutes(-30),
            Expires = ends,
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        });
    }
}

/// <summary>Somebody who calls a service in a test.</summary>
public sealed record TestPerson(
    TenantId? Tenant,
    string Id,
    string Name,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<string> Roles,
    Guid? Membership = null,
    Guid? ActingFor = null)
{
    /// <summary>A person of a tenant with these permissions.</summary>
    public static TestPerson Of(TenantId tenant, string name, params IReadOnlyList<string> permissions) =>
        new(tenant, Guid.NewGuid().ToString(), name, permissions, [], Guid.NewGuid());

    /// <summary>The same person in these roles.</summary>
    public TestPerson As(params IReadOnlyList<string> roles) => this with { Roles = roles };
}
