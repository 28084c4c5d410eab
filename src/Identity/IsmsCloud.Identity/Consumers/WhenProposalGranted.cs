using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Engagements;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Consumers;

/// <summary>Makes the engagement in the client's tenant, if the request died between the client's yes and that; in the name of who said yes.</summary>
internal sealed class WhenProposalGranted(
    RevisionStore<EngagementProposal> proposals, TenantScopes tenants, OrganisationLock one, TenantContext consultancy)
    : IHandle<EngagementProposalGranted>
{
    public async Task Handle(EngagementProposalGranted e, EventInfo info, CancellationToken ct)
    {
        if (await proposals.FindVersion(info.SubjectId, info.SubjectVersion, ct) is not { } proposal) return;
        await using var alone = await one.Take(e.ClientId, ct);
        await tenants.Run(
            e.ClientId, info.Actor, scope => scope.GetRequiredService<Granting>().Ensure(consultancy.Tenant, proposal, info.Actor, ct), ct);
    }
}
