using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IsmsCloud.Identity.Pages;

/// <summary>Sends people who aren't signed in to the sign-in page, and back afterwards.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsAccountAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.User.Identity is { IsAuthenticated: true }) return;
        var back = http.Request.Method is "GET" ? http.Request.Path + http.Request.QueryString : "/account";
        context.Result = new LocalRedirectResult("/account/sign-in" + QueryString.Create("returnUrl", back));
    }
}
