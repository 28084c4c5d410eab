using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Engagements;

internal static class ReadLinkedProposal
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals.MapGet("linked", Handle).Needs(IdentityPermissions.EngagementsManage).Produces<LinkedProposalDto>()
            .WithSummary("What is proposed behind the link of a mail, ?link=; called in the client's workspace.");

    private static async Task<IResult> Handle(string? link, ProposalsByLink proposals, TenantContext who, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await proposals.Find(link, ct) is var (consultancy, proposal)
            ? Results.Ok(Describe(consultancy, proposal, consultancy != who.Tenant.Value && proposal.IsGrantable(who.Tenant, now), now))
            : Refused.By(EngagementTerms.DeadLink);
    }

    private static LinkedProposalDto Describe(Guid consultancy, EngagementProposal p, bool grantable, DateTimeOffset now) =>
        new(consultancy, p.Consultancy, p.Fields, p.People, p.ProposedBy, p.StateAt(now), p.ExpiresAt, grantable);
}
