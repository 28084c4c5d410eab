using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Driver;

public sealed class RefusalTests(Gateway gateway) : GatewayTest(gateway)
{
    [Theory]
    [InlineData("""{ conjure: 1 }""", 59, "CommandNotFound")]
    [InlineData("""{ insert: "things", documents: [{ a: 1 }], txnNumber: 1, startTransaction: true, autocommit: false }""", 20, "IllegalOperation")]
    [InlineData("""{ commitTransaction: 1, txnNumber: 1, autocommit: false }""", 59, "CommandNotFound")]
    [InlineData("""{ find: "things", readConcern: { level: "snapshot" } }""", 123, "NotAReplicaSet")]
    [InlineData("""{ insert: "things", documents: [{ a: 1 }], writeConcern: { w: 2 } }""", 2, "BadValue")]
    [InlineData("""{ getMore: { $numberLong: "77" }, collection: "things" }""", 43, "CursorNotFound")]
    [InlineData("""{ find: "things", filter: { a: { $near: 1, $sense: 2 } } }""", 2, "BadValue")]
    [InlineData("""{ listIndexes: "absent" }""", 26, "NamespaceNotFound")]
    [InlineData("""{ find: "things", maxTimeMS: "soon" }""", 14, "TypeMismatch")]
    [InlineData("""{ drop: 5 }""", 73, "InvalidNamespace")]
    [InlineData("""{ saslStart: 1, mechanism: "SCRAM-SHA-256" }""", 18, "AuthenticationFailed")]
    public async Task What_cannot_be_done_is_refused_by_its_code(string command, int code, string name)
    {
        var refused = await Should.ThrowAsync<MongoCommandException>(() => Run(command));

        (refused.Code, refused.CodeName).ShouldBe((code, name));
    }

    [Fact]
    public async Task A_refused_transaction_writes_nothing()
    {
        await Should.ThrowAsync<MongoCommandException>(() => Run("""{ insert: "things", documents: [{ a: 1 }], txnNumber: { $numberLong: "1" } }"""));

        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_of_the_id_is_a_write_error_with_the_code_of_MongoDB()
    {
        await InsertNumbers(1);

        var refused = await Should.ThrowAsync<MongoWriteException>(() => Things.UpdateOneAsync(
            Where.Eq("_id", 0), Builders<BsonDocument>.Update.Set("_id", 5), cancellationToken: Ct));

        refused.WriteError.Code.ShouldBe(66);
    }

    [Fact]
    public async Task A_command_that_takes_longer_than_it_may_is_ended_and_the_connection_lives_on()
    {
        await InsertNumbers(5_000);
        const string slow = """
            { aggregate: "things", cursor: {}, maxTimeMS: 20, pipeline: [
                { $lookup: { from: "things", pipeline: [{ $sort: { half: 1 } }], as: "all" } }, { $unwind: "$all" }, { $count: "n" }] }
            """;

        (await Should.ThrowAsync<MongoExecutionTimeoutException>(() => Run(slow))).Code.ShouldBe(50);
        (await Run("{ ping: 1 }"))["ok"].ShouldBe(1.0);
    }

    Task<BsonDocument> Run(string command) => Database.RunCommandAsync<BsonDocument>(BsonDocument.Parse(command), cancellationToken: Ct);
}
