using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Controls;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Knows which items of the treatment plan put which control in place; the last one that is done makes it implemented (E10, R-8.3-3).</summary>
internal sealed class WhenPlanItemsChanged(PlanFollowing following)
    : IHandle<PlanItemPlanned>, IHandle<PlanItemProgressed>, IHandle<PlanItemImplemented>, IHandle<PlanItemVerified>, IHandle<PlanItemCancelled>
{
    public Task Handle(PlanItemPlanned e, EventInfo info, CancellationToken ct) => following.Learn(e.PlanItemId,
        new PlannedNews(e.Framework, e.Code, PlannedItemState.Planned, info.SubjectVersion, info.SubjectRef, e.DueOn, "proposed", Words: new PlannedWords(e.Action, e.OwnerName, e.Risks)), info, ct);

    public Task Handle(PlanItemProgressed e, EventInfo info, CancellationToken ct) => following.Learn(e.PlanItemId,
        new PlannedNews(e.Framework, e.Code, PlannedItemState.Planned, info.SubjectVersion, info.SubjectRef, null, e.State, e.Percent), info, ct);

    public Task Handle(PlanItemImplemented e, EventInfo info, CancellationToken ct) => following.Learn(e.PlanItemId, new PlannedNews(e.Framework, e.Code, PlannedItemState.Implemented, info.SubjectVersion, info.SubjectRef), info, ct);

    public Task Handle(PlanItemVerified e, EventInfo info, CancellationToken ct) => following.Learn(e.PlanItemId, new PlannedNews(e.Framework, e.Code, PlannedItemState.Verified, info.SubjectVersion, info.SubjectRef), info, ct);

    public Task Handle(PlanItemCancelled e, EventInfo info, CancellationToken ct) => following.Learn(e.PlanItemId, new PlannedNews(e.Framework, e.Code, PlannedItemState.Cancelled, info.SubjectVersion, info.SubjectRef), info, ct);
}

/// <summary>Carries news of plan items into control records.</summary>
internal sealed class PlanFollowing(
    RevisionStore<PlannedItem> items, RevisionStore<Control> controls, KnownControls known, TenantContext who, Profiles profiles)
{
    public async Task Learn(Guid id, PlannedNews news, EventInfo info, CancellationToken ct)
    {
        await Projecting.Until(items, id, () => PlannedItem.Of(id), item => item.Learn(news), ct);
        var (framework, code) = (news.Framework, news.Code);
        // A control is put in place by what is done: neither by what is dropped nor by another look at it.
        if (news.State is not PlannedItemState.Implemented) return;
        var all = await items.All(item => item.Framework == framework && item.Code == code && item.State != PlannedItemState.Cancelled, ct);
        if (all.All(item => item.IsDone)) await Implement(new ControlReference { Framework = framework, Code = code }, (await profiles.Get(ct)).DayOf(info.OccurredAt), ct);
    }

    private async Task Implement(ControlReference reference, DateOnly on, CancellationToken ct)
    {
        var id = Control.IdOf(who.Tenant, reference.Framework, reference.Code);
        if (await controls.Find(id, ct) is null)
        {
            // One message makes one revision of a record: it begins where it is to be.
            var begun = await Begin(reference, ct);
            begun.FollowPlan(on);
            await controls.Save(begun, ct);
        }

        // Somebody may have begun it in the same moment.
        if (await controls.Find(id, ct) is { } control) await Patiently.Change(controls, control, c => c.FollowPlan(on), ct);
    }

    private async Task<Control> Begin(ControlReference reference, CancellationToken ct) =>
        Control.Begin(who.Tenant, new ControlFields { Control = reference }, await known.Find(reference, ct) ?? new CatalogueControl(reference.Code, reference.Code, "")).Value!;
}
