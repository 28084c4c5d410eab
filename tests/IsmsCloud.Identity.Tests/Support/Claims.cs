using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IsmsCloud.Identity.Tests;

/// <summary>What a token says.</summary>
internal static class Claims
{
    public static IReadOnlyList<string> All(this TokenResponse token, string type)
    {
        token.IsError.ShouldBeFalse(token.ErrorDescription ?? token.Error);
        return [.. new JsonWebToken(token.AccessToken).Claims.Where(c => c.Type == type).Select(c => c.Value)];
    }

    public static string? One(this TokenResponse token, string type) => token.All(type).SingleOrDefault();
}
