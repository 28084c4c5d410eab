using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Servers;

/// <summary>Tries the ways to come by a server in their order.</summary>
sealed class ServerChoices(IReadOnlyList<IServerSource> sources)
{
    /// <summary>The first way that is open; where none is, the error names them all.</summary>
    internal async Task<IServerSource> ForAsync(ServerResource server, CancellationToken ct)
    {
        List<string> reasons = [];
        foreach (var source in sources)
        {
            if (await source.WhyNotAsync(server, ct) is not { } reason)
                return source;
            reasons.Add(reason);
        }

        throw new NoServerException(server, reasons);
    }
}
