using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions;

/// <summary>Proves, or disproves, that the history of the current tenant is whole.</summary>
public sealed class Verifier
{
    private readonly Placements _placements;
    private readonly TenantContext _who;
    private readonly Kinds _kinds;

    internal Verifier(Placements placements, TenantContext who, Kinds kinds) => (_placements, _who, _kinds) = (placements, who, kinds);

    /// <summary>Walks all revisions and seals of the tenant. Streams; memory grows by about 400 bytes for each revision.</summary>
    public async Task<Verification> Verify(CancellationToken ct)
    {
        var database = await _placements.ToRead(_who.Tenant, ct);
        var walk = new ChainWalk();
        // What is written last is read first: the log then holds all that seals and lists speak of, whatever is saved meanwhile.
        await Each(database.Seals.Find(OfTenant()).Sort(new BsonDocument("_id.number", 1)), walk.TakeSeal, ct);
        foreach (var kind in _kinds.Names)
            await Each(database.Current(kind).Find(OfTenant()).Project(new BsonDocument { ["hash"] = 1, ["version"] = 1 }), row => walk.TakeCurrent(kind, row), ct);
        await Each(database.Revisions.Find(OfTenant()).Sort(InOrder()), walk.Take, ct);
        walk.Compare();
        return new Verification(walk.Records, walk.Revisions, walk.Seals, walk.Break);
    }

    private BsonDocument OfTenant() => new(Field.Tenant, Revision.Binary(_who.Tenant.Value));

    private static BsonDocument InOrder() => new() { [Field.Kind] = 1, [Field.RecordId] = 1, [Field.Version] = 1 };

    private static async Task Each(IFindFluent<BsonDocument, BsonDocument> query, Action<BsonDocument> take, CancellationToken ct)
    {
        using var cursor = await query.ToCursorAsync(ct);
        while (await cursor.MoveNextAsync(ct))
            foreach (var document in cursor.Current) take(document);
    }
}
