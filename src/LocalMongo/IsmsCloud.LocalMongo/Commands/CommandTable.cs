using System.Collections.Frozen;
using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Every command by its name. One that isn't here is refused, so that nothing is silently wrong.</summary>
internal sealed class CommandTable
{
    readonly FrozenDictionary<string, Handler> handlers;

    public CommandTable(params IEnumerable<(string Name, Handler Handler)>[] groups)
    {
        var byName = groups.SelectMany(group => group).ToDictionary(entry => entry.Name, entry => entry.Handler);
        foreach (var (alias, name) in EngineCommands.Aliases)
            byName.Add(alias, byName[name]);
        handlers = byName.ToFrozenDictionary();
    }

    public async Task<byte[]> Run(Request request, CancellationToken ct)
    {
        if (!handlers.TryGetValue(request.Name, out var handler))
            throw new CommandException(ErrorCode.CommandNotFound, $"no such command: '{request.Name}'");
        if (Terms.TimeFor(request) is not { } time)
            return await handler(request, ct);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(time);
        return await handler(request, limit.Token);
    }
}
