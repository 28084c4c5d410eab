using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Sweeps;

/// <summary>Acceptances end and are announced, reviews fall due, overdue plan items are told upwards (R-6.1.3-7, R-8.3-2).</summary>
internal sealed class DaySweep(RevisionStore<Risk> risks, RevisionStore<PlanItem> plan, Profiles profiles) : ISweep
{
    public async Task Run(CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var soon = today.AddDays(Risk.DaysOfWarning);
        foreach (var risk in await risks.All(r => (r.State == RiskState.Accepted || r.State == RiskState.Monitored) && (r.Acceptance!.Until <= soon || r.NextReviewOn <= today), ct))
            await Patiently.Change(risks, risk, r => r.PassDay(today), ct);
        var late = today.AddDays(-30);
        foreach (var item in await plan.All(i => i.Fields.DueOn < late && i.Escalated < 60 && i.State != PlanItemState.Implemented && i.State != PlanItemState.Verified && i.State != PlanItemState.Cancelled, ct))
            await Patiently.Change(plan, item, i => i.PassDay(today), ct);
    }
}
