using Microsoft.AspNetCore.Diagnostics;

namespace IsmsCloud.Web.Explorer;

/// <summary>
/// How the GraphQL explorer of the documentation asks: in a browser that is signed in and holds no token. Whoever isn't
/// signed in hears 401 rather than the way to sign in, since it is a script that asks.
/// </summary>
static class ExplorerEndpoints
{
    internal static void MapExplorer(this WebApplication app)
    {
        var explorer = app.MapGroup("/explorer").AllowAnonymous().AddEndpointFilter(Bare);
        explorer.MapGet("workspaces", ExplorerWorkspaces.List);
        explorer.MapPost("{workspace:guid}/graphql", ExplorerRequest.Send).DisableAntiforgery();
    }

    // A status is all that a script needs: no page for people around it.
    static ValueTask<object?> Bare(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(context);
    }

    /// <summary>
    /// The cookie is kept from other sites' posts by SameSite, and JSON can't be sent by a form; a browser that says where
    /// the post comes from is believed too.
    /// </summary>
    internal static bool IsOurs(HttpRequest request) =>
        request.HasJsonContentType() && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
