using System.Net.Sockets;
using MongoDB.Bson;
using Npgsql;

namespace IsmsCloud.LocalMongo.Errors;

/// <summary>Says a failure in the way a driver understands it.</summary>
internal static class Failure
{
    public static CommandException From(Exception exception) => exception switch
    {
        CommandException known => known,
        PostgresException engine => FromEngine(engine),
        OperationCanceledException => new(ErrorCode.MaxTimeMSExpired, "operation exceeded time limit"),
        NpgsqlException { InnerException: TimeoutException } =>
            new(ErrorCode.ExceededTimeLimit, "No connection to the engine became free in time."),
        NpgsqlException or SocketException => new(ErrorCode.HostUnreachable, $"The engine can't be reached: {exception.Message}"),
        _ => new(ErrorCode.InternalError, $"The gateway failed: {exception.Message}"),
    };

    static CommandException FromEngine(PostgresException engine)
    {
        var (code, name) = SqlStates.CodeOf(engine.SqlState);
        return new(code, name, engine.MessageText);
    }

    public static byte[] Reply(CommandException failure) => new BsonDocument
    {
        ["ok"] = 0.0,
        ["errmsg"] = failure.Message,
        ["code"] = failure.Code,
        ["codeName"] = failure.Name,
    }.ToBson();
}
