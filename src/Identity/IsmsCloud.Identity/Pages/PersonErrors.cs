using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace IsmsCloud.Identity.Pages;

/// <summary>What fails where people are is said on a page, not in a problem document.</summary>
internal sealed partial class PersonErrors(RequestDelegate next, ILogger<PersonErrors> log)
{
    private static readonly string[] ForPeople = ["/account", "/connect/authorize", "/connect/end-session", "/dev"];

    public async Task Invoke(HttpContext http)
    {
        if (!ForPeople.Any(path => http.Request.Path.StartsWithSegments(path)))
        {
            http.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
            await next(http);
            return;
        }
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Failed(e, http.Request.Path);
            http.Response.Clear();
            http.Response.StatusCode = e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(LogLevel.Error, "A page failed: {Path}")]
    private partial void Failed(Exception e, string path);
}

internal static class PersonPages
{
    public static void UsePersonErrors(this WebApplication app) =>
        app.UseStatusCodePagesWithReExecute("/account/error").UseMiddleware<PersonErrors>();

    /// <summary>Pages for developers: elsewhere they are at no address at all.</summary>
    public static void OnlyInDevelopment(this PageConventionCollection pages, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment()) pages.AddFolderRouteModelConvention("/Development", page => page.Selectors.Clear());
    }
}
