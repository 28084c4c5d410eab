using IsmsCloud.Messaging;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Features.Criteria;

namespace IsmsCloud.Risks.Consumers;

/// <summary>Finishes what a crash between two saves left: only the newest version stays in force.</summary>
internal sealed class WhenCriteriaSetTookEffect(CriteriaSuccession succession) : IHandle<CriteriaSetTookEffect>
{
    public Task Handle(CriteriaSetTookEffect e, EventInfo info, CancellationToken ct) => succession.LeaveTheNewest(ct);
}
