using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Keeps <c>current</c> at the newest revision; never goes back, however late or often it is called.</summary>
internal static class CurrentProjection
{
    public static async Task Put(Database database, BsonDocument revision, CancellationToken ct)
    {
        var current = Of(revision);
        try
        {
            await database.Current(revision[Field.Kind].AsString)
                .ReplaceOneAsync(OlderThan(current), current, new ReplaceOptions { IsUpsert = true }, ct);
        }
        catch (MongoWriteException e) when (e.WriteError?.Category == ServerErrorCategory.DuplicateKey)
        {
            // The guard matched nothing because a newer version stands there, and the upsert ran into it: as it should be.
        }
    }

    public static async Task Put(Database database, IReadOnlyList<BsonDocument> revisions, CancellationToken ct)
    {
        foreach (var kind in revisions.GroupBy(r => r[Field.Kind].AsString))
        {
            var writes = kind.Select(Of).Select(c => new ReplaceOneModel<BsonDocument>(OlderThan(c), c) { IsUpsert = true });
            try
            {
                await database.Current(kind.Key).BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false }, ct);
            }
            catch (MongoBulkWriteException e) when (e.WriteErrors.All(w => w.Category == ServerErrorCategory.DuplicateKey))
            {
                // As above: newer versions stand there.
            }
        }
    }

    private static BsonDocument Of(BsonDocument revision)
    {
        var key = revision["_id"].AsBsonDocument;
        return new BsonDocument
        {
            ["_id"] = new BsonDocument { ["tenant"] = key["tenant"], ["id"] = key["id"] },
            ["version"] = key["version"],
            ["hash"] = revision["hash"],
            ["content"] = revision["content"],
            [Field.State] = revision[Field.State],
        };
    }

    private static BsonDocument OlderThan(BsonDocument current) => new()
    {
        ["_id"] = current["_id"],
        ["version"] = new BsonDocument("$lt", current["version"]),
    };
}
