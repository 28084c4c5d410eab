using IsmsCloud.LocalMongo.Commands;
using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.LocalMongo;

/// <summary>Serves one client: one request after another, as the protocol has it, until the client leaves.</summary>
internal sealed partial class ClientConnection(int number, Stream stream, CommandTable commands, ILogger logger)
{
    readonly ReplyWriter replies = new(stream);

    public async Task Serve(CancellationToken ct)
    {
        using var reader = new FrameReader(stream);
        while (await reader.ReadAsync(ct) is { } frame)
            switch (frame.OpCode)
            {
                case OpCode.Message when OpMessage.WantsNoReply(frame):
                    await Answer(() => OpMessage.Read(frame), ct);
                    break;
                case OpCode.Message:
                    await replies.WriteAsync(frame, await Answer(() => OpMessage.Read(frame), ct), ct);
                    break;
                case OpCode.Query:
                    await replies.WriteAsync(frame, await Answer(() => HelloOnly(OpQuery.Read(frame)), ct), ct);
                    break;
                default:
                    throw new BrokenFrameException($"Operation {(int)frame.OpCode} isn't spoken here.");
            }
    }

    async Task<byte[]> Answer(Func<Request> read, CancellationToken ct)
    {
        try
        {
            return await commands.Run(read() with { Connection = number }, ct);
        }
        catch (Exception failed) when (failed is not BrokenFrameException && !ct.IsCancellationRequested)
        {
            var failure = Failure.From(failed);
            if (failure.Code == (int)ErrorCode.InternalError)
                CommandFailed(logger, number, failed);
            return Failure.Reply(failure);
        }
    }

    static Request HelloOnly(Request query) => query.Name is "isMaster" or "ismaster" or "hello"
        ? query
        : throw new CommandException(ErrorCode.UnsupportedOpQueryCommand, $"Unsupported OP_QUERY command: {query.Name}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "A command of client {Client} failed inside")]
    static partial void CommandFailed(ILogger logger, int client, Exception exception);
}
