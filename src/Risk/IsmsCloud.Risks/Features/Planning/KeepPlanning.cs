using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Register;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Planning;

internal static class KeepPlanning
{
    public static void MapItems(IEndpointRouteBuilder items)
    {
        items.MapPost("", (PlanningItemFields fields, Writing<PlanningItem> writing, PlanningItemAnswers answers, CancellationToken ct) => writing.Create(PlanningItem.Add(fields), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanningItemDto>(201).WithSummary("Add a risk or opportunity for the ISMS itself.");
        items.MapPatch("{id:guid}", (Guid id, MergePatch<PlanningItemFields> patch, Writing<PlanningItem> writing, PlanningItemAnswers answers, CancellationToken ct) =>
                writing.Patch(id, patch, item => item.Fields, (item, fields) => item.Revise(fields), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanningItemDto>().WithSummary("Edit it.");
        items.MapDelete("{id:guid}", Delete).Needs(RiskPermissions.Write).Produces<PlanningItemDto>().WithSummary("Delete one without actions, with ?reason=.");
    }

    public static void MapActions(IEndpointRouteBuilder actions)
    {
        actions.MapPost("", (PlanningActionFields fields, Writing<PlanningAction> writing, PlanningActionAnswers answers, CancellationToken ct) => writing.Create(PlanningAction.Plan(fields), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanningActionDto>(201).WithSummary("Plan an action on a risk or opportunity for the ISMS.");
        actions.MapPatch("{id:guid}", (Guid id, MergePatch<PlanningActionFields> patch, Writing<PlanningAction> writing, PlanningActionAnswers answers, CancellationToken ct) =>
                writing.Patch(id, patch, action => action.Fields, (action, fields) => action.Revise(fields), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanningActionDto>().WithSummary("Edit an action that is not done.");
        actions.MapPost("{id:guid}/start", (Guid id, Writing<PlanningAction> writing, PlanningActionAnswers answers, CancellationToken ct) => writing.Change(id, action => action.Start(), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanningActionDto>().WithSummary("Begin it.");
        actions.MapPost("{id:guid}/completion", (Guid id, Writing<PlanningAction> writing, PlanningActionAnswers answers, CancellationToken ct) => writing.Change(id, action => action.Complete(), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanningActionDto>().WithSummary("Say that it is done.");
        actions.MapPost("{id:guid}/evaluation", Evaluate).Needs(RiskPermissions.Evaluate).Produces<PlanningActionDto>()
            .WithSummary("Judge whether it worked, with evidence (R-6.1.1-1).");
        actions.MapPost("{id:guid}/cancellation", (Guid id, Because because, Writing<PlanningAction> writing, TenantContext who, PlanningActionAnswers answers, CancellationToken ct) =>
                writing.Change(id, action => action.Cancel(because, who.Actor.Person()), answers, ct))
            .Needs(RiskPermissions.Evaluate).Produces<PlanningActionDto>().WithSummary("Approve that it is not done, with the reason.");
    }

    private static Task<IResult> Delete(
        Guid id, string? reason, Writing<PlanningItem> writing, RevisionStore<PlanningAction> actions, PlanningItemAnswers answers, CancellationToken ct) =>
        writing.Change(id, async item => item.Delete(reason, (int)await actions.Count(a => a.Fields.ItemId == id && a.State != PlanningActionState.Cancelled, ct)), answers, ct);

    private static Task<IResult> Evaluate(
        Guid id, ActionEvaluationRequest request, Writing<PlanningAction> writing, EvidenceReader evidence, Profiles profiles, TenantContext who, PlanningActionAnswers answers, CancellationToken ct) =>
        writing.Change(id, action => evidence.Then(request.Evidence, read => action.Evaluate(request, read, who.Actor.Person(), profiles.Now), ct), answers, ct);
}
