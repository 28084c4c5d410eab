using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Limits;

/// <summary>How many subscriptions each client has running in this process.</summary>
internal sealed class Streams(IOptions<GraphLimits> options)
{
    private readonly ConcurrentDictionary<string, int> _running = new();

    /// <summary>A place for one more, to be disposed of when it ends; null where the client has as many as it may.</summary>
    public IDisposable? Begin(string client)
    {
        if (_running.AddOrUpdate(client, 1, (_, count) => count + 1) <= options.Value.Subscriptions) return new Place(this, client);
        End(client);
        return null;
    }

    private void End(string client)
    {
        // Removed only if nobody counted up in between.
        if (_running.AddOrUpdate(client, 0, (_, count) => count - 1) == 0) _running.TryRemove(new(client, 0));
    }

    private sealed class Place(Streams streams, string client) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0) streams.End(client);
        }
    }
}
