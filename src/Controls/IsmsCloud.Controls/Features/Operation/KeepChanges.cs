using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Operation;

internal static class KeepChanges
{
    public static void Map(IEndpointRouteBuilder changes)
    {
        changes.MapPost("", Record).Needs(ControlPermissions.Write).Produces<ChangeDto>(201).WithSummary("Request a planned change, or record one that nobody planned.");
        changes.MapPatch("{id:guid}", Revise).Needs(ControlPermissions.Write).Produces<ChangeDto>().WithSummary("Edit it; what was assessed is assessed anew.");
        changes.MapPost("{id:guid}/assessment", Assess).Needs(ControlPermissions.Write).Produces<ChangeDto>().WithSummary("Say what a planned change means for security.");
        changes.MapPost("{id:guid}/approval", Approve).Needs(ControlPermissions.ApproveChange).Produces<ChangeDto>().WithSummary("Approve it, as somebody else than who requested it (SD-3).");
        changes.MapPost("{id:guid}/rejection", (Guid id, Because because, Writing<Change> writing, ChangeAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Reject(because), answers, ct))
            .Needs(ControlPermissions.ApproveChange).Produces<ChangeDto>().WithSummary("Say why it is not made.");
        changes.MapPost("{id:guid}/implementation", Implement).Needs(ControlPermissions.Write).Produces<ChangeDto>().WithSummary("Say that it is made, once it is approved (R-8.1-2).");
        changes.MapPost("{id:guid}/review", Review).Needs(ControlPermissions.Write).Produces<ChangeDto>().WithSummary("Say what came of it (R-8.1-3).");
        changes.MapPost("{id:guid}/closure", (Guid id, Because note, Writing<Change> writing, ChangeAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Close(note), answers, ct))
            .Needs(ControlPermissions.Write).Produces<ChangeDto>().WithSummary("Be done with an unintended change.");
        changes.MapDelete("{id:guid}", (Guid id, string? reason, Writing<Change> writing, ChangeAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Delete(reason), answers, ct))
            .Needs(ControlPermissions.Write).Produces<ChangeDto>().WithSummary("Delete one that nothing was done with, with ?reason=.");
    }

    private static async Task<IResult> Record(ChangeFields fields, Writing<Change> writing, TenantContext who, Profiles profiles, ChangeAnswers answers, CancellationToken ct) =>
        await writing.Create(Change.Record(fields, who.Actor.Person(), await profiles.Today(ct)), answers, ct);

    private static async Task<IResult> Revise(Guid id, MergePatch<ChangeFields> patch, Writing<Change> writing, Profiles profiles, ChangeAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Patch(id, patch, c => c.Fields, (c, fields) => c.Revise(fields, today), answers, ct);
    }

    private static Task<IResult> Assess(Guid id, ChangeAssessmentRequest request, Writing<Change> writing, TenantContext who, Profiles profiles, ChangeAnswers answers, CancellationToken ct) =>
        writing.Change(id, c => c.Assess(request, who.Actor.Person(), profiles.Now), answers, ct);

    private static async Task<IResult> Approve(Guid id, ApprovalRequest request, Writing<Change> writing, TenantContext who, Profiles profiles, ChangeAnswers answers, CancellationToken ct)
    {
        var small = (await profiles.Get(ct)).SmallOrganisation;
        return await writing.Change(id, c => c.Approve(request, who.Caller, small, profiles.Now), answers, ct);
    }

    private static async Task<IResult> Implement(
        Guid id, ImplementChangeRequest request, Writing<Change> writing, EvidenceReader evidence, Profiles profiles, ChangeAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, c => evidence.Then(request.Evidence, read => c.Implement(request, read, today), ct), answers, ct);
    }

    private static Task<IResult> Review(Guid id, ChangeReviewRequest request, Writing<Change> writing, TenantContext who, Profiles profiles, ChangeAnswers answers, CancellationToken ct) =>
        writing.Change(id, c => c.Look(request, who.Actor.Person(), profiles.Now), answers, ct);
}
