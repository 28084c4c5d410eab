using Microsoft.IdentityModel.JsonWebTokens;

namespace IsmsCloud.Web.SignIn;

/// <summary>A token of one workspace, and what it says its holder may do there. It came from the issuer itself, so it is read, not checked.</summary>
sealed record TenantToken(string Value, DateTimeOffset Until, IReadOnlySet<string> Permissions, IReadOnlyList<string> Roles, string? ActingFor)
{
    internal static TenantToken Of(Tokens answer, DateTimeOffset now)
    {
        var jwt = new JsonWebToken(answer.AccessToken);
        return new(
            answer.AccessToken,
            now.AddSeconds(answer.ExpiresIn),
            jwt.Claims.Where(c => c.Type == "permissions").Select(c => c.Value).ToHashSet(),
            [.. jwt.Claims.Where(c => c.Type == "role").Select(c => c.Value)],
            jwt.Claims.FirstOrDefault(c => c.Type == "acting_for")?.Value);
    }
}
