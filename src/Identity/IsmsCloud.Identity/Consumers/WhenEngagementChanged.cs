using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Consumers;

/// <summary>Brings the index to what was saved, if the request that saved it died before it could.</summary>
internal sealed class WhenEngagementChanged(RevisionStore<Engagement> engagements, TokenIndex index, TenantContext who)
    : IHandle<EngagementGranted>, IHandle<EngagementEnded>
{
    public Task Handle(EngagementGranted e, EventInfo info, CancellationToken ct) => Put(info, ct);

    public Task Handle(EngagementEnded e, EventInfo info, CancellationToken ct) => Put(info, ct);

    private async Task Put(EventInfo info, CancellationToken ct)
    {
        if (await engagements.FindVersion(info.SubjectId, info.SubjectVersion, ct) is { } saved) await index.Put(who.Tenant.Value, saved, ct);
    }
}
