using System.Threading.Channels;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>
/// The events of one subscription, in the scope of its operation. The next one is let go when the one before has been sent,
/// so that what a slow reader leaves unread waits here, where it is bounded, and nowhere else.
/// </summary>
internal sealed class LiveEvents(Fanout fanout, TenantContext who, CallerToken token, IOptions<GraphLimits> options) : IObservable<Told>, IDisposable
{
    private readonly Channel<HeardEvent> _waiting = Channel.CreateBounded<HeardEvent>(options.Value.Waiting);
    private readonly SemaphoreSlim _sent = new(0);
    private readonly CancellationTokenSource _over = new();
    private Func<HeardEvent, bool> _wanted = _ => false;

    /// <summary>Begins to hear: from here on nothing is missed.</summary>
    public IObservable<Told> Listen(Func<HeardEvent, bool> wanted)
    {
        _wanted = wanted;
        fanout.Add(who.Tenant, this);
        return this;
    }

    /// <summary>An event of the tenant; taken if the caller may read it and asked for it.</summary>
    public void Offer(HeardEvent heard)
    {
        if (EventSources.PermissionFor(heard.Name) is not { } permission || !who.Caller.May(permission) || !_wanted(heard)) return;
        if (!_waiting.Writer.TryWrite(heard)) _waiting.Writer.TryComplete(Lagged());
    }

    /// <summary>The last event has reached the client.</summary>
    public void Sent() => _sent.Release();

    public IDisposable Subscribe(IObserver<Told> observer)
    {
        _ = Tell(observer);
        return this;
    }

    public void Dispose()
    {
        if (_over.IsCancellationRequested) return;
        _over.Cancel();
        if (who.IsSet) fanout.Remove(who.Tenant, this);
    }

    private async Task Tell(IObserver<Told> observer)
    {
        try
        {
            await foreach (var heard in _waiting.Reader.ReadAllAsync(_over.Token))
            {
                observer.OnNext(new Told(heard, who.Caller, token.Bearer));
                await _sent.WaitAsync(_over.Token);
            }
        }
        catch (Fault lagged)
        {
            observer.OnError(lagged);
        }
        catch (OperationCanceledException)
        {
            // The subscription is over.
        }
    }

    private Fault Lagged() => new("lagged", $"More than {options.Value.Waiting} events waited to be read. Subscribe again, and read what you missed.");
}

/// <summary>An event on its way to one subscriber, who reads in their own name.</summary>
internal sealed record Told(HeardEvent Heard, Caller Caller, string Token);
