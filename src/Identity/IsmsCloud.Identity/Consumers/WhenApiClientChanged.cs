using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Consumers;

/// <summary>Brings the index to what was saved, if the request that saved it died before it could.</summary>
internal sealed class WhenApiClientChanged(RevisionStore<ApiClient> clients, TokenIndex index, OrganisationLock one, TenantContext who)
    : IHandle<ApiClientChanged>
{
    public async Task Handle(ApiClientChanged e, EventInfo info, CancellationToken ct)
    {
        await using var alone = await one.Take(who.Tenant.Value, ct);
        if (await clients.FindVersion(info.SubjectId, info.SubjectVersion, ct) is { } saved) await index.Put(who.Tenant.Value, saved, ct);
    }
}
