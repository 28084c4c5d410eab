using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;

namespace IsmsCloud.Risks.Features.Assessments;

internal static class RunRegister
{
    public static Register<AssessmentRun, RunDto> Runs => new Register<AssessmentRun, RunDto>(
            "assessments", RiskPermissions.Read, (runs, scope, ct) => scope.GetRequiredService<RunAnswers>().Of(runs, ct))
        .Filter("state", r => r.State)
        .Filter("kind", r => r.Fields.Kind)
        .Filter("trigger", r => r.Fields.TriggerId)
        .Sort("name", r => r.Fields.Name)
        .Sort("plannedFor", r => r.Fields.PlannedFor)
        .Sort("completedAt", r => r.CompletedAt)
        .Search(r => r.Fields.Name)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Kind", d => d.Fields.Kind).Column("State", d => d.State).Column("Planned for", d => d.Fields.PlannedFor)
        .Column("Criteria version", d => d.Criteria?.Number).Column("Scope version", d => d.Scope?.Number).Column("Participants", d => d.Fields.Participants.Select(p => p.Name))
        .Column("Started at", d => d.StartedAt).Column("Completed at", d => d.CompletedAt).Column("Risks", d => d.Risks).Column("Result hash", d => d.ResultHash)
        .Column("Approved by", d => d.Approval?.By.Name);

    public static Register<AssessmentTrigger, TriggerDto> Triggers => new Register<AssessmentTrigger, TriggerDto>(
            "assessment-triggers", RiskPermissions.Read, (triggers, scope, ct) => scope.GetRequiredService<TriggerAnswers>().Of(triggers, ct))
        .Filter("state", t => t.State)
        .Filter("kind", t => t.Fields.Kind)
        .Where("overdue", (text, today) => text == "true" ? t => t.State == TriggerState.Open && t.DueOn < today : null)
        .Sort("dueOn", t => t.DueOn)
        .Sort("occurredOn", t => t.Fields.OccurredOn)
        .Search(t => t.Fields.What)
        .Column("Ref", d => d.Ref).Column("Kind", d => d.Fields.Kind).Column("What", d => d.Fields.What).Column("Occurred on", d => d.Fields.OccurredOn).Column("State", d => d.State)
        .Column("Due on", d => d.DueOn).Column("Run", d => d.Run?.Ref).Column("Not needed because", d => d.NotNeededBecause).Column("Decided by", d => d.DecidedBy?.Name);
}

internal sealed class RunAnswers(CriteriaSuccession criteria, Profiles profiles) : Answers<AssessmentRun, RunDto>
{
    public override async Task<IReadOnlyList<RunDto>> Of(IReadOnlyList<AssessmentRun> records, CancellationToken ct)
    {
        var (inForce, today) = (await criteria.Current(ct), await profiles.Today(ct));
        return [.. records.Select(r => Describe(r, inForce, today))];
    }

    private static RunDto Describe(AssessmentRun r, CriteriaSet? criteria, DateOnly today) => new(
        r.Id, r.Ref, r.Version, r.ContentHash, r.CreatedAt, r.UpdatedAt, r.Retired, r.State, r.Fields, r.Criteria, r.Scope, r.StartedAt, r.StartedBy, r.CompletedAt, r.CompletedBy,
        r.ResultHash is null ? null : r.Pages.Sum(p => p.Risks), r.ByLevel, r.ResultHash,
        r.Approval is { } approval ? Staleness.Describe(approval, r.CompletedBy?.Id == approval.By, [], approval.ContentHash != r.ContentHash) : null,
        r.Can, [.. r.GapsOf(criteria, today)]);
}

internal sealed class TriggerAnswers(Profiles profiles) : Answers<AssessmentTrigger, TriggerDto>
{
    public override async Task<IReadOnlyList<TriggerDto>> Of(IReadOnlyList<AssessmentTrigger> records, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return [.. records.Select(t => new TriggerDto(
            t.Id, t.Ref, t.Version, t.ContentHash, t.CreatedAt, t.UpdatedAt, t.Retired, t.State, t.Fields, t.DueOn, t.Run, t.NotNeededBecause, t.DecidedBy, t.Can, [.. t.GapsOf(today)]))];
    }
}
