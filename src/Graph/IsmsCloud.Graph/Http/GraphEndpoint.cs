using GraphQL;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Sse;
using IsmsCloud.Http;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Http;

/// <summary><c>/graphql</c> as <i>GraphQL over HTTP</i> wants it, and <i>GraphQL over Server-Sent Events</i> for whoever accepts a stream of events.</summary>
internal sealed class GraphEndpoint(RequestReading reading, Operations operations, EventStreams streams, IGraphQLSerializer serializer)
{
    public async Task Serve(HttpContext http, TenantContext who, CallerToken token)
    {
        if (!who.IsSet)
        {
            await Problem.Of(403, "token-without-tenant", "This token names no organisation. Exchange it for one that does.").ToResult().ExecuteAsync(http);
            return;
        }

        token.Set(Bearer.Of(http.Request)!);
        if (MediaTypes.Wanted(http.Request) is not { } shape)
        {
            await Write(http, Shape.Json, GraphAnswer.Of(new Fault("not-acceptable", "Answers are application/graphql-response+json, application/json or text/event-stream, in UTF-8.", 406)));
            return;
        }

        var (request, fault) = await reading.Read(http.Request, http.RequestAborted);
        if (shape == Shape.Events && (fault is null || fault.Status == 400))
        {
            await streams.Serve(http, request, fault);
            return;
        }

        var answer = fault is null ? await operations.Run(request!, http.RequestServices, http.RequestAborted) : GraphAnswer.Of(fault);
        await Write(http, shape == Shape.Events ? Shape.Json : shape, answer);
    }

    private async Task Write(HttpContext http, Shape shape, GraphAnswer answer)
    {
        var response = http.Response;
        response.StatusCode = answer.Status ?? (shape == Shape.Json || answer.Result.Executed ? 200 : 400);
        if (response.StatusCode == 405) response.Headers.Allow = "POST";
        response.ContentType = MediaTypes.Name(shape);
        // What one caller may see is nobody else's, and is different a moment later.
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Authorization";
        answer.Charge?.Tell(response.Headers);
        await serializer.WriteAsync(response.Body, answer.Result, http.RequestAborted);
    }
}
