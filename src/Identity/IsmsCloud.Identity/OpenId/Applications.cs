using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;

namespace IsmsCloud.Identity.OpenId;

/// <summary>
/// Checks client secrets against our own table: several may be good at once while one is rotated, each with its end. A
/// client that is revoked or past its date has no good secret, so it hears the same error as one that never was.
/// </summary>
internal sealed class Applications(
    IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication<Guid>> cache,
    ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication<Guid>> store,
    IdentityDb db,
    TimeProvider time)
    : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>>(cache, logger, options, store)
{
    public override async ValueTask<bool> ValidateClientSecretAsync(
        OpenIddictEntityFrameworkCoreApplication<Guid> application, string secret, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        var id = application.ClientId ?? "";
        var ended = await db.ApiClients.AnyAsync(c => c.ClientId == id && (c.Revoked || c.ExpiresAt <= now), ct);
        var hashes = await db.ClientSecrets.Where(s => s.ClientId == id && (s.ExpiresAt == null || s.ExpiresAt > now))
            .Select(s => s.Hash).ToListAsync(ct);
        var given = Hash(secret);
        return !ended && hashes.Exists(h => CryptographicOperations.FixedTimeEquals(h, given));
    }

    /// <summary>Plain SHA-256: our secrets are 256 random bits, which no dictionary holds.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
