using System.Threading.Channels;
using GraphQL;
using IsmsCloud.Graph.Execution;

namespace IsmsCloud.Graph.Subscriptions;

/// <summary>The results of a subscription as they come, to be read one after the other.</summary>
internal sealed class ResultStream : IObserver<ExecutionResult>
{
    private readonly Channel<ExecutionResult> _ready = Channel.CreateUnbounded<ExecutionResult>();

    /// <summary>Hands each result to the sender until the stream ends; returns the error that ended it, if one did.</summary>
    public static async Task<ExecutionError?> Send(IObservable<ExecutionResult> stream, LiveEvents events, Func<ExecutionResult, Task> send, CancellationToken ct)
    {
        var results = new ResultStream();
        using var _ = stream.Subscribe(results);
        try
        {
            await foreach (var result in results._ready.Reader.ReadAllAsync(ct))
            {
                await send(result.Tidy());
                events.Sent();
            }

            return null;
        }
        catch (ExecutionError error)
        {
            return (error.InnerException as Fault ?? error).Tidy();
        }
    }

    public void OnNext(ExecutionResult value) => _ready.Writer.TryWrite(value);

    public void OnError(Exception error) => _ready.Writer.TryComplete(error as ExecutionError ?? new ExecutionError("The subscription failed on our side.", error) { Code = "unexpected" });

    public void OnCompleted() => _ready.Writer.TryComplete();
}
