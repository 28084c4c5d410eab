using IsmsCloud.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests;

/// <summary>A test with a database of its own, seen through the official driver.</summary>
public abstract class GatewayTest(Gateway gateway) : IAsyncLifetime
{
    readonly string name = RealServers.DatabaseName("localmongo");

    protected Gateway Gateway => gateway;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected IMongoDatabase Database => gateway.Client.GetDatabase(name);

    protected IMongoCollection<BsonDocument> Things => Database.GetCollection<BsonDocument>("things");

    protected static FilterDefinitionBuilder<BsonDocument> Where => Builders<BsonDocument>.Filter;

    protected Task InsertNumbers(int count) =>
        Things.InsertManyAsync(Enumerable.Range(0, count).Select(i => new BsonDocument { ["_id"] = i, ["half"] = i / 2 }), cancellationToken: Ct);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await gateway.Client.DropDatabaseAsync(name);
    }
}
