using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Assessments;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Risks.Features.Plan;
using IsmsCloud.Risks.Features.Planning;
using IsmsCloud.Risks.Features.Register;

namespace IsmsCloud.Risks.Features.Reports;

internal static class Readiness
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("readiness", (ReadinessReader reader, CancellationToken ct) => reader.Read(ct))
            .Needs(RiskPermissions.Read).Produces<ReadinessDto>().WithTags("readiness")
            .WithSummary("Clause by clause: how many rules are met, and each open gap with the records it lies in.");
}

/// <summary>Gathers the gaps of all records, and those of what is missing altogether (6.1.1, 6.1.2, 6.1.3, 8.2, 8.3).</summary>
internal sealed class ReadinessReader(
    Profiles profiles, CriteriaSuccession criteria, RevisionStore<Risk> risks, RevisionStore<PlanItem> plan, RevisionStore<PlanningItem> planning,
    RevisionStore<PlanningAction> actions, RevisionStore<AssessmentRun> runs, RevisionStore<AssessmentTrigger> triggers,
    RiskAnswers riskAnswers, PlanAnswers planAnswers, PlanningItemAnswers planningAnswers, PlanningActionAnswers actionAnswers, RunAnswers runAnswers, TriggerAnswers triggerAnswers)
{
    public async Task<ReadinessDto> Read(CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        var inForce = await criteria.Current(ct);
        List<ReadinessGap> gaps = [.. await OfRisks(ct), .. await OfPlanning(ct), .. await OfRuns(inForce, profiles.DayOf(profile), ct)];
        if (inForce is null) gaps.Add(Gathered.Missing("6.1.2-C1", "No risk criteria are approved and in force."));
        return new ReadinessDto(profile.Edition, profile.SmallOrganisation, [.. Clauses.Select(clause => clause.Weigh(gaps))]);
    }

    private static readonly IReadOnlyList<ClauseRules> Clauses =
    [
        new("6.1.1", "Risks and opportunities for the ISMS", ["R-6.1.1-2", "R-6.1.1-3", "6.1.1-C1", "6.1.1-C3"]),
        new("6.1.2", "Information security risk assessment process", ["6.1.2-C1", "R-6.1.2-4", "R-6.1.2-9", "R-6.1.2-10", "R-6.1.2-11", "R-6.1.2-12"]),
        new("6.1.3", "Information security risk treatment process", ["6.1.3-C1", "R-6.1.3-7", "R-6.1.3-8"]),
        new("8.2", "Risk assessments", ["R-8.2-1", "R-8.2-2", "R-8.2-3", "8.2-C1", "8.2-C3"]),
        new("8.3", "Risk treatment", ["R-8.3-1", "R-8.3-2", "8.3-C2"]),
    ];

    private async Task<IEnumerable<ReadinessGap>> OfRisks(CancellationToken ct)
    {
        // What a draft lacks is its author's business until it is identified.
        var live = await risks.All(r => r.State != RiskState.Draft && r.State != RiskState.Closed, ct);
        var items = await plan.All(null, ct);
        var missing = live.Count > 0 ? [] : new[] { Gathered.Missing("R-6.1.2-11", "No risk is identified.") };
        return Gathered.Lying(await riskAnswers.Of(live, ct), d => d.Gaps, d => new RecordRef(RiskKinds.Risk, d.Id, d.Ref, d.Fields.Title))
            .Concat(Gathered.Lying(await planAnswers.Of(items, ct), d => d.Gaps, d => new RecordRef(RiskKinds.PlanItem, d.Id, d.Ref, d.Fields.Action))).Concat(missing);
    }

    private async Task<IEnumerable<ReadinessGap>> OfPlanning(CancellationToken ct) =>
        Gathered.Lying(await planningAnswers.Of(await planning.All(null, ct), ct), d => d.Gaps, d => new RecordRef(RiskKinds.PlanningItem, d.Id, d.Ref, d.Fields.Statement))
            .Concat(Gathered.Lying(await actionAnswers.Of(await actions.All(null, ct), ct), d => d.Gaps, d => new RecordRef(RiskKinds.PlanningAction, d.Id, d.Ref, d.Fields.What)));

    private async Task<IEnumerable<ReadinessGap>> OfRuns(CriteriaSet? inForce, DateOnly today, CancellationToken ct)
    {
        var all = await runs.All(null, ct);
        var gaps = Gathered.Lying(await runAnswers.Of(all, ct), d => d.Gaps, d => new RecordRef(RiskKinds.AssessmentRun, d.Id, d.Ref, d.Fields.Name))
            .Concat(Gathered.Lying(await triggerAnswers.Of(await triggers.All(null, ct), ct), d => d.Gaps, d => new RecordRef(RiskKinds.Trigger, d.Id, d.Ref, d.Fields.What)));
        var months = inForce?.Fields.Performing?.IntervalMonths ?? 12;
        var last = all.Where(r => r.Fields.Kind is RunKind.Planned && r.CompletedAt is not null).Max(r => r.CompletedAt);
        return last is { } at && DateOnly.FromDateTime(at.UtcDateTime).AddMonths(months) >= today
            ? gaps
            : gaps.Append(Gathered.Missing("R-8.2-1", $"No planned assessment was completed within the last {months} months."));
    }
}
