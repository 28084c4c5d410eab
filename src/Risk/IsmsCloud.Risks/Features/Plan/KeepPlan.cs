using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Register;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Plan;

internal static class KeepPlan
{
    public static void Map(IEndpointRouteBuilder plan)
    {
        plan.MapPost("", Propose).Needs(RiskPermissions.Write).Produces<PlanItemDto>(201).WithSummary("Propose an item of the treatment plan.");
        plan.MapPatch("{id:guid}", Revise).Needs(RiskPermissions.Write).Produces<PlanItemDto>().WithSummary("Edit an item; it goes back to the owners of its risks.");
        plan.MapPost("{id:guid}/approval", Approve).Needs(RiskPermissions.Treat).Produces<PlanItemDto>().WithSummary("Approve an item, as owner of one of its risks (R-6.1.3-6).");
        plan.MapPost("{id:guid}/start", (Guid id, Writing<PlanItem> writing, PlanAnswers answers, CancellationToken ct) => writing.Change(id, item => item.Start(), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanItemDto>().WithSummary("Begin an approved item, or go on with a blocked one.");
        plan.MapPost("{id:guid}/progress", (Guid id, ProgressRequest request, Writing<PlanItem> writing, PlanAnswers answers, CancellationToken ct) => writing.Change(id, item => item.Progress(request), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanItemDto>().WithSummary("Tell how far it is.");
        plan.MapPost("{id:guid}/block", (Guid id, Because because, Writing<PlanItem> writing, PlanAnswers answers, CancellationToken ct) => writing.Change(id, item => item.Block(because), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanItemDto>().WithSummary("Say why it cannot go on.");
        plan.MapPost("{id:guid}/implementation", Implement).Needs(RiskPermissions.Write).Produces<PlanItemDto>().WithSummary("Say that it is done, with evidence (R-8.3-1).");
        plan.MapPost("{id:guid}/verification", Verify).Needs(RiskPermissions.Assess).Produces<PlanItemDto>().WithSummary("Say, as somebody else than who did it, that it is done.");
        plan.MapPost("{id:guid}/cancellation", Cancel).Needs(RiskPermissions.Treat).Produces<PlanItemDto>().WithSummary("Cancel an item, as owner of one of its risks, with the reason.");
        plan.MapDelete("{id:guid}", (Guid id, string? reason, Writing<PlanItem> writing, PlanAnswers answers, CancellationToken ct) => writing.Change(id, item => item.Delete(reason), answers, ct))
            .Needs(RiskPermissions.Write).Produces<PlanItemDto>().WithSummary("Delete an item that nobody approved, with ?reason=.");
    }

    private static Task<IResult> Propose(PlanItemFields fields, Writing<PlanItem> writing, PlanAnswers answers, CancellationToken ct)
    {
        var made = PlanItem.Propose(fields);
        made.Value?.Announce();
        return writing.Create(made, answers, ct);
    }

    private static Task<IResult> Revise(Guid id, MergePatch<PlanItemFields> patch, Writing<PlanItem> writing, PlanAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, item => item.Fields, (item, fields) => item.Revise(fields), answers, ct);

    private static Task<IResult> Approve(
        Guid id, ApprovalRequest request, Writing<PlanItem> writing, RevisionStore<Risk> risks, Profiles profiles, TenantContext who, PlanAnswers answers, CancellationToken ct) =>
        writing.Change(id, async item => item.Approve(request, who.Caller, await risks.FindMany(item.Fields.Risks, ct), profiles.Now), answers, ct);

    private static Task<IResult> Implement(
        Guid id, ImplementationRequest request, Writing<PlanItem> writing, EvidenceReader evidence, Profiles profiles, TenantContext who, PlanAnswers answers, CancellationToken ct) =>
        writing.Change(id, item => evidence.Then(request.Evidence, read => item.Implement(read, who.Actor.Person(), profiles.Now), ct), answers, ct);

    private static Task<IResult> Verify(Guid id, Because note, Writing<PlanItem> writing, Profiles profiles, TenantContext who, PlanAnswers answers, CancellationToken ct) =>
        writing.Change(id, async item => item.Verify(note, who.Caller, (await profiles.Get(ct)).SmallOrganisation, profiles.Now), answers, ct);

    private static Task<IResult> Cancel(
        Guid id, Because because, Writing<PlanItem> writing, RevisionStore<Risk> risks, TenantContext who, PlanAnswers answers, CancellationToken ct) =>
        writing.Change(id, async item => item.Cancel(because, who.Caller, await risks.FindMany(item.Fields.Risks, ct)), answers, ct);
}
