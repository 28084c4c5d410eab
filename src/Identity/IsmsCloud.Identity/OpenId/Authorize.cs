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

/// <summary>The authorization endpoint: sends people to prove who they are, and back to the client with a code.</summary>
internal static class Authorize
{
    public static async Task<IResult> Handle(
        HttpContext http, UserManager<Account> accounts, PersonTokens tokens, TimeProvider time, CancellationToken ct)
    {
        if (ProtocolError.SaidIn(http) is not null) return Results.BadRequest();
        var request = http.GetOpenIddictServerRequest()!;
        var signedIn = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var account = signedIn.Principal is { } person ? await accounts.GetUserAsync(person) : null;
        if (account is null) return Ask(http, request, "/account/sign-in");
        var provenAt = signedIn.Properties.ProvenAt();
        if (MustProveAgain(request, time.GetUtcNow() - provenAt)) return Ask(http, request, "/account/prove");
        var principal = tokens.Of(account, SessionOf(signedIn.Principal!), provenAt, request.GetScopes());
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static Guid SessionOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(TicketStore.SessionClaim), CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty;

    private static bool MustProveAgain(OpenIddictRequest request, TimeSpan age) =>
        request.HasPromptValue(PromptValues.Login) || (request.MaxAge is { } seconds && age > TimeSpan.FromSeconds(seconds));

    private static IResult Ask(HttpContext http, OpenIddictRequest request, string page)
    {
        if (request.HasPromptValue(PromptValues.None)) return ProtocolError.Of(Errors.LoginRequired, "Nobody is signed in, or too long ago.");
        // The prompt is answered by the page; carried along it would ask for ever.
        var parameters = request.GetParameters().Where(p => p.Key is not (Parameters.Prompt or Parameters.MaxAge));
        var back = http.Request.PathBase + http.Request.Path + QueryOf(parameters);
        return Results.Redirect(page + QueryString.Create("returnUrl", back));
    }

    private static QueryString QueryOf(IEnumerable<KeyValuePair<string, OpenIddictParameter>> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parameters)
            query.Add(name, (IEnumerable<string>)((string?[]?)(StringValues)value ?? []).OfType<string>());
        return query.ToQueryString();
    }
}
