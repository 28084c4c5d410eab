using System.Collections.Concurrent;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records;

/// <summary>What is known of the current organisation, and its calendar day.</summary>
public sealed class Profiles
{
    private readonly RevisionStore<TenantProfile> _store;
    private readonly TenantContext _who;
    private readonly WorkContext _work;
    private readonly TimeProvider _time;
    private readonly RecentProfiles _recent;

    internal Profiles(RevisionStore<TenantProfile> store, TenantContext who, WorkContext work, TimeProvider time, RecentProfiles recent) =>
        (_store, _who, _work, _time, _recent) = (store, who, work, time, recent);

    /// <summary>This moment.</summary>
    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>As of the moment that the request reads; to be used where something is decided.</summary>
    public async Task<TenantProfile> Get(CancellationToken ct) =>
        await _store.Find(_who.Tenant.Value, ct) ?? TenantProfile.Unknown(_who.Tenant);

    /// <summary>For showing: may be some seconds old, and spares each page a query.</summary>
    public async Task<TenantProfile> Recent(CancellationToken ct) =>
        _work.AsOf is not null ? await Get(ct) : _recent.Find(_who.Tenant, Now) ?? _recent.Keep(_who.Tenant, await Get(ct), Now);

    /// <summary>The organisation's day at the moment that the request reads.</summary>
    public DateOnly DayOf(TenantProfile profile) => profile.DayOf(_work.AsOf ?? Now);

    /// <summary>The organisation's day at the moment that the request reads.</summary>
    public async Task<DateOnly> Today(CancellationToken ct) => DayOf(await Recent(ct));

    /// <summary>Writes what is told of the organisation, unless something newer is known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="edition">One of <see cref="Edition"/>.</param>
    /// <param name="small">Whether the relaxations for fewer than ten people hold.</param>
    /// <param name="timeZone">IANA name.</param>
    /// <param name="version">The version of the organisation that tells it.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task Learn(string name, string edition, bool small, string timeZone, int version, CancellationToken ct)
    {
        await Projecting.Until(_store, _who.Tenant.Value, () => TenantProfile.Unknown(_who.Tenant), profile => profile.Learn(name, edition, small, timeZone, version), ct);
        _recent.Forget(_who.Tenant);
    }
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
