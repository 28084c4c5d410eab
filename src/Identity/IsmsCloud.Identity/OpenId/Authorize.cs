using System.Globalization;
using System.Security.Claims;
using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>The authorization endpoint: sends people to the sign-in page, and back to the client with a code.</summary>
internal static class Authorize
{
    public static async Task<IResult> Handle(
        HttpContext http, UserManager<Account> accounts, PersonTokens tokens, TimeProvider time, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var signedIn = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var account = signedIn.Principal is { } person ? await accounts.GetUserAsync(person) : null;
        if (account is null || MustSignInAgain(request, signedIn.Properties, time.GetUtcNow())) return SignIn(http, request);
        var principal = tokens.Of(account, SessionOf(signedIn.Principal!), signedIn.Properties?.IssuedUtc ?? time.GetUtcNow(), request.GetScopes());
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static Guid SessionOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(TicketStore.SessionClaim), CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty;

    private static bool MustSignInAgain(OpenIddictRequest request, AuthenticationProperties? signedIn, DateTimeOffset now) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds && signedIn?.IssuedUtc is { } at && now - at > TimeSpan.FromSeconds(seconds));

    private static IResult SignIn(HttpContext http, OpenIddictRequest request)
    {
        if (request.HasPromptValue(PromptValues.None)) return ProtocolError.Of(Errors.LoginRequired, "Nobody is signed in.");
        // The prompt is answered by the page; carried along it would ask for ever.
        var parameters = request.GetParameters().Where(p => p.Key is not (Parameters.Prompt or Parameters.MaxAge));
        var back = http.Request.PathBase + http.Request.Path + QueryOf(parameters);
        return Results.Redirect("/account/sign-in" + QueryString.Create("returnUrl", back));
    }

    private static QueryString QueryOf(IEnumerable<KeyValuePair<string, OpenIddictParameter>> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parameters)
            query.Add(name, (IEnumerable<string>)((string?[]?)(StringValues)value ?? []).OfType<string>());
        return query.ToQueryString();
    }
}
