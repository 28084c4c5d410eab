using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Access;

/// <summary>A workspace that is open to a person, and what they are in it.</summary>
/// <param name="Assignment">The membership, or the engagement, that the roles come from.</param>
/// <param name="Until">When an engagement ends.</param>
internal sealed record Workspace(
    Guid Tenant, IReadOnlyList<string> Roles, Guid Assignment, Guid? Engagement = null, DateTimeOffset? Until = null);

/// <summary>Which workspaces are open to a person, now.</summary>
internal sealed class WorkspaceAccess(IdentityDb db, TimeProvider time)
{
    /// <summary>Null where the workspace is unknown or closed to them.</summary>
    public async Task<Workspace?> Find(Guid account, Guid tenant, CancellationToken ct) =>
        (await All(account, ct)).FirstOrDefault(w => w.Tenant == tenant);

    /// <summary>One for each tenant: a membership comes before an engagement, and of two engagements the longer one.</summary>
    public async Task<IReadOnlyList<Workspace>> All(Guid account, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account && !m.Ended).ToListAsync(ct);
        var employers = memberships.ConvertAll(m => m.OrganisationId);
        // Somebody who has left the consultancy acts for none of its clients, whatever the engagement still lists.
        var engagements = await db.Engagements.AsNoTracking()
            .Where(e => employers.Contains(e.ConsultancyId) && e.People.Contains(account) && !e.Revoked && e.Until > now)
            .OrderByDescending(e => e.Until).ToListAsync(ct);
        return
        [
            .. memberships.Select(m => new Workspace(m.OrganisationId, m.Roles, m.Id))
                .Concat(engagements.Select(e => new Workspace(e.ClientId, e.Roles, e.Id, e.Id, e.Until)))
                .DistinctBy(w => w.Tenant),
        ];
    }
}
