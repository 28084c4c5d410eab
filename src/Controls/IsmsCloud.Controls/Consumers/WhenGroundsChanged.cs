using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Knows the scope version and the criteria in force and the last assessment run: the header of a statement (E03, E06).</summary>
internal sealed class WhenGroundsChanged(RevisionStore<Ground> grounds) : IHandle<ScopeVersionTookEffect>, IHandle<CriteriaSetTookEffect>, IHandle<AssessmentCompleted>
{
    public Task Handle(ScopeVersionTookEffect e, EventInfo info, CancellationToken ct) => Learn(Ground.Scope, e.ScopeVersionId, $"scope version {e.Number}", e.Since, ct);

    public Task Handle(CriteriaSetTookEffect e, EventInfo info, CancellationToken ct) => Learn(Ground.Criteria, e.CriteriaSetId, $"risk criteria {e.Number}", e.Since, ct);

    public Task Handle(AssessmentCompleted e, EventInfo info, CancellationToken ct) => Learn(Ground.Run, e.RunId, e.Name, info.OccurredAt, ct);

    private Task Learn(string kind, Guid id, string name, DateTimeOffset since, CancellationToken ct) =>
        Projecting.Until(grounds, Ground.IdOf(id), () => Ground.Of(kind, id, name), ground => ground.TakeEffect(since), ct);
}
