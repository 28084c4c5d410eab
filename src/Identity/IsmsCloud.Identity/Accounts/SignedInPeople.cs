using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>The pages know people by their cookie, the rest of the service by their token; neither is taken for the other.</summary>
internal static class SignedInPeople
{
    public static void UseSignedInPeople(this IApplicationBuilder app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments("/account") && !http.Request.Path.StartsWithSegments("/account/assets"),
        pages => pages.Use(async (http, next) =>
        {
            var cookie = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            http.User = cookie.Principal ?? new();
            // What is on these pages is nobody else's business, the next user of this browser included.
            http.Response.Headers.CacheControl = "no-cache, no-store";
            await next(http);
        }));
}
