using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>
/// Sessions have ids and nothing behind them: there are no transactions to end, and cursors end by themselves.
/// </summary>
internal static class Sessions
{
    const int TimeoutMinutes = 30;

    public static IEnumerable<(string, Handler)> Handlers =>
    [
        ("startSession", (_, _) => Handshake.Reply(Started())),
        ("endSessions", (_, _) => Handshake.Reply([])),
        ("refreshSessions", (_, _) => Handshake.Reply([])),
        ("killSessions", (_, _) => Handshake.Reply([])),
    ];

    static BsonDocument Started() => new()
    {
        ["id"] = new BsonDocument("id", new BsonBinaryData(Guid.NewGuid(), GuidRepresentation.Standard)),
        ["timeoutMinutes"] = TimeoutMinutes,
    };
}
