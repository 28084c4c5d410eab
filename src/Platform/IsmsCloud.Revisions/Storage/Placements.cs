using System.Collections.Concurrent;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Remembers, for a few seconds, where each tenant's data is.</summary>
internal sealed class Placements(Databases databases, TimeProvider time)
{
    /// <summary>How long a process may go on with what it knows; a move waits longer than this before it copies.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<TenantId, (Placement Placement, long Read)> _known = new();

    private AllDatabases? _all;

    public async ValueTask<Database> ToRead(TenantId tenant, CancellationToken ct) => databases.Open((await Of(tenant, ct)).Database);

    /// <exception cref="TenantMovingException">The tenant's data is being copied; writing has to wait.</exception>
    public async ValueTask<Database> ToWrite(TenantId tenant, CancellationToken ct)
    {
        var placement = await Of(tenant, ct);
        return placement.Moving ? throw new TenantMovingException() : databases.Open(placement.Database);
    }

    /// <summary>Every database that may hold revisions: the pool first.</summary>
    public async ValueTask<IReadOnlyList<Database>> All(CancellationToken ct)
    {
        if (_all is { } all && time.GetElapsedTime(all.Read) < Memory) return all.Databases;
        var read = time.GetTimestamp();
        var every = await Read(ct);
        _all = new(every, read);
        return every;
    }

    private async Task<IReadOnlyList<Database>> Read(CancellationToken ct)
    {
        var dedicated = await databases.Placements.Distinct<string>("database", FilterDefinition<BsonDocument>.Empty, cancellationToken: ct).ToListAsync(ct);
        return [databases.Pool, .. dedicated.Where(n => n != databases.PoolName).Select(databases.Open)];
    }

    public async Task Put(TenantId tenant, Placement placement, CancellationToken ct)
    {
        var document = new BsonDocument { ["_id"] = Revision.Binary(tenant.Value), ["database"] = placement.Database, ["moving"] = placement.Moving };
        await databases.Placements.ReplaceOneAsync(ById(tenant), document, new ReplaceOptions { IsUpsert = true }, ct);
        _known.TryRemove(tenant, out _);
        _all = null;
    }

    public async ValueTask<Placement> Of(TenantId tenant, CancellationToken ct)
    {
        if (_known.TryGetValue(tenant, out var known) && time.GetElapsedTime(known.Read) < Memory) return known.Placement;
        var read = time.GetTimestamp();
        var found = await databases.Placements.Find(ById(tenant)).FirstOrDefaultAsync(ct);
        var placement = found is null
            ? new Placement(databases.PoolName, Moving: false)
            : new Placement(found["database"].AsString, found["moving"].AsBoolean);
        _known[tenant] = (placement, read);
        return placement;
    }

    private static FilterDefinition<BsonDocument> ById(TenantId tenant) => new BsonDocument("_id", Revision.Binary(tenant.Value));
}

internal sealed record Placement(string Database, bool Moving);

internal sealed record AllDatabases(IReadOnlyList<Database> Databases, long Read);
