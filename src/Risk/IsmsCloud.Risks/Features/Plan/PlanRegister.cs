using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Plan;

internal static class PlanRegister
{
    public static Register<PlanItem, PlanItemDto> Definition => new Register<PlanItem, PlanItemDto>(
            "plan-items", RiskPermissions.Read, (items, scope, ct) => scope.GetRequiredService<PlanAnswers>().Of(items, ct))
        .Filter("state", i => i.State)
        .Filter("owner", i => i.Fields.Owner!.Id)
        .Filter("control", i => i.Fields.Control!.Code)
        .Where("reference", (text, _) => ControlReference.TryParse(text, out var framework, out var code) ? i => i.Fields.Control!.Framework == framework && i.Fields.Control!.Code == code : null)
        .Where("risk", (text, _) => Guid.TryParse(text, out var risk) ? i => i.LeadsTo.Any(id => id == risk) : null)
        .Where("overdue", (text, today) => text == "true"
            ? i => i.Fields.DueOn < today && i.State != PlanItemState.Implemented && i.State != PlanItemState.Verified && i.State != PlanItemState.Cancelled
            : null)
        .Sort("dueOn", i => i.Fields.DueOn)
        .Search(i => i.Fields.Action)
        .Column("Ref", d => d.Ref).Column("Action", d => d.Fields.Action).Column("State", d => d.State).Column("Percent", d => d.Percent)
        .Column("Catalogue", d => d.Fields.Control!.Framework).Column("Control", d => d.Fields.Control!.Code).Column("Owner", d => d.Fields.Owner!.Name).Column("Due on", d => d.Fields.DueOn)
        .Column("Amount", d => d.Fields.Resources!.Amount).Column("Currency", d => d.Fields.Resources!.Currency).Column("Days", d => d.Fields.Resources!.Days)
        .Column("Resources", d => d.Fields.Resources!.Text).Column("Evaluation", d => d.Fields.Evaluation).Column("Days overdue", d => d.Overdue)
        .Column("Implemented at", d => d.ImplementedAt).Column("Verified by", d => d.VerifiedBy?.Name).Column("Note", d => d.Note);
}

internal sealed class PlanAnswers(RevisionStore<Risk> risks, Profiles profiles) : Answers<PlanItem, PlanItemDto>
{
    public override async Task<IReadOnlyList<PlanItemDto>> Of(IReadOnlyList<PlanItem> records, CancellationToken ct)
    {
        var known = (await risks.FindMany([.. records.SelectMany(i => i.Fields.Risks).Distinct()], ct)).ToDictionary(r => r.Id);
        var today = await profiles.Today(ct);
        return [.. records.Select(i => Describe(i, [.. i.Fields.Risks.Where(known.ContainsKey).Select(id => known[id])], today))];
    }

    private static PlanItemDto Describe(PlanItem i, IReadOnlyList<Risk> treated, DateOnly today) => new(
        i.Id, i.Ref, i.Version, i.ContentHash, i.CreatedAt, i.UpdatedAt, i.Retired, i.State, i.Fields, i.Percent, treated.Max(r => r.LevelRank),
        [.. i.Approved.Select(a => new PlanApproval(a.RiskId, Staleness.Describe(a.Approval, ownText: false, [], a.Approval.ContentHash != i.ContentHash)))],
        i.State is PlanItemState.Proposed ? [.. treated.Where(r => i.Approved.All(a => a.RiskId != r.Id)).Select(r => r.Reference)] : [],
        i.Evidence, i.ImplementedAt, i.ImplementedBy, i.VerifiedAt, i.VerifiedBy, i.Note, i.OverdueOn(today), i.Can, [.. i.GapsOf(today)]);
}
