using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Sweeps;

namespace IsmsCloud.Risks.Consumers;

/// <summary>What was accepted is watched from then on.</summary>
internal sealed class WhenRiskAccepted(RevisionStore<Risk> risks, Profiles profiles) : IHandle<ResidualRiskAccepted>
{
    public async Task Handle(ResidualRiskAccepted e, EventInfo info, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        if (await risks.Find(e.RiskId, ct) is { } risk) await Patiently.Change(risks, risk, r => r.Monitor(today), ct);
    }
}
