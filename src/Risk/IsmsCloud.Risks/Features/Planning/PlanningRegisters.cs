using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Planning;

internal static class PlanningRegisters
{
    public static Register<PlanningItem, PlanningItemDto> Items => new Register<PlanningItem, PlanningItemDto>(
            "planning-items", RiskPermissions.Read, (items, scope, ct) => scope.GetRequiredService<PlanningItemAnswers>().Of(items, ct))
        .Filter("kind", i => i.Fields.Kind)
        .Filter("decision", i => i.Fields.Decision)
        .Filter("effectOn", i => i.Fields.EffectOn)
        .Sort("statement", i => i.Fields.Statement)
        .Search(i => i.Fields.Statement)
        .Column("Ref", d => d.Ref).Column("Kind", d => d.Fields.Kind).Column("Statement", d => d.Fields.Statement)
        .Column("Follows from", d => $"{d.Fields.Origin!.Kind}: {d.Fields.Origin.Title}").Column("Effect on", d => d.Fields.EffectOn)
        .Column("Decision", d => d.Fields.Decision).Column("Reason", d => d.Fields.Reason).Column("Actions", d => d.Actions.Select(a => a.Ref));

    public static Register<PlanningAction, PlanningActionDto> Actions => new Register<PlanningAction, PlanningActionDto>(
            "planning-actions", RiskPermissions.Read, (actions, scope, ct) => scope.GetRequiredService<PlanningActionAnswers>().Of(actions, ct))
        .Filter("state", a => a.State)
        .Filter("item", a => a.Fields.ItemId)
        .Filter("owner", a => a.Fields.Owner!.Id)
        .Filter("result", a => a.Result)
        .Where("overdue", (text, today) => text == "true" ? a => a.Fields.DueOn < today && (a.State == PlanningActionState.Planned || a.State == PlanningActionState.InProgress) : null)
        .Sort("dueOn", a => a.Fields.DueOn)
        .Search(a => a.Fields.What)
        .Column("Ref", d => d.Ref).Column("What", d => d.Fields.What).Column("State", d => d.State).Column("Owner", d => d.Fields.Owner!.Name).Column("Due on", d => d.Fields.DueOn)
        .Column("Built into", d => d.Fields.IntegratedInto!.Title).Column("Effectiveness criterion", d => d.Fields.EffectivenessCriterion).Column("Evaluate on", d => d.Fields.EvaluateOn)
        .Column("Result", d => d.Result).Column("Evidence", d => d.Evidence.Select(e => e.Item.Title)).Column("Cancelled because", d => d.CancelledBecause);
}

internal sealed class PlanningItemAnswers(RevisionStore<PlanningAction> actions) : Answers<PlanningItem, PlanningItemDto>
{
    public override async Task<IReadOnlyList<PlanningItemDto>> Of(IReadOnlyList<PlanningItem> records, CancellationToken ct)
    {
        var ids = records.Select(i => i.Id).ToList();
        var live = (await actions.All(a => ids.Contains(a.Fields.ItemId) && a.State != PlanningActionState.Cancelled, ct)).ToLookup(a => a.Fields.ItemId);
        return [.. records.Select(i => Describe(i, [.. live[i.Id].Select(a => a.Reference)]))];
    }

    private static PlanningItemDto Describe(PlanningItem i, IReadOnlyList<RecordRef> actions) => new(
        i.Id, i.Ref, i.Version, i.ContentHash, i.CreatedAt, i.UpdatedAt, i.Retired, i.Fields, actions, i.Can, [.. i.GapsOf(actions.Count)]);
}

internal sealed class PlanningActionAnswers(RevisionStore<PlanningAction> actions, Profiles profiles) : Answers<PlanningAction, PlanningActionDto>
{
    public override async Task<IReadOnlyList<PlanningActionDto>> Of(IReadOnlyList<PlanningAction> records, CancellationToken ct)
    {
        IReadOnlyList<Guid?> failed = [.. records.Where(a => a.Result is ActionResult.NotEffective).Select(a => (Guid?)a.Id)];
        var followers = failed.Count == 0 ? [] : await actions.All(a => failed.Contains(a.Fields.FollowsUp) && a.State != PlanningActionState.Cancelled, ct);
        var followed = followers.Select(a => a.Fields.FollowsUp!.Value).ToHashSet();
        var today = await profiles.Today(ct);
        return [.. records.Select(a => Describe(a, followed.Contains(a.Id), today))];
    }

    private static PlanningActionDto Describe(PlanningAction a, bool followedUp, DateOnly today) => new(
        a.Id, a.Ref, a.Version, a.ContentHash, a.CreatedAt, a.UpdatedAt, a.Retired, a.State, a.Fields, a.Result, a.Evidence, a.EvaluatedBy, a.EvaluatedAt,
        a.CancelledBecause, a.CancelledBy, a.Can, [.. a.GapsOf(followedUp, today)]);
}
