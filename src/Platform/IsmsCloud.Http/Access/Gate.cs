using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Http;

/// <summary>Lets a request through to its endpoint, or says why not; sets the tenant, from the token and from nothing else.</summary>
internal sealed class Gate(RequestDelegate next, ILogger<Gate> log)
{
    public async Task Invoke(HttpContext http, TenantContext who)
    {
        var endpoint = http.GetEndpoint();
        // What routing itself answers (405, 415) is no endpoint of anybody's, and gives nothing away.
        if (endpoint is not RouteEndpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(http);
            return;
        }

        if (Check(http, endpoint, who) is { } problem)
        {
            if (problem.Status == 401) http.Response.Headers.WWWAuthenticate = "Bearer";
            await problem.ToResult().ExecuteAsync(http);
            return;
        }

        using (log.BeginScope("{Tenant}", who.IsSet ? who.Tenant.ToString() : "none")) await next(http);
    }

    private static Problem? Check(HttpContext http, Endpoint endpoint, TenantContext who)
    {
        if (http.User.Identity is not { IsAuthenticated: true })
            return Problem.Of(401, "token-missing", "Send a valid access token as 'Authorization: Bearer …'.");
        var caller = Callers.From(http.User);
        if (caller is not null)
        {
            who.Set(caller);
            System.Diagnostics.Activity.Current?.SetTag("ismscloud.tenant", caller.Tenant.ToString());
        }

        return endpoint.Metadata.GetMetadata<Need>() switch
        {
            { Permission: null } => null,
            null => Problem.Of(403, "forbidden", "Nobody may call this."),
            _ when caller is null => Problem.Of(403, "token-without-tenant", "This token names no organisation. Exchange it for one that does."),
            { Permission: var p } when !caller.May(p) => Problem.Of(403, "permission-missing", $"Your role here lacks the permission '{p}'. Somebody with the role owner can change that."),
            _ => null,
        };
    }
}
