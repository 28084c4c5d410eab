using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.OpenId;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Access;

/// <summary>
/// Keeps what the issuing of tokens reads at the newest revision; never goes back, however late or often it is called:
/// in the request that changed a record, and by the consumer of its event for a request that died in between.
/// </summary>
internal sealed class TokenIndex(IdentityDb db, ClientRegistrations registrations)
{
    public Task Put(Organisation o, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Organisations" ("Id", "Name", "Kind", "Onboarded", "Version")
        VALUES ({o.Id}, {o.Fields.Name}, {o.Kind.ToString()}, {o.Fields.Onboarded}, {o.Version})
        ON CONFLICT ("Id") DO UPDATE SET "Name" = EXCLUDED."Name", "Onboarded" = EXCLUDED."Onboarded", "Version" = EXCLUDED."Version"
        WHERE "Organisations"."Version" < EXCLUDED."Version"
        """, ct);

    public Task Put(Guid organisation, Membership m, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Memberships" ("Id", "OrganisationId", "AccountId", "Roles", "Ended", "Version")
        VALUES ({m.Id}, {organisation}, {m.AccountId}, {m.Roles.ToArray()}, {m.Retired}, {m.Version})
        ON CONFLICT ("Id") DO UPDATE SET "Roles" = EXCLUDED."Roles", "Ended" = EXCLUDED."Ended", "Version" = EXCLUDED."Version"
        WHERE "Memberships"."Version" < EXCLUDED."Version"
        """, ct);

    public Task Put(Guid client, Engagement e, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Engagements"
            ("Id", "ClientId", "ConsultancyId", "Reason", "People", "Roles", "ApiClients", "Until", "GrantedAt", "Revoked", "RevokedReason", "Version")
        VALUES ({e.Id}, {client}, {e.ConsultancyId}, {e.Fields.Reason}, {e.Fields.People.ToArray()}, {e.Fields.Roles.ToArray()},
            {e.Fields.ApiClients}, {e.Fields.Until}, {e.CreatedAt}, {e.RevokedAt is not null}, {e.RevokedReason}, {e.Version})
        ON CONFLICT ("Id") DO UPDATE SET "Revoked" = EXCLUDED."Revoked", "RevokedReason" = EXCLUDED."RevokedReason", "Version" = EXCLUDED."Version"
        WHERE "Engagements"."Version" < EXCLUDED."Version"
        """, ct);

    public async Task Put(Guid organisation, ApiClient c, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ApiClients" ("ClientId", "RecordId", "OrganisationId", "Name", "Permissions", "ExpiresAt", "Revoked", "Version")
            VALUES ({c.ClientId}, {c.Id}, {organisation}, {c.Fields.Name}, {c.Fields.Permissions.ToArray()}, {c.Fields.ExpiresAt}, {c.Revoked}, {c.Version})
            ON CONFLICT ("ClientId") DO UPDATE SET "Name" = EXCLUDED."Name", "Permissions" = EXCLUDED."Permissions",
                "ExpiresAt" = EXCLUDED."ExpiresAt", "Revoked" = EXCLUDED."Revoked", "Version" = EXCLUDED."Version"
            WHERE "ApiClients"."Version" < EXCLUDED."Version"
            """, ct);
        await registrations.Ensure(c.ClientId, ct);
    }
}
