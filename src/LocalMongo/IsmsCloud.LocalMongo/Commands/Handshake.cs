using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>
/// Who the server says it is: a standalone one (no set name, so drivers neither retry writes by number nor begin
/// transactions) that speaks the protocol of MongoDB 7.0.
/// </summary>
internal sealed class Handshake(TimeProvider clock)
{
    const int WireVersion = 21;
    const string Version = "7.0.0";

    public IEnumerable<(string, Handler)> Handlers =>
    [
        ("hello", (request, _) => Reply(Hello(request, "isWritablePrimary"))),
        ("isMaster", (request, _) => Reply(Hello(request, "ismaster"))),
        ("ping", (_, _) => Reply([])),
        ("buildInfo", (_, _) => Reply(BuildInfo())),
        ("connectionStatus", (_, _) => Reply(NobodySignedIn())),
        ("saslStart", (_, _) => throw NoSignIn()),
        ("saslContinue", (_, _) => throw NoSignIn()),
        ("authenticate", (_, _) => throw NoSignIn()),
    ];

    public static Task<byte[]> Reply(BsonDocument document) => Task.FromResult(document.Add("ok", 1.0).ToBson());

    BsonDocument Hello(Request request, string primary) => new()
    {
        ["helloOk"] = true,
        [primary] = true,
        ["maxBsonObjectSize"] = Limits.Document,
        ["maxMessageSizeBytes"] = Limits.Message,
        ["maxWriteBatchSize"] = Limits.WriteBatch,
        ["localTime"] = clock.GetUtcNow().UtcDateTime,
        ["logicalSessionTimeoutMinutes"] = 30,
        ["connectionId"] = request.Connection,
        ["minWireVersion"] = 0,
        ["maxWireVersion"] = WireVersion,
        ["readOnly"] = false,
    };

    static BsonDocument BuildInfo() => new()
    {
        ["version"] = Version,
        ["versionArray"] = new BsonArray { 7, 0, 0, 0 },
        ["gitVersion"] = "",
        ["modules"] = new BsonArray(),
        ["bits"] = 64,
        ["debug"] = false,
        ["maxBsonObjectSize"] = Limits.Document,
        ["storageEngines"] = new BsonArray { "documentdb" },
    };

    static BsonDocument NobodySignedIn() => new()
    {
        ["authInfo"] = new BsonDocument { ["authenticatedUsers"] = new BsonArray(), ["authenticatedUserRoles"] = new BsonArray() },
    };

    static CommandException NoSignIn() =>
        new(ErrorCode.AuthenticationFailed, "This server has no accounts: it serves its own machine alone. Leave the credentials out.");
}
