using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Access;

/// <summary>What an API client gets; <paramref name="Tenant"/> is null for a consultancy's portfolio.</summary>
internal sealed record ClientGrant(
    string Name, Guid Organisation, Guid? Tenant, IReadOnlyList<string> Permissions, Guid? Engagement, DateTimeOffset? Until);

/// <summary>Which tenant an API client may act in, now.</summary>
internal sealed class ClientAccess(IdentityDb db, TimeProvider time)
{
    public async Task<ClientGrant?> Find(string clientId, Guid? tenant, bool named, CancellationToken ct)
    {
        var client = await db.ApiClients.SingleOrDefaultAsync(c => c.ClientId == clientId, ct);
        if (client is null || (named && tenant is null)) return null;
        var grant = tenant is null ? await Unnamed(client, ct)
            : tenant == client.OrganisationId ? Own(client)
            : await Engaged(client, tenant.Value, ct);
        if (grant is not null) await Used(client, ct);
        return grant;
    }

    private async Task<ClientGrant> Unnamed(IndexedApiClient client, CancellationToken ct) =>
        await db.Organisations.AnyAsync(o => o.Id == client.OrganisationId && o.Kind == OrganisationKind.Consultancy, ct)
            ? new ClientGrant(client.Name, client.OrganisationId, null,
                [.. client.Permissions.Intersect([IdentityPermissions.PortfolioRead])], null, client.ExpiresAt)
            : Own(client);

    private static ClientGrant Own(IndexedApiClient client) =>
        new(client.Name, client.OrganisationId, client.OrganisationId, client.Permissions, null, client.ExpiresAt);

    private async Task<ClientGrant?> Engaged(IndexedApiClient client, Guid tenant, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var engagement = await db.Engagements.AsNoTracking()
            .Where(e => e.ConsultancyId == client.OrganisationId && e.ClientId == tenant && e.ApiClients && !e.Revoked && e.Until > now)
            .OrderByDescending(e => e.Until).FirstOrDefaultAsync(ct);
        if (engagement is null) return null;
        var permissions = client.Permissions.Intersect(RolePermissions.Of(engagement.Roles));
        var until = client.ExpiresAt < engagement.Until ? client.ExpiresAt.Value : engagement.Until;
        return new ClientGrant(client.Name, client.OrganisationId, tenant, [.. permissions], engagement.Id, until);
    }

    /// <summary>To the minute: finer would write with every token.</summary>
    private async Task Used(IndexedApiClient client, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (client.LastUsedAt is { } last && now - last < TimeSpan.FromMinutes(1)) return;
        client.LastUsedAt = now;
        await db.SaveChangesAsync(ct);
    }
}
