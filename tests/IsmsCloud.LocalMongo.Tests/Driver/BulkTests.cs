using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class BulkTests(Gateway gateway) : GatewayTest(gateway)
{
    static readonly WriteModel<BsonDocument>[] WithOneDuplicate = [Insert(1), Insert(2), Insert(1), Insert(3)];

    [Fact]
    public async Task An_ordered_bulk_write_stops_at_the_first_error()
    {
        var failed = await Should.ThrowAsync<MongoBulkWriteException<BsonDocument>>(() => Write(ordered: true));

        failed.WriteErrors.ShouldHaveSingleItem().Index.ShouldBe(2);
        failed.WriteErrors[0].Category.ShouldBe(ServerErrorCategory.DuplicateKey);
        (await Ids()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task An_unordered_bulk_write_does_all_that_can_be_done()
    {
        var failed = await Should.ThrowAsync<MongoBulkWriteException<BsonDocument>>(() => Write(ordered: false));

        failed.WriteErrors.ShouldHaveSingleItem().Code.ShouldBe(11000);
        failed.Result.InsertedCount.ShouldBe(3);
        (await Ids()).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_bulk_write_of_all_kinds_counts_each()
    {
        await InsertNumbers(5);

        var result = await Things.BulkWriteAsync(
            [
                Insert(100),
                new UpdateManyModel<BsonDocument>(Where.Lt("_id", 2), Builders<BsonDocument>.Update.Set("half", 50)),
                new DeleteOneModel<BsonDocument>(Where.Eq("_id", 4)),
                new ReplaceOneModel<BsonDocument>(Where.Eq("_id", 200), new BsonDocument { ["_id"] = 200 }) { IsUpsert = true },
            ],
            cancellationToken: Ct);

        (result.InsertedCount, result.ModifiedCount, result.DeletedCount, result.Upserts.Count).ShouldBe((1, 2, 1, 1));
    }

    [Fact]
    public async Task More_documents_than_one_command_takes_all_arrive()
    {
        await InsertNumbers(60_000);

        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(60_000);
    }

    static InsertOneModel<BsonDocument> Insert(int id) => new(new BsonDocument("_id", id));

    Task Write(bool ordered) => Things.BulkWriteAsync(WithOneDuplicate, new() { IsOrdered = ordered }, Ct);

    async Task<List<int>> Ids() =>
        (await Things.Find(Where.Empty).SortBy(thing => thing["_id"]).ToListAsync(Ct)).ConvertAll(thing => thing["_id"].AsInt32);
}
