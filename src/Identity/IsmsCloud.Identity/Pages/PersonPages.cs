using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace IsmsCloud.Identity.Pages;

internal static class PersonPages
{
    private static readonly string[] ForPeople = ["/account", "/connect/authorize", "/connect/end-session", "/dev"];

    /// <summary>What fails where people are is said on a page, not in a problem document.</summary>
    public static void UsePersonErrors(this IApplicationBuilder app) => app.UseWhen(
        http => ForPeople.Any(path => http.Request.Path.StartsWithSegments(path)),
        pages => pages.UseExceptionHandler("/account/error").UseStatusCodePagesWithReExecute("/account/error"));

    /// <summary>Pages for developers: elsewhere they are at no address at all.</summary>
    public static void OnlyInDevelopment(this PageConventionCollection pages, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment()) pages.AddFolderRouteModelConvention("/Development", page => page.Selectors.Clear());
    }
}
