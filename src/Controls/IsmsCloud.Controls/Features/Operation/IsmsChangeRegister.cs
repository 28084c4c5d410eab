using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Operation;

internal static class IsmsChangeRegister
{
    public static Register<IsmsChange, IsmsChangeDto> Definition => new Register<IsmsChange, IsmsChangeDto>(
            "isms-changes", ControlPermissions.Read, (changes, scope, ct) => scope.GetRequiredService<IsmsChangeAnswers>().Of(changes, ct))
        .Filter("state", c => c.State)
        .Where("open", (text, _) => text == "true" ? c => c.State != IsmsChangeState.Reviewed && c.State != IsmsChangeState.Rejected : null)
        .Where("overdue", (text, today) => text == "true"
            ? c => c.Fields.PlannedFor < today && (c.State == IsmsChangeState.Proposed || c.State == IsmsChangeState.Planned || c.State == IsmsChangeState.Approved)
            : null)
        .Sort("what", c => c.Fields.What).Sort("plannedFor", c => c.Fields.PlannedFor)
        .Search(c => c.Fields.What).Search(c => c.Fields.Purpose)
        .Column("Ref", d => d.Ref).Column("What", d => d.Fields.What).Column("State", d => d.State).Column("Purpose", d => d.Fields.Purpose).Column("Consequences", d => d.Fields.Consequences)
        .Column("Clauses", d => d.Fields.Clauses).Column("Records", d => d.Fields.Records.Select(r => r.Title)).Column("Resources", d => d.Fields.Resources)
        .Column("Responsibilities", d => d.Fields.Responsibilities).Column("Planned for", d => d.Fields.PlannedFor).Column("Reassess risks", d => d.Fields.Reassess)
        .Column("Why", d => d.Fields.ReassessReason).Column("Proposed by", d => d.ProposedBy?.Name).Column("Approved by", d => d.Approval?.By.Name).Column("Approved at", d => d.Approval?.At)
        .Column("Done on", d => d.DoneOn).Column("Outcome", d => d.Outcome).Column("Note", d => d.Note);

    public static void Map(IEndpointRouteBuilder changes)
    {
        changes.MapPost("", (IsmsChangeFields fields, Writing<IsmsChange> writing, TenantContext who, IsmsChangeAnswers answers, CancellationToken ct) =>
                writing.Create(IsmsChange.Propose(fields, who.Actor.Person()), answers, ct))
            .Needs(ControlPermissions.Write).Produces<IsmsChangeDto>(201).WithSummary("Propose a change of the ISMS; it may be incomplete.");
        changes.MapPatch("{id:guid}", (Guid id, MergePatch<IsmsChangeFields> patch, Writing<IsmsChange> writing, IsmsChangeAnswers answers, CancellationToken ct) =>
                writing.Patch(id, patch, c => c.Fields, (c, fields) => c.Revise(fields), answers, ct))
            .Needs(ControlPermissions.Write).Produces<IsmsChangeDto>().WithSummary("Edit it; a plan that is edited is a proposal again.");
        changes.MapPost("{id:guid}/plan", (Guid id, Writing<IsmsChange> writing, IsmsChangeAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Plan(), answers, ct))
            .Needs(ControlPermissions.Write).Produces<IsmsChangeDto>().WithSummary("Say that all is said that 6.3 asks for.");
        changes.MapPost("{id:guid}/approval", Approve).Needs(ControlPermissions.ApproveChange).Produces<IsmsChangeDto>().WithSummary("Approve it, as somebody else than who proposed it (SD-3).");
        changes.MapPost("{id:guid}/rejection", (Guid id, Because because, Writing<IsmsChange> writing, IsmsChangeAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Reject(because), answers, ct))
            .Needs(ControlPermissions.ApproveChange).Produces<IsmsChangeDto>().WithSummary("Say why it is not made.");
        changes.MapPost("{id:guid}/completion", Complete).Needs(ControlPermissions.Write).Produces<IsmsChangeDto>().WithSummary("Say that it is made, once it is approved (R-6.3-1).");
        changes.MapPost("{id:guid}/review", (Guid id, Because outcome, Writing<IsmsChange> writing, TenantContext who, Profiles profiles, IsmsChangeAnswers answers, CancellationToken ct) =>
                writing.Change(id, c => c.Review(outcome, who.Actor.Person(), profiles.Now), answers, ct))
            .Needs(ControlPermissions.Write).Produces<IsmsChangeDto>().WithSummary("Say what came of it.");
        changes.MapDelete("{id:guid}", (Guid id, string? reason, Writing<IsmsChange> writing, IsmsChangeAnswers answers, CancellationToken ct) => writing.Change(id, c => c.Delete(reason), answers, ct))
            .Needs(ControlPermissions.Write).Produces<IsmsChangeDto>().WithSummary("Delete a proposal, with ?reason=.");
    }

    private static async Task<IResult> Approve(Guid id, ApprovalRequest request, Writing<IsmsChange> writing, TenantContext who, Profiles profiles, IsmsChangeAnswers answers, CancellationToken ct)
    {
        var small = (await profiles.Get(ct)).SmallOrganisation;
        return await writing.Change(id, c => c.Approve(request, who.Caller, small, profiles.Now), answers, ct);
    }

    private static async Task<IResult> Complete(Guid id, Writing<IsmsChange> writing, Profiles profiles, IsmsChangeAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, c => c.Complete(today), answers, ct);
    }
}

internal sealed class IsmsChangeAnswers(Profiles profiles) : Answers<IsmsChange, IsmsChangeDto>
{
    public override async Task<IReadOnlyList<IsmsChangeDto>> Of(IReadOnlyList<IsmsChange> records, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return [.. records.Select(c => Describe(c, today))];
    }

    private static IsmsChangeDto Describe(IsmsChange c, DateOnly today) => new(
        c.Id, c.Ref, c.Version, c.ContentHash, c.CreatedAt, c.UpdatedAt, c.Retired, c.State, c.Fields, c.ProposedBy,
        c.Approval is { } signed ? Staleness.Describe(signed, c.ApprovedByProposer, [], signed.ContentHash != c.ContentHash) : null,
        c.DoneOn, c.Outcome, c.ReviewedBy, c.ReviewedAt, c.Note, c.Can, [.. c.GapsOf(today)]);
}
