using System.Collections.Concurrent;
using IsmsCloud.Context.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Reading;

/// <summary>What is known of the current organisation, and its calendar day.</summary>
internal sealed class Profiles(RevisionStore<TenantProfile> store, TenantContext who, WorkContext work, TimeProvider time, RecentProfiles recent)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>As of the moment that the request reads; to be used where something is decided.</summary>
    public async Task<TenantProfile> Get(CancellationToken ct) =>
        await store.Find(who.Tenant.Value, ct) ?? TenantProfile.Unknown(who.Tenant);

    /// <summary>For showing: may be some seconds old, and spares each page a query.</summary>
    public async Task<TenantProfile> Recent(CancellationToken ct) =>
        work.AsOf is not null ? await Get(ct) : recent.Find(who.Tenant, Now) ?? recent.Keep(who.Tenant, await Get(ct), Now);

    /// <summary>The organisation's day at the moment that the request reads.</summary>
    public DateOnly DayOf(TenantProfile profile) => profile.DayOf(work.AsOf ?? Now);

    public async Task<DateOnly> Today(CancellationToken ct) => DayOf(await Recent(ct));
}

/// <summary>Profiles that were read in the last seconds, by tenant.</summary>
internal sealed class RecentProfiles
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TenantId, (TenantProfile Profile, DateTimeOffset At)> _profiles = new();

    public TenantProfile? Find(TenantId tenant, DateTimeOffset now) =>
        _profiles.TryGetValue(tenant, out var kept) && now - kept.At < Fresh ? kept.Profile : null;

    public TenantProfile Keep(TenantId tenant, TenantProfile profile, DateTimeOffset now)
    {
        foreach (var (old, kept) in _profiles)
            if (now - kept.At >= Fresh) _profiles.TryRemove(old, out _);
        _profiles[tenant] = (profile, now);
        return profile;
    }

    public void Forget(TenantId tenant) => _profiles.TryRemove(tenant, out _);
}
