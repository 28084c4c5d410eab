using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Assessments;
using IsmsCloud.Risks.Features.Criteria;

namespace IsmsCloud.Risks.Consumers;

/// <summary>
/// Finishes what a crash between two saves left: only the newest version stays in force. Acceptances that no longer fit are
/// flagged (E06), and where the criteria say so, the change makes an assessment necessary.
/// </summary>
internal sealed class WhenCriteriaSetTookEffect(CriteriaSuccession succession, RevisionStore<Risk> risks, RiskFlagging flagging, Triggering triggering) : IHandle<CriteriaSetTookEffect>
{
    public async Task Handle(CriteriaSetTookEffect e, EventInfo info, CancellationToken ct)
    {
        await succession.LeaveTheNewest(ct);
        if (await succession.Current(ct) is not { } criteria || criteria.Id != e.CriteriaSetId) return;
        foreach (var risk in (await risks.All(r => r.Acceptance != null, ct)).Where(r => r.AcceptanceFits(criteria) is false))
            await flagging.Flag(risk, "Under the criteria in force its acceptance does not fit.", criteria.Reference, ct);
        // Nothing was rated under a first version's predecessor.
        if (e.Number > 1)
            await triggering.Record(
                TriggerKind.CriteriaChange, $"Version {e.Number} of the criteria took effect.", new RecordLink { Kind = RiskKinds.CriteriaSet, Id = criteria.Id, Title = criteria.Title }, ct);
    }
}
