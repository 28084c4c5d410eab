using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Matching;

namespace IsmsCloud.Graph.Sockets;

/// <summary>Marks the endpoint that takes WebSockets, where another one takes the rest of the requests to the same address.</summary>
internal sealed record TakesSockets;

/// <summary>
/// Tells the two apart before anybody asks who may call: an ordinary request shows its token at the gate, a socket may show
/// it later.
/// </summary>
internal sealed class UpgradePolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 100;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(e => e.Metadata.GetMetadata<TakesSockets>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var socket = AsksForSocket(httpContext);
        for (var i = 0; i < candidates.Count; i++)
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint.Metadata.GetMetadata<TakesSockets>() is not null != socket)
                candidates.SetValidity(i, false);
        return Task.CompletedTask;
    }

    // Endpoints are chosen before anything that knows of WebSockets has looked at the request.
    private static bool AsksForSocket(HttpContext http) =>
        http.Request.Headers.Upgrade.Any(wanted => "websocket".Equals(wanted, StringComparison.OrdinalIgnoreCase))
        || http.Features.Get<IHttpExtendedConnectFeature>() is { Protocol: "websocket" };
}
