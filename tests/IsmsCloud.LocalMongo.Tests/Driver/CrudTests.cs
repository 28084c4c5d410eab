using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class CrudTests(Gateway gateway) : GatewayTest(gateway)
{
    [Fact]
    public async Task What_was_inserted_is_found_again_byte_by_byte()
    {
        var written = new BsonDocument
        {
            ["_id"] = ObjectId.GenerateNewId(),
            ["text"] = "Größe \u0001 😀",
            ["amount"] = new BsonDecimal128(12.30m),
            ["when"] = DateTime.UnixEpoch,
            ["guid"] = new BsonBinaryData(Guid.NewGuid(), GuidRepresentation.Standard),
            ["nested"] = new BsonDocument { ["list"] = new BsonArray { 1, 2L, 3.5, BsonNull.Value, true } },
        };
        await Things.InsertOneAsync(written, cancellationToken: Ct);

        (await Things.Find(Where.Empty).SingleAsync(Ct)).ToBson().ShouldBe(written.ToBson());
    }

    [Fact]
    public async Task An_update_changes_what_matches_and_says_how_many()
    {
        await InsertNumbers(10);

        var result = await Things.UpdateManyAsync(Where.Lt("_id", 4), Builders<BsonDocument>.Update.Set("seen", true), cancellationToken: Ct);

        (result.MatchedCount, result.ModifiedCount).ShouldBe((4, 4));
        (await Things.CountDocumentsAsync(Where.Eq("seen", true), cancellationToken: Ct)).ShouldBe(4);
    }

    [Fact]
    public async Task An_upsert_inserts_once_and_names_the_new_id()
    {
        var put = () => Things.ReplaceOneAsync(Where.Eq("_id", "a"), new BsonDocument { ["_id"] = "a" }, new ReplaceOptions { IsUpsert = true }, Ct);

        (await put()).UpsertedId.ShouldBe("a");
        (await put()).UpsertedId.ShouldBeNull();
    }

    [Fact]
    public async Task A_delete_removes_what_matches_and_nothing_else()
    {
        await InsertNumbers(10);

        (await Things.DeleteManyAsync(Where.Gte("_id", 7), Ct)).DeletedCount.ShouldBe(3);
        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(7);
    }

    [Fact]
    public async Task Distinct_values_are_each_named_once()
    {
        await InsertNumbers(10);

        (await Things.DistinctAsync<int>("half", Where.Empty, cancellationToken: Ct)).ToList(Ct).Order().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task FindAndModify_returns_the_document_after_its_change()
    {
        await InsertNumbers(3);

        var after = await Things.FindOneAndUpdateAsync(
            Where.Eq("_id", 1),
            Builders<BsonDocument>.Update.Inc("half", 10),
            new FindOneAndUpdateOptions<BsonDocument> { ReturnDocument = ReturnDocument.After },
            Ct);

        after["half"].ShouldBe(10);
    }

    [Fact]
    public async Task FindAndModify_of_nothing_returns_null() =>
        (await Things.FindOneAndDeleteAsync(Where.Eq("_id", "absent"), cancellationToken: Ct)).ShouldBeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_counter_that_many_clients_raise_gives_each_number_once(bool isNew)
    {
        await InsertNumbers(1);
        for (var round = 0; round < 20; round++)
        {
            var key = new BsonDocument { ["of"] = "counter", ["round"] = round };
            if (!isNew) await Things.InsertOneAsync(new BsonDocument { ["_id"] = key, ["last"] = 0 }, cancellationToken: Ct);
            var raised = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Raise(key)));
            raised.Order().ShouldBe(Enumerable.Range(1, 16));
        }
    }

    async Task<int> Raise(BsonDocument key)
    {
        var counter = await Things.FindOneAndUpdateAsync<BsonDocument>(
            new BsonDocument("_id", key),
            new BsonDocument("$inc", new BsonDocument("last", 1)),
            new FindOneAndUpdateOptions<BsonDocument> { ReturnDocument = ReturnDocument.After, IsUpsert = true },
            Ct);
        return counter["last"].ToInt32();
    }

    [Fact]
    public async Task A_version_guard_lets_exactly_one_of_many_writers_through()
    {
        await Things.InsertOneAsync(new BsonDocument { ["_id"] = 1, ["version"] = 1 }, cancellationToken: Ct);
        var next = Builders<BsonDocument>.Update.Set("version", 2);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
            Things.UpdateOneAsync(Where.Eq("_id", 1) & Where.Eq("version", 1), next, cancellationToken: Ct)));

        results.Sum(result => result.ModifiedCount).ShouldBe(1);
    }

    [Fact]
    public async Task Collections_are_listed_renamed_and_dropped()
    {
        await InsertNumbers(1);
        await Database.RenameCollectionAsync("things", "others", cancellationToken: Ct);
        (await Database.ListCollectionNames(cancellationToken: Ct).ToListAsync(Ct)).ShouldBe(["others"]);

        await Database.DropCollectionAsync("others", Ct);
        (await Database.ListCollectionNames(cancellationToken: Ct).ToListAsync(Ct)).ShouldBeEmpty();
    }
}
