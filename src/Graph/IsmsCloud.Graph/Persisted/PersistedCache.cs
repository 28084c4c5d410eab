using IsmsCloud.Graph.Limits;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Persisted;

/// <summary>
/// Documents that clients sent with their hash. Each organisation has a cache of its own, of limited size, so that nobody
/// fills another's; one that nobody asks for an hour is forgotten, and its clients send their documents again.
/// </summary>
internal sealed class PersistedCache(IOptions<GraphLimits> options) : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly MemoryCache _tenants = new(new MemoryCacheOptions());

    public string? Find(TenantId tenant, string hash) =>
        _tenants.TryGetValue(tenant, out MemoryCache? documents) && documents!.TryGetValue(hash, out string? query) ? query : null;

    public void Keep(TenantId tenant, string hash, string query)
    {
        var documents = _tenants.GetOrCreate(tenant, entry =>
        {
            entry.SlidingExpiration = Idle;
            return new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.Persisted, CompactionPercentage = 0.25 });
        })!;
        documents.Set(hash, query, new MemoryCacheEntryOptions { Size = query.Length });
    }

    public void Dispose() => _tenants.Dispose();
}
