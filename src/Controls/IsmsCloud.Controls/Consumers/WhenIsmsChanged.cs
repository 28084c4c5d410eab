using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Controls.Consumers;

/// <summary>A scope version or criteria set that takes the place of another one is a change of the ISMS, which wants planning (R-6.3-2).</summary>
internal sealed class WhenIsmsChanged(RevisionStore<IsmsMilestone> milestones) : IHandle<ScopeVersionTookEffect>, IHandle<CriteriaSetTookEffect>
{
    public Task Handle(ScopeVersionTookEffect e, EventInfo info, CancellationToken ct) => Reach(e.ScopeVersionId, "scope-version", e.Number, e.Since, ct);

    public Task Handle(CriteriaSetTookEffect e, EventInfo info, CancellationToken ct) => Reach(e.CriteriaSetId, "criteria-set", e.Number, e.Since, ct);

    // A first version changes nothing: it begins.
    private Task Reach(Guid id, string of, int number, DateTimeOffset since, CancellationToken ct) =>
        number <= 1 ? Task.CompletedTask : Projecting.Until(milestones, id, () => IsmsMilestone.At(id), m => m.Learn(of, number, since), ct);
}
