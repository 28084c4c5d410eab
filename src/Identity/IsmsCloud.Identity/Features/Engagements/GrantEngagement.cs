using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Engagements;

internal static class GrantEngagement
{
    public static void Map(IEndpointRouteBuilder engagements) =>
        engagements.MapPost("", Handle).Needs(IdentityPermissions.EngagementsManage).Produces<EngagementDto>(201)
            .WithSummary($"Grant what a consultancy proposed, by the link of its mail. At most {EngagementTerms.MaxActive} engagements run at a time.");

    private static async Task<IResult> Handle(
        GrantRequest request, ProposalsByLink proposals, Granting granting, OrganisationLock one, TenantContext who, TimeProvider time, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        if (await proposals.Find(request.Link, ct) is not var (consultancy, proposal)) return Refused.By(EngagementTerms.DeadLink);
        if (consultancy == who.Tenant.Value) return Refused.By(EngagementTerms.Own);
        await using var alone = await one.Take(who.Tenant.Value, ct);
        if (await granting.Objection(proposal.EngagementId, ct) is { } full) return Refused.By(full);
        // The proposal first: were it the engagement, one link could open two workspaces.
        if (await proposals.Grant(consultancy, proposal.Id, who.Tenant, who.Actor, ct) is { } refusal) return Refused.By(refusal);
        var engagement = await granting.Ensure(new TenantId(consultancy), proposal, who.Actor, ct);
        return Saved.Created(engagement, EngagementRegister.Describe(engagement, time.GetUtcNow()), $"/api/identity/engagements/{engagement.Id}");
    }
}

/// <summary>Writes engagements into the client's tenant.</summary>
internal sealed class Granting(RevisionStore<Engagement> engagements, TokenIndex index, TenantContext who, TimeProvider time)
{
    public async Task<Refusal?> Objection(Guid engagement, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await engagements.Find(engagement, ct) is { } before && before.StateAt(now) is not EngagementState.Active) return EngagementTerms.DeadLink;
        var active = await engagements.Count(e => e.RevokedAt == null && e.Fields.Until > now && e.Id != engagement, ct);
        return active >= EngagementTerms.MaxActive ? EngagementTerms.TooManyActive : null;
    }

    /// <summary>The engagement that a granted proposal leads to; made once, however often it is called.</summary>
    public async Task<Engagement> Ensure(TenantId consultancy, EngagementProposal proposal, Actor by, CancellationToken ct)
    {
        var engagement = await engagements.Find(proposal.EngagementId, ct) ?? Engagement.Grant(consultancy, proposal, by);
        if (engagement.HasChanged) await engagements.Save(engagement, ct);
        await index.Put(who.Tenant.Value, engagement, ct);
        return engagement;
    }
}
