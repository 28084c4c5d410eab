
namespace IsmsCloud.Identity.Tests;

public sealed class OpenIdTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certified_client_library_signs_in_with_code_and_proof_key_and_refreshes()
    {
        var person = await Person.SignedUp(_app, Ct);
        var login = await person.OpenIdSignIn(Ct);
        login.Error.ShouldBeNull(login.ErrorDescription);
        login.User.FindFirst("name")?.Value.ShouldBe("Ada Keller");
        var refreshed = await person.Client().RefreshTokenAsync(login.RefreshToken, cancellationToken: Ct);
        refreshed.Error.ShouldBeNull(refreshed.ErrorDescription);
        refreshed.RefreshToken.ShouldNotBe(login.RefreshToken);
    }
}
