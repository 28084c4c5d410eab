using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>
/// What a client asks for beside the command itself. The gateway presents itself as a standalone server and refuses,
/// as one does, what only a replica set can promise.
/// </summary>
internal static class Terms
{
    /// <summary>How long the command may take; null for as long as it needs.</summary>
    /// <exception cref="CommandException">The client asks for a promise that can't be kept.</exception>
    public static TimeSpan? TimeFor(Request request)
    {
        TimeSpan? time = null;
        var elements = request.Elements();
        while (elements.MoveNext())
        {
            if (elements.Is("txnNumber"u8) || elements.Is("startTransaction"u8) || elements.Is("autocommit"u8))
                throw new CommandException(ErrorCode.IllegalOperation, "Transaction numbers are only allowed on a replica set member or mongos");
            if (elements.Is("readConcern"u8))
                CheckReadConcern(elements.Nested);
            if (elements.Is("writeConcern"u8))
                CheckWriteConcern(elements.Nested);
            if (elements.Is("maxTimeMS"u8))
                time = Time(elements);
        }
        return time;
    }

    static TimeSpan? Time(BsonElements element) => element.Number switch
    {
        null => throw new CommandException(ErrorCode.TypeMismatch, "maxTimeMS must be a number"),
        < 0 or > int.MaxValue => throw new CommandException(ErrorCode.BadValue, "maxTimeMS is out of range"),
        0 => null,
        { } milliseconds => TimeSpan.FromMilliseconds(milliseconds),
    };

    static void CheckReadConcern(ReadOnlySpan<byte> concern)
    {
        var elements = new BsonElements(concern);
        while (elements.MoveNext())
            if (elements.Is("level"u8) && elements.Text is "snapshot" or "linearizable")
                throw new CommandException(ErrorCode.NotAReplicaSet, $"Read concern {elements.Text} needs a replica set");
    }

    static void CheckWriteConcern(ReadOnlySpan<byte> concern)
    {
        var elements = new BsonElements(concern);
        while (elements.MoveNext())
            if (elements.Is("w"u8) && elements.Type != BsonType.String && elements.Number > 1)
                throw new CommandException(ErrorCode.BadValue, "cannot use 'w' > 1 when a host is not replicated");
    }
}
