using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>Registers the web UI as configured, at each start.</summary>
internal sealed class PrepareWebClient(
    IOpenIddictApplicationManager applications, IdentityDb db, IOptions<OpenIdOptions> options, IHostEnvironment environment,
    TimeProvider time) : IPrepare
{
    private const int SecretMin = 32;

    public async Task Prepare(CancellationToken ct)
    {
        var web = options.Value.Web;
        if (web.Secret.Length < SecretMin && !environment.IsDevelopment())
            throw new InvalidOperationException($"Identity:Web:Secret must be configured with at least {SecretMin} characters.");
        var descriptor = Describe(web);
        var known = await applications.FindByClientIdAsync(WebClientOptions.ClientId, ct);
        if (known is null) await applications.CreateAsync(descriptor, ct);
        else await applications.UpdateAsync(known, descriptor, ct);
        await KeepSecret(web.Secret is "" ? Secrets.New() : web.Secret, ct);
    }

    private OpenIddictApplicationDescriptor Describe(WebClientOptions web)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = WebClientOptions.ClientId,
            // Secrets are kept apart (see Applications); OpenIddict wants a confidential client to have some value here.
            ClientSecret = Secrets.New(),
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = "IsmsCloud",
        };
        descriptor.RedirectUris.UnionWith(web.RedirectUris is [] ? [options.Value.At("signin-oidc")] : web.RedirectUris);
        descriptor.PostLogoutRedirectUris.UnionWith(
            web.PostLogoutRedirectUris is [] ? [options.Value.At("signout-callback-oidc")] : web.PostLogoutRedirectUris);
        descriptor.Permissions.UnionWith(Allowed);
        descriptor.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        return descriptor;
    }

    private static readonly string[] Allowed =
    [
        Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
        Permissions.Endpoints.Introspection, Permissions.Endpoints.Revocation,
        Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.GrantTypes.TokenExchange,
        Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Email,
    ];

    private async Task KeepSecret(string secret, CancellationToken ct)
    {
        var hash = Applications.Hash(secret);
        var kept = await db.ClientSecrets.Where(s => s.ClientId == WebClientOptions.ClientId).ToListAsync(ct);
        db.ClientSecrets.RemoveRange(kept.Where(s => !s.Hash.AsSpan().SequenceEqual(hash)));
        if (!kept.Exists(s => s.Hash.AsSpan().SequenceEqual(hash)))
            db.ClientSecrets.Add(new ClientSecret { ClientId = WebClientOptions.ClientId, Hash = hash, CreatedAt = time.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }
}
