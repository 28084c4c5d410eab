using IsmsCloud.Revisions.Storage;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions;

/// <summary>
/// The tenant's second chain. A record's own chain shows an edit and a gap, but not that its newest revision, or all of
/// it, is gone; a seal lists the hashes of what was saved and is chained to the seal before it, so that shows too.
/// </summary>
internal sealed class Seals(TimeProvider time)
{
    private const string Number = "_id.number";

    public async Task Seal(Database database, BsonValue tenant, IReadOnlyList<BsonDocument> revisions, CancellationToken ct)
    {
        while (true)
        {
            var last = await database.Seals.Find(new BsonDocument(Field.Tenant, tenant)).Sort(new BsonDocument(Number, -1)).FirstOrDefaultAsync(ct);
            try
            {
                await database.Seals.InsertOneAsync(Next(last, tenant, revisions), cancellationToken: ct);
                return;
            }
            catch (MongoWriteException e) when (e.WriteError?.Category == ServerErrorCategory.DuplicateKey)
            {
                // Another instance of the service sealed in the same moment: link to its seal.
            }
        }
    }

    private BsonDocument Next(BsonDocument? last, BsonValue tenant, IReadOnlyList<BsonDocument> revisions)
    {
        var seal = new BsonDocument
        {
            ["_id"] = new BsonDocument { ["tenant"] = tenant, ["number"] = last is null ? 1 : last["_id"]["number"].AsInt32 + 1 },
            [Field.At] = time.GetUtcNow().UtcDateTime,
            ["entries"] = new BsonArray(revisions.Select(Entry)),
            ["prevHash"] = last?["hash"] ?? "",
        };
        seal["hash"] = Revision.HashOf(seal);
        return seal;
    }

    private static BsonDocument Entry(BsonDocument revision) => new()
    {
        ["kind"] = revision[Field.Kind],
        ["id"] = revision["_id"]["id"],
        ["version"] = revision["_id"]["version"],
        ["hash"] = revision["hash"],
    };
}
