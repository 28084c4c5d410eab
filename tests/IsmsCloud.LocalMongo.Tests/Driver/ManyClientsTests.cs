using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class ManyClientsTests(Gateway gateway) : GatewayTest(gateway)
{
    [Fact]
    public async Task Sixty_four_clients_at_once_each_read_what_they_wrote()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(WriteAndRead));

        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(64 * 5);
    }

    async Task WriteAndRead(int number)
    {
        // A name of its own keeps the driver from sharing one pool among the clients.
        using var client = new MongoClient(MongoClientSettings.FromConnectionString($"{Gateway.Server.ConnectionString}&appName=client{number}"));
        var things = client.GetDatabase(Database.DatabaseNamespace.DatabaseName).GetCollection<BsonDocument>("things");
        for (var i = 0; i < 5; i++)
        {
            var id = $"{number}/{i}";
            await things.InsertOneAsync(new BsonDocument("_id", id), cancellationToken: Ct);
            (await things.Find(Where.Eq("_id", id)).SingleAsync(Ct))["_id"].ShouldBe(id);
        }
    }
}
