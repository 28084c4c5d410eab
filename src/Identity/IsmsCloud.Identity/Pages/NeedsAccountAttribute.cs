using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IsmsCloud.Identity.Pages;

/// <summary>Sends people who aren't signed in to the sign-in page, and back afterwards.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal class NeedsAccountAttribute : Attribute, IAsyncAuthorizationFilter
{
    public virtual Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.User.Identity is not { IsAuthenticated: true }) Send(context, "/account/sign-in");
        return Task.CompletedTask;
    }

    protected static void Send(AuthorizationFilterContext context, string page)
    {
        var request = context.HttpContext.Request;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.Path.Value!;
        context.Result = new LocalRedirectResult(page + QueryString.Create("returnUrl", back));
    }
}

/// <summary>Asks people to prove who they are once more if they last did so too long ago, and sends them back afterwards.</summary>
internal sealed class NeedsProofAttribute : NeedsAccountAttribute
{
    private static readonly TimeSpan ToOpen = TimeSpan.FromMinutes(5);

    /// <summary>Longer than to open a page, so that who has opened it can finish what they do there.</summary>
    private static readonly TimeSpan ToSend = TimeSpan.FromMinutes(15);

    public override async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        await base.OnAuthorizationAsync(context);
        if (context.Result is not null) return;
        var http = context.HttpContext;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var age = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - session.Properties.ProvenAt();
        if (age > (HttpMethods.IsGet(http.Request.Method) ? ToOpen : ToSend)) Send(context, "/account/prove");
    }
}
