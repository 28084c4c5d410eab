using MongoDB.Bson;
using Shouldly;
using Xunit;
using static IsmsCloud.LocalMongo.Tests.Wire.RawClient;

namespace IsmsCloud.LocalMongo.Tests.Wire;

public sealed class BrokenFrameTests(Gateway gateway) : GatewayTest(gateway)
{
    BsonDocument Find => new() { ["find"] = "things", ["filter"] = new BsonDocument("a", "text"), ["$db"] = Database.DatabaseNamespace.DatabaseName };

    public static TheoryData<string, byte[]> Unframed => new()
    {
        { "a negative length", [.. Int(-1), .. new byte[12]] },
        { "a length shorter than the header", [.. Int(15), .. new byte[12]] },
        { "a huge length", [.. Int(int.MaxValue), .. new byte[12]] },
        { "one byte more than the largest message", [.. Int(48_000_001), .. new byte[12]] },
        { "half a header", [1, 2, 3, 4, 5] },
        { "a message that ends early", Frame(0, Body(new("ping", 1)))[..^3] },
        { "an operation of old", Operation(2002, [0, 0, 0, 0]) },
        { "a compressed message, though none was agreed on", Operation(2012, [.. Int(2013), .. Int(10), 1]) },
        { "an unknown operation", Operation(-7, []) },
        { "no flags", Operation(2013, []) },
        { "a checksum that isn't there", Frame(1) },
    };

    [Theory]
    [MemberData(nameof(Unframed))]
    public async Task What_cannot_be_framed_ends_its_connection_alone(string what, byte[] bytes)
    {
        using var client = await ConnectAsync(Gateway.Server.Port, Ct);
        await client.SendLastAsync(bytes, Ct);

        (await client.ReceiveAsync(Ct)).ShouldBeNull(what);
        await OthersAreServed();
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "no section", [] },
        { "an unknown kind of section", [7, .. new BsonDocument("ping", 1).ToBson()] },
        { "two bodies", [.. Body(new() { ["ping"] = 1, ["$db"] = "admin" }), .. Body(new("ping", 1))] },
        { "no database", Body(new("ping", 1)) },
        { "an empty body", Body([]) },
        { "a body cut off", Body(new("ping", 1))[..^2] },
        { "a body with a negative length", [0, .. Int(-5), 0] },
        { "a sequence without a name's end", [1, .. Int(6), 65, 65] },
        { "a sequence longer than its message", [1, .. Int(1000), 65, 0] },
        { "a sequence of negative length", [1, .. Int(-1), 65, 0] },
        { "half a document in a sequence", [1, .. Int(8), 65, 0, 9, 9] },
        { "an unknown type of value", [0, .. Int(9), 0x42, 97, 0, 0, 0] },
        { "a string longer than its document", [0, .. Int(17), 2, 97, 0, .. Int(99), 65, 65, 65, 65, 0, 0] },
        { "a string without its end", [0, .. Int(14), 2, 97, 0, .. Int(2), 65, 65, 0] },
        { "a string that isn't UTF-8", [0, .. Int(14), 2, 97, 0, .. Int(2), 0xFF, 0, 0] },
        { "a boolean of 2", [0, .. Int(9), 8, 97, 0, 2, 0] },
        { "documents nested too deep", [0, .. Nested(300)] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_is_refused_and_the_connection_lives_on(string what, byte[] sections)
    {
        using var client = await ConnectAsync(Gateway.Server.Port, Ct);

        (await client.AskAsync(Frame(0, sections), Ct)).ShouldNotBeNull(what).Document["code"].AsInt32.ShouldBeOneOf(9, 22);
        (await client.AskAsync(Frame(0, Body(Find)), Ct)).ShouldNotBeNull(what).Document["ok"].ShouldBe(1.0, what);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20260101)]
    [InlineData(77777)]
    public async Task Frames_broken_at_random_never_stop_the_service_of_others(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            using var client = await ConnectAsync(Gateway.Server.Port, Ct);
            await client.SendLastAsync(Broken(random), Ct);
            while (await client.ReceiveAsync(Ct) is not null)
            {
            }
        }

        await OthersAreServed();
    }

    byte[] Broken(Random random)
    {
        var frame = Frame(0, [.. Body(Find), .. Sequence("documents", Find, Find)]);
        for (var i = random.Next(1, 6); i > 0; i--)
            frame[random.Next(frame.Length)] = (byte)random.Next(256);
        // Half of them keep a true length, so that the breakage reaches what is inside.
        if (random.Next(2) == 0)
            BitConverter.TryWriteBytes(frame, frame.Length);
        return random.Next(4) == 0 ? frame[..random.Next(frame.Length)] : frame;
    }

    static byte[] Nested(int depth)
    {
        byte[] inner = depth == 0 ? [] : [3, 97, 0, .. Nested(depth - 1)];
        return [.. Int(inner.Length + 5), .. inner, 0];
    }

    async Task OthersAreServed()
    {
        using var client = await ConnectAsync(Gateway.Server.Port, Ct);
        (await client.AskAsync(Frame(0, Body(Find)), Ct)).ShouldNotBeNull().Document["ok"].ShouldBe(1.0);
    }
}
