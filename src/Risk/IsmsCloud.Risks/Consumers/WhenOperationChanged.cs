using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Features.Assessments;

namespace IsmsCloud.Risks.Consumers;

/// <summary>Changes that are significant make an assessment necessary; risks that a change touches are flagged where it says so (E22, R-8.2-2).</summary>
internal sealed class WhenChangesAreMade(RiskFlagging flagging, Triggering triggering) : IHandle<ChangeApproved>, IHandle<UnintendedChangeReviewed>, IHandle<IsmsChangeApproved>
{
    public async Task Handle(ChangeApproved e, EventInfo info, CancellationToken ct)
    {
        await flagging.Flag(e.Reassess, $"A change touches it: {e.Title}", new RecordRef(ControlKinds.Change, e.ChangeId, "", e.Title), ct);
        if (e.Significant) await triggering.Record(TriggerKind.SignificantChange, $"A significant change is approved: {e.Title}", Link(ControlKinds.Change, e.ChangeId, e.Title), ct);
    }

    public Task Handle(UnintendedChangeReviewed e, EventInfo info, CancellationToken ct) =>
        flagging.Flag(e.Reassess, $"An unintended change touches it: {e.Title}", new RecordRef(ControlKinds.Change, e.ChangeId, "", e.Title), ct);

    public Task Handle(IsmsChangeApproved e, EventInfo info, CancellationToken ct) => !e.Reassess
        ? Task.CompletedTask
        : triggering.Record(TriggerKind.SignificantChange, $"A change of the ISMS is approved: {e.What}", Link(ControlKinds.IsmsChange, e.ChangeId, e.What), ct);

    private static RecordLink Link(string kind, Guid id, string title) => new() { Kind = kind, Id = id, Title = title };
}

/// <summary>A provider on whom much depends is looked at with its risks (E23, R-8.2-2).</summary>
internal sealed class WhenExternalProvisionAdded(Triggering triggering) : IHandle<ExternalProvisionAdded>
{
    public Task Handle(ExternalProvisionAdded e, EventInfo info, CancellationToken ct) => e is not { Criticality: "high", InScope: true }
        ? Task.CompletedTask
        : triggering.Record(
            TriggerKind.NewCriticalSupplier, $"Much depends on what comes from outside: {e.Name}", new RecordLink { Kind = ControlKinds.ExternalProvision, Id = e.ProvisionId, Title = e.Name }, ct);
}
