using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>The same work with nothing in between: what the engine itself takes.</summary>
sealed class BareDriver
{
    readonly IMongoCollection<BsonDocument> issues;
    readonly IMongoCollection<BsonDocument> revisions;
    readonly IMongoCollection<BsonDocument> scratch;

    public BareDriver(string mongo)
    {
        var client = new MongoClient(mongo);
        var context = client.GetDatabase("context");
        (issues, revisions) = (context.GetCollection<BsonDocument>("current.issue"), context.GetCollection<BsonDocument>("revisions"));
        scratch = client.GetDatabase("bench").GetCollection<BsonDocument>("revisions");
    }

    // The query of the register's first page: live records of one tenant, newest first.
    public async Task<int> Page(Guid organisation, int size, CancellationToken ct)
    {
        var filter = new BsonDocument("$and", new BsonArray { Of(organisation), new BsonDocument("state.retired", false) });
        return (await issues.Find(filter).Sort(new BsonDocument("_id.id", -1)).Limit(size + 1).ToListAsync(ct)).Count;
    }

    public Task<BsonDocument> AnyRevision(Guid organisation, CancellationToken ct) =>
        revisions.Find(Of(organisation)).FirstAsync(ct);

    public Task Insert(BsonDocument like, CancellationToken ct)
    {
        var document = (BsonDocument)like.Clone();
        document["_id"]["id"] = Binary(Guid.CreateVersion7());
        return scratch.InsertOneAsync(document, cancellationToken: ct);
    }

    static BsonDocument Of(Guid organisation) => new("_id.tenant", Binary(organisation));

    static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);
}
