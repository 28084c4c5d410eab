using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Makes a handler of each row of <see cref="EngineCommands.Table"/>.</summary>
internal static class EngineHandlers
{
    public static IEnumerable<(string, Handler)> Of(Engine engine) =>
        EngineCommands.Table.Select(command => (command.Name, Of(command, engine)));

    static Handler Of(EngineCommand command, Engine engine) => command.Answer switch
    {
        Answer.Document => (request, ct) => engine.Run(command, request, ct),
        Answer.Cursor => (request, ct) => engine.Open(command, request, ct),
        Answer.Dropped => (request, ct) => Drop(command, engine, request, ct),
        Answer.Write => async (request, ct) => Translated(await engine.Write(command, request, ct)),
        Answer.Indexes => async (request, ct) => IndexFailure.Refuse(await engine.Run(command, request, ct)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Answer, null),
    };

    static byte[] Translated(byte[] reply)
    {
        WriteErrors.Translate(reply);
        return reply;
    }

    static async Task<byte[]> Drop(EngineCommand command, Engine engine, Request request, CancellationToken ct)
    {
        await engine.Drop(command, request, ct);
        return await Handshake.Reply(request.Target is { } collection
            ? new() { ["ns"] = $"{request.Database}.{collection}" }
            : new() { ["dropped"] = request.Database });
    }
}
