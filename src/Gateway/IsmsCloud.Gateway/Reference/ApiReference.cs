using IsmsCloud.Gateway.Routing;
using Scalar.AspNetCore;

namespace IsmsCloud.Gateway.Reference;

static class ApiReference
{
    /// <summary>
    /// <c>/docs/reference</c>: one page for the OpenAPI documents of all services. Its script comes from this process, its one inline
    /// script carries a nonce, and it calls nobody but us.
    /// </summary>
    internal static void MapApiReference(this WebApplication app) => app.MapScalarApiReference("/docs/reference", options =>
    {
        options.WithTitle("REST reference · IsmsCloud").WithNonce();
        options.DisableTelemetry().DisableAgent().DisableDefaultFonts();
        options.OpenApiRoutePattern = "/api/{documentName}/openapi.json";
        options.Mcp = new() { Disabled = true };
        options.HideClientButton = true;
        foreach (var api in RouteTable.OpenApis(app.Configuration))
            options.AddDocument(api, char.ToUpperInvariant(api[0]) + api[1..]);
    });
}
