using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;
using static IsmsCloud.LocalMongo.Tests.Wire.RawClient;

namespace IsmsCloud.LocalMongo.Tests.Wire;

public sealed class SizeTests(Gateway gateway) : GatewayTest(gateway)
{
    const int Largest = 16 * 1024 * 1024;

    [Fact]
    public async Task A_document_of_16_MB_goes_in_and_comes_out()
    {
        var largest = OfSize(Largest);
        await Things.InsertOneAsync(largest, cancellationToken: Ct);

        (await Things.Find(Where.Empty).SingleAsync(Ct)).ToBson().SequenceEqual(largest.ToBson()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_of_16_MB_and_one_byte_is_refused_and_the_connection_lives_on(bool inSequence)
    {
        using var client = await ConnectAsync(Gateway.Server.Port, Ct);
        var insert = new BsonDocument { ["insert"] = "things", ["$db"] = Database.DatabaseNamespace.DatabaseName };
        var document = OfSize(Largest + 1);
        byte[] sections = inSequence
            ? [.. Body(insert), .. Sequence("documents", document)]
            : Body(insert.Add("documents", new BsonArray { document }));

        var reply = (await client.AskAsync(Frame(0, sections), Ct)).ShouldNotBeNull().Document;

        Refusal(reply).ShouldBe(2, reply.ToString());
        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(0);
        (await client.AskAsync(Frame(0, Body(new() { ["ping"] = 1, ["$db"] = "admin" })), Ct))!.Document["ok"].ShouldBe(1.0);
    }

    [Fact]
    public async Task An_update_that_makes_a_document_too_large_is_refused()
    {
        await Things.InsertOneAsync(OfSize(Largest), cancellationToken: Ct);

        var refused = await Should.ThrowAsync<MongoWriteException>(() =>
            Things.UpdateOneAsync(Where.Empty, Builders<BsonDocument>.Update.Set("b", 1), cancellationToken: Ct));

        refused.WriteError.Code.ShouldBeOneOf(10334, 17419);
    }

    /// <summary>A refusal of the whole command, or of its only write.</summary>
    static int Refusal(BsonDocument reply) => reply.Contains("code") ? reply["code"].AsInt32 : reply["writeErrors"][0]["code"].AsInt32;

    static BsonDocument OfSize(int bytes)
    {
        var document = new BsonDocument { ["_id"] = 1, ["content"] = new BsonBinaryData([]) };
        document["content"] = new BsonBinaryData(new byte[bytes - document.ToBson().Length]);
        return document;
    }
}
