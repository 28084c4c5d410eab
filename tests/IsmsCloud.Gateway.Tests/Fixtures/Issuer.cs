using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IsmsCloud.Gateway.Tests.Fixtures;

/// <summary>The identity service as the gateway sees it: a discovery document, a key set, and the tokens signed with it.</summary>
sealed class Issuer : IDisposable
{
    public const string Address = "https://isms.example/";

    readonly RSA rsa = RSA.Create(2048);

    public Task<Upstream> Start() => Upstream.Start(context => context.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(new { issuer = Address, jwks_uri = $"{Address}.well-known/jwks" }),
        "/.well-known/jwks" => context.Response.WriteAsJsonAsync(new { keys = new[] { PublicKey() } }),
        _ => context.Response.WriteAsync("identity"),
    });

    public string TokenOf(string subject, string issuer = Address, string audience = "ismscloud", string type = "at+jwt") =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            TokenType = type,
            Claims = new Dictionary<string, object> { ["sub"] = subject },
            SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
        });

    public void Dispose() => rsa.Dispose();

    object PublicKey()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "one", alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }
}
