using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Accounts;

/// <summary>The devices on which a person is signed in.</summary>
internal sealed class SessionList(IdentityDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<SignInSession>> Of(Guid account, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.Sessions.AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt).ToListAsync(ct);
    }

    /// <summary>False where the session isn't this account's, or is over already.</summary>
    public async Task<bool> End(Guid account, Guid session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.Sessions.Where(s => s.Id == session && s.AccountId == account && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct) == 1;
    }

    /// <summary>Ends them all but one: whoever knew the old password is out.</summary>
    public async Task EndOthers(Guid account, Guid? but, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await db.Sessions.Where(s => s.AccountId == account && s.Id != but && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
    }
}
