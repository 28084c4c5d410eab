using IsmsCloud.Identity.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace IsmsCloud.Identity.Pages;

/// <summary>What a person sees instead of a problem document; the status is that of the request that failed.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : AccountPage
{
    internal bool IsMissing => Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status200OK;

    /// <summary>What the application that sent the person here did wrong, where it was that.</summary>
    internal string? Said => ProtocolError.SaidIn(HttpContext);

    public void OnGet()
    {
        // Reached by itself it is no page.
        if (Response.StatusCode is StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
