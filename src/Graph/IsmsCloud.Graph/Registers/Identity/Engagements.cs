using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Graph.Registers.Identity;

internal sealed class Engagements : GraphRegister<EngagementDto, EngagementFields>
{
    public Engagements()
        : base("Engagement", "engagements", "api/identity/engagements", null)
    {
        Filter<EngagementState>("state");
        Filter<Guid>("consultancy");
        Sort("until");
    }
}
