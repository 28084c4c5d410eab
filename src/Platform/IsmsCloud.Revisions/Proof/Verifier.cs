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

    internal Verifier(Placements placements, TenantContext who) => (_placements, _who) = (placements, who);

    /// <summary>Walks all revisions and seals of the tenant. Streams; memory grows by about 100 bytes for each revision.</summary>
    public async Task<Verification> Verify(CancellationToken ct)
    {
        var database = await _placements.ToRead(_who.Tenant, ct);
        var walk = new ChainWalk();
        using (var revisions = await database.Revisions.Find(OfTenant()).Sort(InOrder()).ToCursorAsync(ct))
            while (walk.Break is null && await revisions.MoveNextAsync(ct)) walk.Take(revisions.Current);
        walk.EndOfRecords();
        await VerifyProjections(database, walk, ct);
        var seals = await VerifySeals(database, walk, ct);
        return new Verification(walk.Records, walk.Revisions, seals, walk.Break);
    }

    private BsonDocument OfTenant() => new(Field.Tenant, Revision.Binary(_who.Tenant.Value));

    private static BsonDocument InOrder() => new() { [Field.Kind] = 1, [Field.RecordId] = 1, [Field.Version] = 1 };

    private async Task VerifyProjections(Database database, ChainWalk walk, CancellationToken ct)
    {
        foreach (var kind in walk.Kinds)
        {
            if (walk.Break is not null) return;
            using var current = await database.Current(kind).Find(OfTenant())
                .Project(new BsonDocument { ["hash"] = 1, ["version"] = 1 }).ToCursorAsync(ct);
            while (await current.MoveNextAsync(ct))
                foreach (var row in current.Current) walk.TakeCurrent(kind, row);
        }
    }

    private async Task<long> VerifySeals(Database database, ChainWalk walk, CancellationToken ct)
    {
        using var seals = await database.Seals.Find(OfTenant()).Sort(new BsonDocument("_id.number", 1)).ToCursorAsync(ct);
        while (walk.Break is null && await seals.MoveNextAsync(ct))
            foreach (var seal in seals.Current) walk.TakeSeal(seal);
        return walk.SealCount;
    }
}
