using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Engagements;

/// <summary>Proposals as the client reaches them: they lie in the consultancy's tenant, and the link is what lets the client look.</summary>
internal sealed class ProposalsByLink(TenantScopes tenants, RecordLinks links, TimeProvider time)
{
    /// <summary>Null for a link that is made up or too old.</summary>
    public async Task<(Guid Consultancy, EngagementProposal Proposal)?> Find(string? link, CancellationToken ct) =>
        links.OpenProposal(link) is { } named && await Find(named.Tenant, named.Record, ct) is { } proposal ? (named.Tenant, proposal) : null;

    public Task<EngagementProposal?> Find(Guid consultancy, Guid proposal, CancellationToken ct) => tenants.Run(
        consultancy, Actor.System("proposal"), scope => scope.GetRequiredService<RevisionStore<EngagementProposal>>().Find(proposal, ct), ct);

    /// <summary>Says yes in the name of the client; of two clients that do at once, one is refused.</summary>
    public Task<Refusal?> Grant(Guid consultancy, Guid proposal, TenantId client, Actor by, CancellationToken ct) =>
        tenants.Run(consultancy, by, scope => Grant(scope.GetRequiredService<RevisionStore<EngagementProposal>>(), proposal, client, ct), ct);

    private async Task<Refusal?> Grant(RevisionStore<EngagementProposal> store, Guid id, TenantId client, CancellationToken ct)
    {
        while (await store.Find(id, ct) is { } proposal)
        {
            if (proposal.Grant(client, time.GetUtcNow()) is { } refusal) return refusal;
            if (!proposal.HasChanged) return null;
            try
            {
                await store.Save(proposal, ct);
                return null;
            }
            catch (StaleRevisionException)
            {
                // Somebody was quicker: look again what is left to say yes to.
            }
        }
        return EngagementTerms.DeadLink;
    }
}
