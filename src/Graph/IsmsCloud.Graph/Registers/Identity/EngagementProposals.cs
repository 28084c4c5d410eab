using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Graph.Registers.Identity;

internal sealed class EngagementProposals : GraphRegister<ProposalDto, EngagementFields>
{
    public EngagementProposals()
        : base("EngagementProposal", "engagementProposals", "api/identity/engagement-proposals", null)
    {
        Filter<ProposalState>("state");
        Filter<Guid>("client");
        Sort("expiresAt");
    }
}
