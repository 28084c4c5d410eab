using System.Numerics;
using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;
using static IsmsCloud.LocalMongo.Tests.Wire.RawClient;

namespace IsmsCloud.LocalMongo.Tests.Wire;

public sealed class FramingTests(Gateway gateway) : GatewayTest(gateway)
{
    const int ChecksumPresent = 1;
    const int MoreToCome = 2;
    const int ExhaustAllowed = 1 << 16;

    BsonDocument Ping => new() { ["ping"] = 1, ["$db"] = Database.DatabaseNamespace.DatabaseName };

    BsonDocument Insert => new() { ["insert"] = "things", ["$db"] = Database.DatabaseNamespace.DatabaseName };

    [Fact]
    public async Task A_message_with_a_checksum_is_answered_with_one()
    {
        using var client = await Connect();
        var reply = (await client.AskAsync(WithChecksum(Body(Ping)), Ct)).ShouldNotBeNull();

        reply.Flags.ShouldBe(ChecksumPresent);
        BitConverter.ToUInt32(reply.Frame, reply.Frame.Length - 4).ShouldBe(Crc32C(reply.Frame.AsSpan(..^4)));
    }

    [Fact]
    public async Task A_message_with_a_wrong_checksum_ends_the_connection()
    {
        using var client = await Connect();
        var frame = WithChecksum(Body(Ping));
        frame[^1] ^= 1;

        (await client.AskAsync(frame, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_says_more_is_to_come_is_done_and_not_answered()
    {
        using var client = await Connect();
        await client.SendAsync(Frame(MoreToCome, [.. Body(Insert), .. Sequence("documents", new BsonDocument("_id", 1))]), Ct);

        (await client.AskAsync(Frame(0, Body(Ping)), Ct))!.Document.ShouldBe(new BsonDocument("ok", 1.0));
        (await Things.CountDocumentsAsync(Where.Empty, cancellationToken: Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_allows_exhaust_gets_one_reply_and_no_promise_of_more()
    {
        using var client = await Connect();

        (await client.AskAsync(Frame(ExhaustAllowed, Body(Ping)), Ct))!.Flags.ShouldBe(0);
    }

    [Fact]
    public async Task A_required_flag_that_is_not_understood_is_refused_and_the_connection_lives_on()
    {
        using var client = await Connect();

        (await client.AskAsync(Frame(1 << 5, Body(Ping)), Ct))!.Document["codeName"].ShouldBe("IllegalOpMsgFlag");
        (await client.AskAsync(Frame(0, Body(Ping)), Ct))!.Document["ok"].ShouldBe(1.0);
    }

    [Fact]
    public async Task Documents_may_come_before_the_body_and_in_a_sequence()
    {
        using var client = await Connect();
        byte[] sections = [.. Sequence("documents", new("_id", 1), new("_id", 2)), .. Body(Insert)];

        (await client.AskAsync(Frame(0, sections), Ct))!.Document["n"].ToInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_sequence_that_its_command_has_no_use_for_is_part_of_the_body()
    {
        await InsertNumbers(4);
        using var client = await Connect();
        var count = new BsonDocument { ["aggregate"] = "things", ["cursor"] = new BsonDocument(), ["$db"] = Database.DatabaseNamespace.DatabaseName };
        byte[] sections = [.. Body(count), .. Sequence("pipeline", BsonDocument.Parse("{ $match: { half: 1 } }"), BsonDocument.Parse("{ $count: 'n' }"))];

        (await client.AskAsync(Frame(0, sections), Ct))!.Document["cursor"]["firstBatch"][0]["n"].ToInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Requests_sent_at_once_are_answered_in_order()
    {
        using var client = await Connect();
        await client.SendAsync([.. Frame(0, Body(Ping)), .. Frame(0, Body(new() { ["conjure"] = 1, ["$db"] = "admin" })), .. Frame(0, Body(Ping))], Ct);

        (await client.ReceiveAsync(Ct))!.Document["ok"].ShouldBe(1.0);
        (await client.ReceiveAsync(Ct))!.Document["code"].ShouldBe(59);
        (await client.ReceiveAsync(Ct))!.ResponseTo.ShouldBe(42);
    }

    [Theory]
    [InlineData("isMaster", "ismaster")]
    [InlineData("hello", "isWritablePrimary")]
    public async Task The_old_form_of_a_query_gets_the_handshake_and_its_own_form_of_reply(string command, string primary)
    {
        using var client = await Connect();
        var hello = (await client.AskAsync(Query(command), Ct))!.Document;

        hello[primary].ShouldBe(true);
        hello["maxWireVersion"].ShouldBe(21);
        hello.Contains("setName").ShouldBeFalse();
    }

    [Fact]
    public async Task The_old_form_of_a_query_gets_nothing_else()
    {
        using var client = await Connect();

        (await client.AskAsync(Query("listDatabases"), Ct))!.Document["code"].ShouldBe(352);
    }

    static byte[] Query(string command) =>
        Operation(2004, [.. Int(0), .. "admin.$cmd\0"u8, .. Int(0), .. Int(-1), .. new BsonDocument(command, 1).ToBson()]);

    static byte[] WithChecksum(byte[] sections)
    {
        var frame = Frame(ChecksumPresent, [.. sections, 0, 0, 0, 0]);
        BitConverter.TryWriteBytes(frame.AsSpan(frame.Length - 4), Crc32C(frame.AsSpan(..^4)));
        return frame;
    }

    static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var single in bytes)
            crc = BitOperations.Crc32C(crc, single);
        return ~crc;
    }

    Task<RawClient> Connect() => ConnectAsync(Gateway.Server.Port, Ct);
}
