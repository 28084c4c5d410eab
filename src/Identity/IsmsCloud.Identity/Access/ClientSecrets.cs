using IsmsCloud.Identity.OpenId;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Access;

/// <summary>The secrets of API clients: only their hashes are kept.</summary>
internal sealed class ClientSecrets(IdentityDb db, TimeProvider time)
{
    /// <summary>A new secret. Those before it stay good for the overlap, unless they end earlier by themselves; what is over goes.</summary>
    public async Task<string> Add(string clientId, TimeSpan overlap, CancellationToken ct)
    {
        var (secret, now) = (Secrets.New(), time.GetUtcNow());
        var kept = await db.ClientSecrets.Where(s => s.ClientId == clientId).ToListAsync(ct);
        db.ClientSecrets.RemoveRange(kept.Where(s => s.ExpiresAt <= now));
        foreach (var old in kept.Where(s => s.ExpiresAt is null || s.ExpiresAt > now + overlap)) old.ExpiresAt = now + overlap;
        db.ClientSecrets.Add(new ClientSecret { ClientId = clientId, Hash = Applications.Hash(secret), CreatedAt = now });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <summary>A secret that is given; once, however often it is.</summary>
    public async Task Keep(string clientId, string secret, CancellationToken ct)
    {
        var hash = Applications.Hash(secret);
        if (await db.ClientSecrets.AnyAsync(s => s.ClientId == clientId && s.Hash == hash, ct)) return;
        db.ClientSecrets.Add(new ClientSecret { ClientId = clientId, Hash = hash, CreatedAt = time.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }
}
