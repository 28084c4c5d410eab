using System.Collections.Concurrent;
using System.Net;

namespace IsmsCloud.Graph.Tests.Hosting;

/// <summary>What the graph asks of the services, and what goes wrong on the way.</summary>
sealed class Calls
{
    readonly ConcurrentQueue<(string Service, string Path)> made = new();

    public IReadOnlyList<(string Service, string Path)> Made => [.. made];

    /// <summary>What happens to calls of a service instead of an answer.</summary>
    public ConcurrentDictionary<string, Func<CancellationToken, Task<HttpResponseMessage>>> Faults { get; } = new();

    public void Forget() => made.Clear();

    public DelegatingHandler On(string service, HttpMessageHandler inner) => new Counting(this, service) { InnerHandler = inner };

    public static Task<HttpResponseMessage> Down(CancellationToken ct) => throw new HttpRequestException("Connection refused");

    public static async Task<HttpResponseMessage> Slow(CancellationToken ct)
    {
        await Task.Delay(Timeout.Infinite, ct);
        return new HttpResponseMessage(HttpStatusCode.OK);
    }

    sealed class Counting(Calls calls, string service) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            calls.made.Enqueue((service, request.RequestUri!.PathAndQuery));
            return calls.Faults.TryGetValue(service, out var fault) ? fault(cancellationToken) : base.SendAsync(request, cancellationToken);
        }
    }
}
