using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Controls.Consumers;

/// <summary>
/// Knows of each risk what a statement of applicability says of it (E07, E08, E09, E12). A decision names all of its controls
/// at once, so the events of single controls are not listened to.
/// </summary>
internal sealed class WhenRisksChanged(RevisionStore<RiskProjection> risks, SoaLeaning leaning)
    : IHandle<RiskIdentified>, IHandle<RiskEvaluated>, IHandle<ResidualRiskAccepted>, IHandle<TreatmentDecided>, IHandle<TreatmentWithdrawn>, IHandle<RiskClosed>
{
    public Task Handle(RiskIdentified e, EventInfo info, CancellationToken ct) => Learn(e.RiskId, risk => risk.Learn(e.Title, e.OwnerName, info.SubjectVersion), ct);

    public Task Handle(RiskEvaluated e, EventInfo info, CancellationToken ct) =>
        Learn(e.RiskId, risk => risk.Learn(e.Title, e.OwnerName, info.SubjectVersion) | risk.Rate(e.LevelName, e.LevelRank, info.SubjectVersion), ct);

    public Task Handle(ResidualRiskAccepted e, EventInfo info, CancellationToken ct) =>
        Learn(e.RiskId, risk => risk.Learn(e.Title, null, info.SubjectVersion) | risk.Rate(e.LevelName, e.LevelRank, info.SubjectVersion), ct);

    public Task Handle(TreatmentDecided e, EventInfo info, CancellationToken ct) => Treat(e.RiskId, e.Title, e.Controls, [], closed: false, info, ct);

    public Task Handle(TreatmentWithdrawn e, EventInfo info, CancellationToken ct) => Treat(e.RiskId, e.Title, [], e.Controls, closed: false, info, ct);

    public Task Handle(RiskClosed e, EventInfo info, CancellationToken ct) => Treat(e.RiskId, e.Title, [], e.Controls, closed: true, info, ct);

    private async Task Treat(Guid id, string title, IReadOnlyList<string> controls, IReadOnlyList<string> former, bool closed, EventInfo info, CancellationToken ct)
    {
        await Learn(id, risk => risk.Learn(title, null, info.SubjectVersion) | risk.Treat(controls, closed, info.SubjectVersion), ct);
        var known = await risks.Find(RiskProjection.IdOf(id), ct);
        await leaning.Of([.. (known?.Controls ?? []).Concat(known?.Former ?? []).Concat(controls).Concat(former).Distinct().Select(ControlKey.Read)], ct);
    }

    private Task Learn(Guid id, Func<RiskProjection, bool> learn, CancellationToken ct) =>
        Projecting.Until(risks, RiskProjection.IdOf(id), () => RiskProjection.Of(id), learn, ct);
}
