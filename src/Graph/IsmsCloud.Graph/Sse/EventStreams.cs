using System.Text;
using GraphQL;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Http;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Graph.Subscriptions;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Sse;

/// <summary>
/// <i>GraphQL over Server-Sent Events</i>, a connection for each operation: results as <c>next</c>, the end as
/// <c>complete</c>. Errors come the same way, since a browser cannot read any other answer to an event source.
/// </summary>
internal sealed class EventStreams(
    Operations operations, Streams streams, IGraphQLTextSerializer serializer, IOptions<GraphLimits> options, TimeProvider time, IHostApplicationLifetime host)
{
    public async Task Serve(HttpContext http, GraphRequest? request, Fault? fault)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        var answer = fault is null ? await operations.Run(request! with { Streams = true }, http.RequestServices, over.Token) : GraphAnswer.Of(fault);
        await using var stream = Begin(http, answer);
        if (answer.Stream is { } results) await Follow(http, results, stream, over);
        else await stream.Next(serializer.Serialize(answer.Result), http.RequestAborted);
        if (!http.RequestAborted.IsCancellationRequested) await stream.Complete(http.RequestAborted);
    }

    private async Task Follow(HttpContext http, IObservable<ExecutionResult> results, EventStream stream, CancellationTokenSource over)
    {
        var services = http.RequestServices;
        using var place = streams.Begin(services.GetRequiredService<TenantContext>().Actor.Id);
        if (place is null)
        {
            await stream.Next(serializer.Serialize(Faults.TooManySubscriptions(options.Value).ToResult()), http.RequestAborted);
            return;
        }

        using var expiry = new CancellationTokenSource(Left(http), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, expiry.Token);
        try
        {
            if (await ResultStream.Send(results, services.GetRequiredService<LiveEvents>(), result => stream.Next(serializer.Serialize(result), http.RequestAborted), either.Token) is { } error)
                await stream.Next(serializer.Serialize(new ExecutionResult(error)), http.RequestAborted);
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !over.IsCancellationRequested)
        {
            await stream.Next(serializer.Serialize(Faults.TokenExpired().ToResult()), http.RequestAborted);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The client left, or this process ends.
        }
    }

    private EventStream Begin(HttpContext http, GraphAnswer answer)
    {
        var response = http.Response;
        response.ContentType = MediaTypes.Name(Shape.Events);
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        answer.Charge?.Tell(response.Headers);
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new EventStream(response.Body, options.Value, http.Abort);
    }

    private TimeSpan Left(HttpContext http)
    {
        var expires = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        return Expiry.Left(expires, time);
    }
}
