using System.Text;
using IsmsCloud.Graph.Limits;

namespace IsmsCloud.Graph.Sse;

/// <summary>Writes events to one client, and a comment whenever there was nothing to write for a while.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private static readonly byte[] Heartbeat = ":\n\n"u8.ToArray();

    private readonly Stream _body;
    private readonly TimeSpan _patience;
    private readonly Action _cut;
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _beating;

    public EventStream(Stream body, GraphLimits limits, Action cut)
    {
        (_body, _patience, _cut) = (body, TimeSpan.FromSeconds(limits.SendSeconds), cut);
        _beating = Beat(TimeSpan.FromSeconds(limits.HeartbeatSeconds));
    }

    public Task Next(string json, CancellationToken ct) => Write(Encoding.UTF8.GetBytes($"event: next\ndata: {json}\n\n"), ct);

    public Task Complete(CancellationToken ct) => Write("event: complete\ndata: \n\n"u8.ToArray(), ct);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _over.Dispose();
        _one.Dispose();
    }

    private async Task Beat(TimeSpan pause)
    {
        try
        {
            // At once as well: the client learns that it is connected.
            await Write(Heartbeat, _over.Token);
            using var timer = new PeriodicTimer(pause);
            while (await timer.WaitForNextTickAsync(_over.Token)) await Write(Heartbeat, _over.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // It is over, or the client is gone.
        }
    }

    private async Task Write(byte[] bytes, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(_patience);
            await _body.WriteAsync(bytes, patience.Token);
            await _body.FlushAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Who reads nothing for so long keeps a connection of ours for nothing.
            _cut();
        }
        finally
        {
            _one.Release();
        }
    }
}
