using System.Text.Json;
using GraphQL;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Http;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Graph.Subscriptions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Sockets;

/// <summary>What a message on a socket asks for, carried out: each operation in a scope of its own.</summary>
internal sealed partial class SocketWork(
    IServiceScopeFactory scopes, Operations operations, Streams streams, RequestBodies bodies, IOptions<GraphLimits> options, ILogger<SocketWork> log)
{
    public Task<(Guest? Guest, Close? Refused)> Check(string token, CancellationToken ct) => TokenCheck.Of(token, scopes, ct);

    public (GraphRequest? Request, Fault? Fault) Read(JsonElement payload) => bodies.Read(payload);

    /// <summary>Runs one operation and tells the client how it goes; returns when it is over, and throws nothing.</summary>
    /// <param name="line">Where it is told.</param>
    /// <param name="operation">Its id, and how the id is given back: before the client hears that it is over, for it may use it again at once.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="guest">By whom.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Run(SocketLine line, (string Id, Action Free) operation, GraphRequest request, Guest guest, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            services.GetRequiredService<TenantContext>().Set(guest.Caller);
            services.GetRequiredService<CallerToken>().Set(guest.Token);
            var answer = await operations.Run(request with { Streams = true }, services, stop);
            if (answer.Stream is { } results) await Follow(line, operation, results, services, stop);
            else if (!answer.Result.Executed) await Fail(line, operation, answer.Result.Errors!.ToArray());
            else await Finish(line, operation, answer.Result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client said so, or the socket is closed.
        }
        catch (Exception failed)
        {
            LogFailed(log, failed);
            await Fail(line, operation, new ExecutionError("This failed on our side.") { Code = "unexpected" });
        }
    }

    private async Task Follow(SocketLine line, (string Id, Action Free) operation, IObservable<ExecutionResult> results, IServiceProvider services, CancellationToken stop)
    {
        using var place = streams.Begin(services.GetRequiredService<TenantContext>().Actor.Id);
        if (place is null)
        {
            await Fail(line, operation, Faults.TooManySubscriptions(options.Value));
            return;
        }

        var error = await ResultStream.Send(results, services.GetRequiredService<LiveEvents>(), result => line.Send("next", operation.Id, result), stop);
        if (error is null) await Complete(line, operation);
        else await Fail(line, operation, error);
    }

    private static async Task Finish(SocketLine line, (string Id, Action Free) operation, ExecutionResult result)
    {
        await line.Send("next", operation.Id, result);
        await Complete(line, operation);
    }

    private static Task Complete(SocketLine line, (string Id, Action Free) operation)
    {
        operation.Free();
        return line.Send("complete", operation.Id);
    }

    private static Task Fail(SocketLine line, (string Id, Action Free) operation, params ExecutionError[] errors)
    {
        operation.Free();
        return line.Send("error", operation.Id, errors);
    }

    [LoggerMessage(1, LogLevel.Error, "An operation on a socket failed.")]
    private static partial void LogFailed(ILogger log, Exception failed);
}
