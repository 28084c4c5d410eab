using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Keeps <c>current</c> at the newest revision; never goes back, however late or often it is called.</summary>
internal static class CurrentProjection
{
    // No upserts: they look and insert in two steps, and of two at once the older one may be what stays.
    public static async Task Put(Database database, BsonDocument revision, CancellationToken ct)
    {
        var (rows, row) = (database.Current(revision[Field.Kind].AsString), Of(revision));
        if (row["version"] == 1)
        {
            // Whatever stands there already is at least as new.
            await TryInsert(rows, row, ct);
            return;
        }

        if (await TryReplace(rows, row, ct)) return;
        // A newer one stands there; or none at all, since the first revision's writer died before it came so far.
        if (!await TryInsert(rows, row, ct)) await TryReplace(rows, row, ct);
    }

    public static async Task Put(Database database, IReadOnlyList<BsonDocument> revisions, CancellationToken ct)
    {
        foreach (var kind in revisions.GroupBy(r => r[Field.Kind].AsString))
        {
            var rows = database.Current(kind.Key);
            var (fresh, later) = (kind.Select(Of).Where(row => row["version"] == 1).ToList(), kind.Select(Of).Where(row => row["version"] != 1).ToList());
            await ReplaceOlder(rows, await InsertWhatIsNew(rows, fresh, ct), ct);
            // Where fewer were there than came, a newer one is, or none at all, since the first revision's writer died before it came so far.
            if (await ReplaceOlder(rows, later, ct) < later.Count) await ReplaceOlder(rows, await InsertWhatIsNew(rows, later, ct), ct);
        }
    }

    /// <summary>Those of the revisions that lists don't show yet, nor a later one of their record.</summary>
    public static async Task<IReadOnlyList<BsonDocument>> Lagging(Database database, IReadOnlyList<BsonDocument> revisions, CancellationToken ct)
    {
        var lagging = new List<BsonDocument>();
        foreach (var kind in revisions.GroupBy(r => r[Field.Kind].AsString))
        {
            var keys = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(kind.Select(KeyOf).Distinct())));
            var rows = await database.Current(kind.Key).Find(keys).Project(new BsonDocument("version", 1)).ToListAsync(ct);
            var shown = rows.ToDictionary(r => r["_id"], r => r["version"].AsInt32);
            lagging.AddRange(kind.Where(r => shown.GetValueOrDefault(KeyOf(r)) < r["_id"]["version"].AsInt32));
        }

        return lagging;
    }

    private static async Task<bool> TryReplace(IMongoCollection<BsonDocument> rows, BsonDocument row, CancellationToken ct) =>
        (await rows.ReplaceOneAsync(OlderThan(row), row, cancellationToken: ct)).MatchedCount > 0;

    private static async Task<bool> TryInsert(IMongoCollection<BsonDocument> rows, BsonDocument row, CancellationToken ct)
    {
        try
        {
            await rows.InsertOneAsync(row, cancellationToken: ct);
            return true;
        }
        catch (MongoWriteException e) when (e.WriteError?.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    private static async Task<long> ReplaceOlder(IMongoCollection<BsonDocument> rows, IReadOnlyList<BsonDocument> newer, CancellationToken ct) => newer.Count == 0
        ? 0
        : (await rows.BulkWriteAsync(newer.Select(row => new ReplaceOneModel<BsonDocument>(OlderThan(row), row)), new BulkWriteOptions { IsOrdered = false }, ct)).MatchedCount;

    private static async Task<IReadOnlyList<BsonDocument>> InsertWhatIsNew(IMongoCollection<BsonDocument> rows, List<BsonDocument> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return [];
        try
        {
            await rows.InsertManyAsync(wanted, new InsertManyOptions { IsOrdered = false }, ct);
            return [];
        }
        catch (MongoBulkWriteException e) when (e.WriteErrors.All(w => w.Category == ServerErrorCategory.DuplicateKey))
        {
            return [.. e.WriteErrors.Select(w => wanted[w.Index])];
        }
    }

    private static BsonDocument Of(BsonDocument revision) => new()
    {
        ["_id"] = KeyOf(revision),
        ["version"] = revision["_id"]["version"],
        ["hash"] = revision["hash"],
        ["content"] = revision["content"],
        [Field.State] = revision[Field.State],
    };

    private static BsonDocument KeyOf(BsonDocument revision) => new() { ["tenant"] = revision["_id"]["tenant"], ["id"] = revision["_id"]["id"] };

    private static BsonDocument OlderThan(BsonDocument current) => new()
    {
        ["_id"] = current["_id"],
        ["version"] = new BsonDocument("$lt", current["version"]),
    };
}
