using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IsmsCloud.Identity.OpenId;

/// <summary>Makes an API client known to the token endpoint. What it may do, and until when, the index says.</summary>
internal sealed class ClientRegistrations(IOpenIddictApplicationManager applications, IdentityDb db)
{
    public async Task Ensure(string clientId, CancellationToken ct)
    {
        if (await IsKnown(clientId, ct)) return;
        try
        {
            await applications.CreateAsync(Describe(clientId), ct);
        }
        catch (Exception e) when (e is DbUpdateException or OpenIddictExceptions.ValidationException)
        {
            // A request and the consumer of its event met here, and one of them was quicker. Anything else shows at once.
            db.ChangeTracker.Clear();
            if (!await IsKnown(clientId, ct)) throw;
        }
    }

    // Asked of the database: what the applications remember of a moment ago may be that there was none.
    private Task<bool> IsKnown(string clientId, CancellationToken ct) =>
        db.Set<OpenIddictEntityFrameworkCoreApplication<Guid>>().AnyAsync(a => a.ClientId == clientId, ct);

    private static OpenIddictApplicationDescriptor Describe(string clientId)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            // Secrets are kept apart (see Applications); OpenIddict wants a confidential client to have some value here.
            ClientSecret = Secrets.New(),
            ClientType = ClientTypes.Confidential,
        };
        descriptor.Permissions.UnionWith([Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.GrantTypes.ClientCredentials]);
        return descriptor;
    }
}
