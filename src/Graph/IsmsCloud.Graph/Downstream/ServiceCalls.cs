using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using IsmsCloud.Http.Client;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IsmsCloud.Graph.Downstream;

/// <summary>The services, called in the name of whoever asked; one for each operation. What was read once within it is not read again.</summary>
internal sealed class ServiceCalls(IHttpClientFactory factory, CallerToken token)
{
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _read = new();

    /// <summary>A client of the service with the caller's token; its calls go through <see cref="Ask"/>.</summary>
    public HttpClient Client(string service) => _clients.GetOrAdd(service, name =>
    {
        var http = factory.CreateClient(name);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Bearer);
        return http;
    });

    /// <summary>Asks a service, once for each key.</summary>
    /// <exception cref="ServiceFault">It refused, or did not answer.</exception>
    public async Task<T> Ask<T>(string service, string key, Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken ct) where T : notnull =>
        (T)await _read.GetOrAdd($"{service} {key}", _ => new(async () => await Answer(service, call, ct))).Value;

    /// <summary>Asks a service.</summary>
    /// <exception cref="ServiceFault">It refused, or did not answer.</exception>
    public Task<T> Ask<T>(string service, Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken ct) where T : notnull => Answer(service, call, ct);

    private static async Task<T> Answer<T>(string service, Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken ct) where T : notnull
    {
        try
        {
            var result = await call(ct);
            return result.Ok ? result.Value : throw ServiceFault.Of(service, result.Problem);
        }
        catch (Exception e) when (e is TimeoutRejectedException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw ServiceFault.Late(service);
        }
        catch (Exception e) when (e is HttpRequestException or BrokenCircuitException or IOException or JsonException)
        {
            throw ServiceFault.Away(service);
        }
    }
}
