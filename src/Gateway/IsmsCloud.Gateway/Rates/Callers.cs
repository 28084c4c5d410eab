using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Gateway.Routing;
using Microsoft.Extensions.Caching.Memory;

namespace IsmsCloud.Gateway.Rates;

/// <summary>
/// Finds out who calls. A token counts only if its signature is ours: otherwise anybody could drain another's bucket, or
/// take a new one with each request. Cookies don't count, since the gateway can't verify them.
/// </summary>
sealed class Callers(SigningKeys keys) : IDisposable
{
    // Checking a signature costs more than all else here, and a caller sends the same token for minutes.
    readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public async ValueTask<Caller> Of(HttpContext context) =>
        ProxyRoutes.RateClassOf(context) == RateClass.SignIn ? new(CallerKind.SignIn, AddressOf(context))
        : await SubjectOf(context) is { } subject ? new(CallerKind.Token, subject)
        : new(CallerKind.Address, AddressOf(context));

    public void Dispose() => known.Dispose();

    async ValueTask<string?> SubjectOf(HttpContext context)
    {
        if (context.Request.Headers.Authorization.ToString() is not ['B' or 'b', 'e', 'a', 'r', 'e', 'r', ' ', .. var token])
            return null;
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (known.TryGetValue(digest, out string? subject))
            return subject;
        return await keys.Validate(token, context.RequestAborted) is { } valid ? Remember(digest, valid.Subject, valid.ValidTo) : null;
    }

    string Remember(string digest, string subject, DateTime until) =>
        known.Set(digest, subject, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = until });

    // Whoever has one IPv6 address has the 64 bits behind it as well.
    static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six when !IPAddress.IsLoopback(six) => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };
}
