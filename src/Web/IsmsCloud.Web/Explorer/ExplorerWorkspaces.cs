using System.Net.Http.Headers;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.SignIn;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Web.Explorer;

/// <summary>Whose data the explorer can ask for.</summary>
static class ExplorerWorkspaces
{
    internal static async Task<IResult> List(HttpContext http, SessionTokens tokens, IHttpClientFactory clients, IOptions<SignInOptions> options, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.User.FindFirst(SessionFiles.KeyClaim)?.Value is not { } session) return Results.Unauthorized();
        try
        {
            using var client = clients.CreateClient(Workspaces.Gateway.Handler);
            client.BaseAddress = options.Value.Gateway;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.Person(session, ct));
            var me = await new IdentityClient(client).Me(ct);
            return me.Ok ? Results.Ok(me.Value.Workspaces.Select(w => new ExplorerWorkspace(w.Id, w.Name, w.ActingFor))) : Results.StatusCode(me.Problem.Status);
        }
        catch (SignedOutException)
        {
            return Results.Unauthorized();
        }
    }
}

/// <param name="ActingFor">Whether it is a client's, open under an engagement.</param>
sealed record ExplorerWorkspace(Guid Id, string Name, bool ActingFor);
