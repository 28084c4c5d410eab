using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Engagements;

internal static class ProposeEngagement
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals.MapPost("", Handle).Needs(IdentityPermissions.EngagementsManage).Produces<ProposalDto>(201)
            .WithSummary($"Ask a client by mail for an engagement of at most {EngagementTerms.MaxMonths} months; nothing is open before they grant it, which they can for 30 days. At most {EngagementTerms.MaxOpenProposals} proposals wait at a time.");

    private static async Task<IResult> Handle(
        ProposeEngagementRequest request, RevisionStore<EngagementProposal> store, Proposing proposing, ProposalMail mail, OrganisationLock one,
        TenantContext who, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (EngagementTerms.Of(request, now) is { Count: > 0 } refusals) return Refused.By(refusals);
        EngagementProposal proposal;
        await using (await one.Take(who.Tenant.Value, ct))
        {
            var made = await proposing.Make(request, now, ct);
            if (made.Value is null) return Refused.By(made.Refusals);
            await store.Save(proposal = made.Value, ct);
        }
        await mail.Store(proposal, ct);
        return Saved.Created(proposal, ProposalRegister.Describe(proposal, now), $"/api/identity/engagement-proposals/{proposal.Id}");
    }
}

/// <summary>What a proposal needs to know of the consultancy.</summary>
internal sealed class Proposing(
    RevisionStore<EngagementProposal> proposals, RevisionStore<Organisation> organisations, RevisionStore<Membership> members, TenantContext who)
{
    public async Task<Made<EngagementProposal>> Make(ProposeEngagementRequest request, DateTimeOffset now, CancellationToken ct, Guid? engagement = null)
    {
        if (await organisations.Find(who.Tenant.Value, ct) is not { Kind: OrganisationKind.Consultancy } consultancy) return No(EngagementTerms.NotAConsultancy);
        var open = await proposals.Count(p => p.State == ProposalState.Open && p.ExpiresAt > now, ct);
        if (open >= EngagementTerms.MaxOpenProposals) return No(EngagementTerms.TooManyOpen);
        var wanted = request.Engagement!.People;
        var people = (await members.All(m => wanted.Contains(m.AccountId), ct)).ToDictionary(m => m.AccountId, m => new Consultant(m.AccountId, m.Name, m.Email));
        if (wanted.Where(id => !people.ContainsKey(id)).ToList() is [var nobody, ..]) return No(EngagementTerms.NotAMember(wanted.ToList().IndexOf(nobody)));
        return EngagementProposal.Propose(consultancy, request, [.. wanted.Select(id => people[id])], who.Actor, now, engagement);
    }

    private static Made<EngagementProposal> No(Refusal refusal) => new(null, [refusal]);
}
