using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>The token endpoint. OpenIddict has checked the client and the code or token before this is reached.</summary>
internal static class Token
{
    public static async Task<IResult> Handle(
        HttpContext http, PersonTokens persons, TokenExchange exchange, ClientCredentials clients, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType()) return await clients.Grant(request, ct);
        var presented = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        if (presented is null) return ProtocolError.Of(Errors.InvalidGrant, "The code or token is not valid.");
        return request.IsTokenExchangeGrantType()
            ? await exchange.Grant(request, presented, ct)
            : await persons.Renew(presented, ct);
    }
}
