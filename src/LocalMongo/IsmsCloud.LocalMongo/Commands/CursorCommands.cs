using IsmsCloud.LocalMongo.Cursors;
using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Going on with cursors and ending them.</summary>
internal sealed class CursorCommands(Engine engine, CursorTable cursors)
{
    public IEnumerable<(string, Handler)> Handlers =>
    [
        ("getMore", GetMore),
        ("killCursors", KillCursors),
        ("serverStatus", (_, _) => Handshake.Reply(Status())),
    ];

    Task<byte[]> GetMore(Request request, CancellationToken ct)
    {
        var elements = request.Elements();
        var id = elements.MoveNext() ? elements.Long : null;
        if (id is null)
            throw new CommandException(ErrorCode.TypeMismatch, "getMore needs the id of a cursor, a 64-bit integer");
        return engine.Continue(cursors.Take(id.Value, request.Database), request, ct);
    }

    async Task<byte[]> KillCursors(Request request, CancellationToken ct)
    {
        BsonArray killed = [], missing = [], alive = [];
        foreach (var id in Ids(request))
            (await Kill(id, request.Database) switch { null => missing, true => killed, false => alive }).Add(id);
        return await Handshake.Reply(new()
        {
            ["cursorsKilled"] = killed,
            ["cursorsNotFound"] = missing,
            ["cursorsAlive"] = alive,
            ["cursorsUnknown"] = new BsonArray(),
        });
    }

    /// <summary>False where the cursor is just giving a page to somebody; null where there is none.</summary>
    async Task<bool?> Kill(long id, string database)
    {
        try
        {
            await cursors.Close(cursors.Take(id, database));
            return true;
        }
        catch (CommandException refused)
        {
            return refused.Code == (int)ErrorCode.CursorInUse ? false : null;
        }
    }

    static List<long> Ids(Request request)
    {
        var elements = request.Elements();
        while (elements.MoveNext())
            if (elements.Is("cursors"u8) && elements.Type == BsonType.Array)
                return Ids(elements.Nested);
        throw new CommandException(ErrorCode.TypeMismatch, "killCursors needs an array of cursors");
    }

    static List<long> Ids(ReadOnlySpan<byte> array)
    {
        List<long> ids = [];
        var elements = new BsonElements(array);
        while (elements.MoveNext())
            ids.Add(elements.Long ?? throw new CommandException(ErrorCode.TypeMismatch, "the id of a cursor is a 64-bit integer"));
        return ids;
    }

    BsonDocument Status() => new()
    {
        ["process"] = "IsmsCloud.LocalMongo",
        ["metrics"] = new BsonDocument("cursor", new BsonDocument("open", new BsonDocument("total", (long)cursors.Count))),
    };
}
