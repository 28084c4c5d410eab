using System.Security.Cryptography;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace IsmsCloud.Identity.Keys;

/// <summary>Keeps the keys in PostgreSQL, so that tokens outlive a restart and several processes sign alike.</summary>
internal sealed class KeyStore(
    IdentityDb db, KeyRing ring, IDataProtectionProvider protection, IOptions<KeyOptions> options, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("IsmsCloud.Identity.Keys");

    /// <summary>Reads the keys; the first start makes one of each kind, and one that has grown too old gets a successor.</summary>
    public async Task Load(CancellationToken ct)
    {
        var keys = await db.Keys.AsNoTracking().ToListAsync(ct);
        if (!keys.Exists(k => k.Use is KeyUse.Encryption)) keys.Add(await Add(KeyUse.Encryption, time.GetUtcNow(), ct));
        if (!keys.Exists(k => k.Use is KeyUse.Signing)) keys.Add(await Add(KeyUse.Signing, time.GetUtcNow(), ct));
        Publish(keys);
    }

    /// <summary>Whether the newest signing key has served its time.</summary>
    public async Task<bool> Due(CancellationToken ct) =>
        await db.Keys.Where(k => k.Use == KeyUse.Signing).MaxAsync(k => (DateTimeOffset?)k.CreatedAt, ct) is not { } newest
        || newest + options.Value.RotateAfter <= time.GetUtcNow();

    /// <summary>Publishes a new signing key, which signs once everybody had time to fetch it, and forgets those long out of use.</summary>
    public async Task Rotate(CancellationToken ct)
    {
        await Add(KeyUse.Signing, time.GetUtcNow() + options.Value.PublishAhead, ct);
        await Forget(ct);
        await Load(ct);
    }

    private async Task<StoredKey> Add(KeyUse use, DateTimeOffset activeFrom, CancellationToken ct)
    {
        var key = new StoredKey
        {
            Id = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
            Use = use,
            Material = _protector.Protect(use is KeyUse.Signing ? NewRsa() : RandomNumberGenerator.GetBytes(32)),
            CreatedAt = time.GetUtcNow(),
            ActiveFrom = activeFrom,
        };
        db.Keys.Add(key);
        await db.SaveChangesAsync(ct);
        return key;
    }

    private async Task Forget(CancellationToken ct)
    {
        var signing = await db.Keys.Where(k => k.Use == KeyUse.Signing).OrderByDescending(k => k.CreatedAt).ToListAsync(ct);
        var limit = time.GetUtcNow() - options.Value.KeepAfterSuccessor;
        // A key is out of use since its successor became active.
        var old = signing.Skip(1).Zip(signing, (key, successor) => (key, since: successor.ActiveFrom)).Where(k => k.since < limit);
        db.Keys.RemoveRange(old.Select(k => k.key));
        await db.SaveChangesAsync(ct);
    }

    private void Publish(IReadOnlyList<StoredKey> keys)
    {
        var now = time.GetUtcNow();
        var signing = keys.Where(k => k.Use is KeyUse.Signing)
            .OrderByDescending(k => k.ActiveFrom <= now).ThenByDescending(k => k.ActiveFrom).ThenBy(k => k.Id);
        ring.Load([.. signing.Select(Open)], [.. keys.Where(k => k.Use is KeyUse.Encryption).Select(Open)]);
    }

    private SecurityKey Open(StoredKey key)
    {
        var material = _protector.Unprotect(key.Material);
        if (key.Use is KeyUse.Encryption) return new SymmetricSecurityKey(material) { KeyId = key.Id };
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(material, out _);
        return new RsaSecurityKey(rsa) { KeyId = key.Id };
    }

    private static byte[] NewRsa()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKey();
    }
}
