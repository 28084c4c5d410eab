using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;

namespace IsmsCloud.Identity.OpenId;

/// <summary>An error of the protocol, told to the client in the protocol's own way.</summary>
internal static class ProtocolError
{
    public static IResult Of(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

    /// <summary>What is wrong with a request whose client can't be told, since nobody knows where to; null if nothing is.</summary>
    public static string? SaidIn(HttpContext http) =>
        http.GetOpenIddictServerResponse() is { Error: { } error } response ? $"{error}. {response.ErrorDescription}" : null;
}
