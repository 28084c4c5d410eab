using IsmsCloud.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class CursorTests(Gateway gateway) : GatewayTest(gateway)
{
    static readonly FindOptions<BsonDocument> ByTwenty = new() { BatchSize = 20 };

    /// <summary>A sort without an index makes the engine keep the result in a connection.</summary>
    static readonly FindOptions<BsonDocument> SortedByTwenty = new() { BatchSize = 20, Sort = Builders<BsonDocument>.Sort.Descending("half") };

    [Fact]
    public async Task Several_batches_bring_every_document_once()
    {
        await InsertNumbers(250);
        using var cursor = await Things.FindAsync(Where.Empty, ByTwenty, Ct);

        (await cursor.ToListAsync(Ct)).Select(thing => thing["_id"].AsInt32).Order().ShouldBe(Enumerable.Range(0, 250));
    }

    [Fact]
    public async Task Sorted_batches_keep_their_order_while_others_write()
    {
        await InsertNumbers(250);
        using var cursor = await Things.FindAsync(Where.Empty, SortedByTwenty, Ct);
        List<int> halves = [];
        while (await cursor.MoveNextAsync(Ct))
        {
            halves.AddRange(cursor.Current.Select(thing => thing["half"].AsInt32));
            await Things.UpdateManyAsync(Where.Empty, Builders<BsonDocument>.Update.Inc("touched", 1), cancellationToken: Ct);
        }

        halves.ShouldBe(Enumerable.Range(0, 250).Select(i => i / 2).OrderDescending());
    }

    [Fact]
    public async Task More_open_cursors_than_clients_all_come_to_their_end()
    {
        await InsertNumbers(60);
        var cursors = await Task.WhenAll(Enumerable.Range(0, 70).Select(_ => Things.FindAsync(Where.Empty, SortedByTwenty, Ct)));

        foreach (var cursor in cursors)
            (await cursor.ToListAsync(Ct)).Count.ShouldBe(60);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cursor_that_nobody_asks_for_is_closed_and_then_not_found(bool sorted)
    {
        await InsertNumbers(250);
        await using var hasty = await LocalMongoServer.StartAsync(Gateway.Engine, 0, new() { CursorIdle = TimeSpan.FromMilliseconds(200) }, Ct);
        using var client = new MongoClient(hasty.ConnectionString);
        var things = client.GetDatabase(Database.DatabaseNamespace.DatabaseName).GetCollection<BsonDocument>("things");
        using var cursor = await things.FindAsync(Where.Empty, sorted ? SortedByTwenty : ByTwenty, Ct);
        await cursor.MoveNextAsync(Ct);

        await Until(async () => await OpenCursors(client) == 0);

        await Should.ThrowAsync<MongoCursorNotFoundException>(() => cursor.MoveNextAsync(Ct));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cursor_that_is_disposed_early_is_killed(bool sorted)
    {
        await InsertNumbers(250);
        await using var alone = await LocalMongoServer.StartAsync(Gateway.Engine, 0, Ct);
        using var client = new MongoClient(alone.ConnectionString);
        var things = client.GetDatabase(Database.DatabaseNamespace.DatabaseName).GetCollection<BsonDocument>("things");
        using (var cursor = await things.FindAsync(Where.Empty, sorted ? SortedByTwenty : ByTwenty, Ct))
        {
            await cursor.MoveNextAsync(Ct);
            (await OpenCursors(client)).ShouldBe(1);
        }

        await Until(async () => await OpenCursors(client) == 0);
    }

    [Fact]
    public async Task A_cursor_of_another_database_is_not_found()
    {
        await InsertNumbers(250);
        var first = await Database.RunCommandAsync<BsonDocument>(new BsonDocument { ["find"] = "things", ["batchSize"] = 2 }, cancellationToken: Ct);
        var other = Gateway.Client.GetDatabase(RealServers.DatabaseName("other"));

        var refused = await Should.ThrowAsync<MongoCommandException>(() => other.RunCommandAsync<BsonDocument>(
            new BsonDocument { ["getMore"] = first["cursor"]["id"], ["collection"] = "things" }, cancellationToken: Ct));

        refused.CodeName.ShouldBe("CursorNotFound");
    }

    static async Task<long> OpenCursors(MongoClient client)
    {
        var status = await client.GetDatabase("admin").RunCommandAsync<BsonDocument>(new BsonDocument("serverStatus", 1), cancellationToken: Ct);
        return status["metrics"]["cursor"]["open"]["total"].AsInt64;
    }

    static async Task Until(Func<Task<bool>> reached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!await reached())
            await Task.Delay(20, patience.Token);
    }
}
