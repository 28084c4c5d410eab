using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Engagements;

internal static class WithdrawProposal
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals.MapPost("{id:guid}/withdrawal", Handle).Needs(IdentityPermissions.EngagementsManage).Produces<ProposalDto>()
            .WithSummary("Withdraw a proposal that nobody has granted; its link is dead.");

    private static Task<IResult> Handle(Guid id, Because because, Changing<EngagementProposal> change, TimeProvider time, CancellationToken ct) =>
        change.Apply(id, proposal => proposal.Withdraw(because), proposal => ProposalRegister.Describe(proposal, time.GetUtcNow()), ct);
}
