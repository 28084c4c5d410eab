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
    public Task<(Guest? Guest, Close? Refused)> Check(string token) => TokenCheck.Of(token, scopes);

    public (GraphRequest? Request, Fault? Fault) Read(JsonElement payload) => bodies.Read(payload);

    /// <summary>Runs one operation and tells the client how it goes; returns when it is over, and throws nothing.</summary>
    public async Task Run(SocketLine line, string id, GraphRequest request, Guest guest, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            services.GetRequiredService<TenantContext>().Set(guest.Caller);
            services.GetRequiredService<CallerToken>().Set(guest.Token);
            var answer = await operations.Run(request with { Streams = true }, services, stop);
            if (answer.Stream is { } results) await Follow(line, id, results, services, stop);
            else if (!answer.Result.Executed) await line.Send("error", id, answer.Result.Errors!.ToArray());
            else await Finish(line, id, answer.Result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client said so, or the socket is closed.
        }
        catch (Exception failed)
        {
            LogFailed(log, failed);
            await line.Send("error", id, new[] { new ExecutionError("This failed on our side.") { Code = "unexpected" } });
        }
    }

    private async Task Follow(SocketLine line, string id, IObservable<ExecutionResult> results, IServiceProvider services, CancellationToken stop)
    {
        using var place = streams.Begin(services.GetRequiredService<TenantContext>().Actor.Id);
        if (place is null)
        {
            await line.Send("error", id, new[] { Faults.TooManySubscriptions(options.Value) });
            return;
        }

        var error = await ResultStream.Send(results, services.GetRequiredService<LiveEvents>(), result => line.Send("next", id, result), stop);
        if (error is null) await line.Send("complete", id);
        else await line.Send("error", id, new[] { error });
    }

    private static async Task Finish(SocketLine line, string id, ExecutionResult result)
    {
        await line.Send("next", id, result);
        await line.Send("complete", id);
    }

    [LoggerMessage(1, LogLevel.Error, "An operation on a socket failed.")]
    private static partial void LogFailed(ILogger log, Exception failed);
}
