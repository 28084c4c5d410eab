using Microsoft.Extensions.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Builds missing indexes, in the pool and in each dedicated database, before anything of the service starts that writes.</summary>
internal sealed class IndexBuilder(IndexPlan plan, Placements placements) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken ct)
    {
        foreach (var database in await placements.All(ct)) await Build(database, ct);
    }

    public Task StartAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task Build(Database database, CancellationToken ct)
    {
        foreach (var collection in plan.All.GroupBy(i => i.Collection))
            await database.Mongo.GetCollection<BsonDocument>(collection.Key).Indexes.CreateManyAsync(collection.Select(Model), ct);
        await database.Revisions.Indexes.CreateOneAsync(Unsent(), cancellationToken: ct);
    }

    // The one index that does not lead with the tenant: the dispatcher works for all of them, and it holds only what waits.
    private static CreateIndexModel<BsonDocument> Unsent() => new(
        new BsonDocument(Field.At, 1),
        new CreateIndexOptions<BsonDocument> { Name = "unsent", PartialFilterExpression = new BsonDocument(Field.Sent, false) });

    private static CreateIndexModel<BsonDocument> Model(IndexSpec index)
    {
        var keys = new BsonDocument(index.Fields.Select(f => new BsonElement(f.Field, f.Direction)));
        var options = new CreateIndexOptions<BsonDocument> { Unique = index.Unique };
        if (index.Where is { } field) options.PartialFilterExpression = new BsonDocument(field, new BsonDocument("$exists", true));
        return new CreateIndexModel<BsonDocument>(keys, options);
    }
}
