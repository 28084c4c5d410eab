using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>One way of counting the records of a tenant: of which kind, which of them, and by the values of which fields.</summary>
internal sealed class Counting(Database database, TenantId tenant, string kind, BsonDocument filter, IReadOnlyList<string> paths)
{
    public Database Database => database;

    /// <summary>What tells it from other ways of counting.</summary>
    public BsonDocument Key { get; } = new()
    {
        ["tenant"] = Revision.Binary(tenant.Value),
        ["kind"] = kind,
        ["by"] = Revision.Sha256(new BsonDocument { ["filter"] = filter, ["paths"] = new BsonArray(paths) }),
    };

    /// <summary>All records as they are, counted by the engine.</summary>
    public Task<IReadOnlyList<Counted>> Now(CancellationToken ct) => Now(filter, ct);

    /// <summary>All records as they were.</summary>
    public Task<IReadOnlyList<Counted>> AsOf(DateTimeOffset moment, CancellationToken ct) => AsOf(moment, [], ct);

    /// <summary>Some records as they are.</summary>
    public Task<IReadOnlyList<Counted>> Now(Changed some, CancellationToken ct) =>
        Now(new BsonDocument("$and", new BsonArray { new BsonDocument("_id", new BsonDocument("$in", new BsonArray(some.Versions.Keys))), filter }), ct);

    /// <summary>Some records as they were.</summary>
    public Task<IReadOnlyList<Counted>> AsOf(DateTimeOffset moment, Changed some, CancellationToken ct) =>
        AsOf(moment, new BsonDocument(Field.RecordId, new BsonDocument("$in", new BsonArray(some.Versions.Keys.Select(key => key["id"])))), ct);

    /// <summary>The records that changed after the moment; null where they are more than so many.</summary>
    public async Task<Changed?> Since(DateTimeOffset moment, int most, CancellationToken ct)
    {
        var later = Stages.OfTenant(tenant, new BsonDocument(Field.UpdatedAt, new BsonDocument("$gt", moment.UtcDateTime)));
        var rows = await database.Current(kind).Find(later).Project(new BsonDocument("version", 1)).Limit(most + 1).ToListAsync(ct);
        return rows.Count > most ? null : new Changed(rows.ToDictionary(row => row["_id"], row => row["version"].AsInt32));
    }

    private Task<IReadOnlyList<Counted>> Now(BsonDocument wanted, CancellationToken ct) =>
        Count(database.Current(kind), [new("$match", Stages.OfTenant(tenant, wanted))], ct);

    private Task<IReadOnlyList<Counted>> AsOf(DateTimeOffset moment, BsonDocument among, CancellationToken ct) =>
        Count(database.Revisions, Stages.AsOf(tenant, kind, moment, among, filter), ct);

    private async Task<IReadOnlyList<Counted>> Count(IMongoCollection<BsonDocument> documents, IEnumerable<BsonDocument> stages, CancellationToken ct)
    {
        var group = new BsonDocument("$group", new BsonDocument
        {
            ["_id"] = new BsonDocument(paths.Select((path, i) => new BsonElement($"k{i}", $"${path}"))),
            ["n"] = new BsonDocument("$sum", 1),
        });
        var rows = await documents.Aggregate<BsonDocument>(stages.Append(group).ToArray(), cancellationToken: ct).ToListAsync(ct);
        return [.. rows.Select(row => new Counted([.. paths.Select((_, i) => TextOf(row["_id"].AsBsonDocument.GetValue($"k{i}", BsonNull.Value)))], row["n"].ToInt64()))];
    }

    private static string? TextOf(BsonValue value) => value.IsBsonNull ? null : value.ToString();
}

/// <summary>Records that changed, by key, with the version that they have now.</summary>
internal sealed record Changed(IReadOnlyDictionary<BsonValue, int> Versions)
{
    public bool Same(Changed? other) => other is not null && Versions.Count == other.Versions.Count && Versions.All(v => other.Versions.GetValueOrDefault(v.Key) == v.Value);
}
