using IsmsCloud.Http;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Authentication;

namespace IsmsCloud.Graph.Sockets;

/// <summary>Who a token speaks for, and until when.</summary>
internal sealed record Guest(Caller Caller, string Token, DateTimeOffset? Expires);

/// <summary>Believes a token exactly if a request with it would be believed: it asks the same scheme.</summary>
internal static class TokenCheck
{
    public static async Task<(Guest? Guest, Close? Refused)> Of(string token, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = ct };
        http.Request.Headers.Authorization = $"Bearer {token}";
        var believed = await http.AuthenticateAsync();
        if (!believed.Succeeded) return (null, Close.Forbidden);
        return Callers.From(believed.Principal) is { } caller
            ? (new Guest(caller, token, believed.Properties?.ExpiresUtc), null)
            : (null, Close.WithoutTenant);
    }
}
