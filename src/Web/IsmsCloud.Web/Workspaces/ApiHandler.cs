using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using IsmsCloud.Web.SignIn;
using Polly;

namespace IsmsCloud.Web.Workspaces;

/// <summary>
/// Gives each call the token it needs. What keeps a call from being answered comes back as a problem like any other, so
/// that pages have one way of failing.
/// </summary>
abstract class ApiHandler(CurrentWorkspace current) : DelegatingHandler
{
    protected CurrentWorkspace Current { get; } = current;

    protected abstract Task<string?> Token(CancellationToken ct);

    protected virtual Task Refused() => Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            if (await Token(cancellationToken) is not { } token) return Problem(request, HttpStatusCode.Forbidden, "workspace-closed");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.Unauthorized) await Refused();
            return response;
        }
        catch (SignedOutException)
        {
            Current.SayGoodbye();
            return Problem(request, HttpStatusCode.Unauthorized, "signed-out");
        }
        catch (Exception e) when (e is HttpRequestException or ExecutionRejectedException)
        {
            return Problem(request, HttpStatusCode.ServiceUnavailable, "unreachable");
        }
    }

    static HttpResponseMessage Problem(HttpRequestMessage request, HttpStatusCode status, string code) => new(status)
    {
        RequestMessage = request,
        Content = JsonContent.Create(new { title = status.ToString(), code }),
    };
}

/// <summary>Calls for the workspace at hand, at the day that is looked at.</summary>
sealed class TenantHandler(Session session, CurrentWorkspace current) : ApiHandler(current)
{
    protected override async Task<string?> Token(CancellationToken ct) =>
        Current.Id is { } id ? (await session.TenantToken(id.ToString(), ct))?.Value : null;

    // A role that was taken away, a key that was changed: the next call asks for a new token.
    protected override Task Refused() => session.ForgetTenant(Current.Id.ToString()!);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get && Current.AsOf is { } asOf && request.RequestUri is { } uri && !uri.Query.Contains("asOf="))
            request.RequestUri = new Uri($"{uri}{(uri.Query.Length == 0 ? '?' : '&')}asOf={asOf.UtcDateTime:O}");
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Calls of the person as such.</summary>
sealed class PersonHandler(Session session, CurrentWorkspace current) : ApiHandler(current)
{
    protected override async Task<string?> Token(CancellationToken ct) => await session.PersonToken(ct);
}
