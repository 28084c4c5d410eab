using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions;

/// <summary>
/// Moves a tenant's data between the shared pool and a database of its own. Works across tenants, so it is used in the
/// places named by an architecture test alone.
/// </summary>
public sealed class TenantMover
{
    private const string Files = "attachments.files";
    private const string Chunks = "attachments.chunks";

    private readonly Databases _databases;
    private readonly Placements _placements;
    private readonly IndexBuilder _indexes;

    internal TenantMover(Databases databases, Placements placements, IndexBuilder indexes) =>
        (_databases, _placements, _indexes) = (databases, placements, indexes);

    /// <summary>Gives the tenant a database of its own.</summary>
    public Task ToDedicated(TenantId tenant, CancellationToken ct) => Move(tenant, _databases.DedicatedName(tenant), ct);

    /// <summary>Takes the tenant back into the pool.</summary>
    public Task ToPool(TenantId tenant, CancellationToken ct) => Move(tenant, _databases.PoolName, ct);

    /// <summary>Writes wait (409) while it copies, reads go on; nothing is removed before everything is counted at its new place.</summary>
    private async Task Move(TenantId tenant, string target, CancellationToken ct)
    {
        var source = await _placements.Of(tenant, ct);
        if (source.Database == target) return;
        await _placements.Put(tenant, source with { Moving = true }, ct);
        try
        {
            await Task.Delay(Placements.Memory + Placements.Memory, ct);
            await _indexes.Build(_databases.Open(target), ct);
            await Copy(tenant, _databases.Open(source.Database), _databases.Open(target), ct);
            await _placements.Put(tenant, new Placement(target, Moving: false), ct);
        }
        catch
        {
            await _placements.Put(tenant, source, CancellationToken.None);
            throw;
        }

        await Remove(tenant, _databases.Open(source.Database), ct);
    }

    private static async Task Copy(TenantId tenant, Database source, Database target, CancellationToken ct)
    {
        foreach (var name in await Names(source, ct))
        {
            var (from, to) = (Collection(source, name), Collection(target, name));
            var mine = await Of(tenant, source, name, ct);
            await to.DeleteManyAsync(mine, ct);
            using var documents = await from.Find(mine).ToCursorAsync(ct);
            while (await documents.MoveNextAsync(ct))
                if (documents.Current.Any()) await to.InsertManyAsync(documents.Current, cancellationToken: ct);
            var (had, has) = (await from.CountDocumentsAsync(mine, cancellationToken: ct), await to.CountDocumentsAsync(mine, cancellationToken: ct));
            if (had != has) throw new InvalidOperationException($"Moving {tenant}: {name} has {had} documents, its copy {has}.");
        }
    }

    // Files last: the chunks are found through them.
    private static async Task Remove(TenantId tenant, Database database, CancellationToken ct)
    {
        foreach (var name in (await Names(database, ct)).OrderBy(n => n == Files))
            await Collection(database, name).DeleteManyAsync(await Of(tenant, database, name, ct), ct);
    }

    private static async Task<List<string>> Names(Database database, CancellationToken ct) =>
        [.. (await (await database.Mongo.ListCollectionNamesAsync(cancellationToken: ct)).ToListAsync(ct)).Where(n => n != "placements")];

    private static IMongoCollection<BsonDocument> Collection(Database database, string name) => database.Mongo.GetCollection<BsonDocument>(name);

    private static async Task<BsonDocument> Of(TenantId tenant, Database database, string name, CancellationToken ct)
    {
        var owner = Revision.Binary(tenant.Value);
        if (name == Files) return new BsonDocument("metadata.tenant", owner);
        if (name != Chunks) return new BsonDocument(Field.Tenant, owner);
        var files = await Collection(database, Files).Find(new BsonDocument("metadata.tenant", owner)).Project(new BsonDocument("_id", 1)).ToListAsync(ct);
        return new BsonDocument("files_id", new BsonDocument("$in", new BsonArray(files.Select(f => f["_id"]))));
    }
}
