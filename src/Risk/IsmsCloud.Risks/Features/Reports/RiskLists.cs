using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Reports;

internal static class RiskLists
{
    private const int Usual = 10, Most = 100;

    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("top-risks", Top).Needs(RiskPermissions.Read).Produces<TopRisksDto>().WithSummary("The first ?count= risks by level, rank and expected loss.");
        reports.MapGet("treatment-status", Status).Needs(RiskPermissions.Read).Produces<TreatmentStatusDto>().WithSummary("Plan items by state, owner and month, planned against done; risks by state.");
    }

    private static async Task<IResult> Top(int? count, RevisionStore<Risk> risks, CancellationToken ct)
    {
        if (count is < 1 or > Most) return Refused.By(Refusal.Invalid("count", "out-of-range", $"From 1 to {Most}."));
        var highest = await risks.List(
            new PageQuery<Risk>(Most * 2, null, r => r.LevelRank != null && r.State != RiskState.Draft && r.State != RiskState.Closed, new Sort<Risk>("level", r => r.LevelRank, Descending: true), false), ct);
        var top = highest.Items.OrderByDescending(r => r.LevelRank).ThenBy(r => r.Evaluation?.Rank ?? int.MaxValue).ThenByDescending(r => r.Effective?.YearlyLoss).ThenBy(r => r.Number);
        return Results.Ok(new TopRisksDto([.. top.Take(count ?? Usual).Select(Describe)]));
    }

    private static TopRisk Describe(Risk r) => new(
        r.Reference, r.State, r.Fields.Owner?.Name, r.Effective!.Level!, r.Score, r.Effective.YearlyLoss, r.Evaluation?.Rank,
        [.. r.Decision?.Options.Select(Words.Of) ?? []], r.Acceptance?.Until);

    private static async Task<TreatmentStatusDto> Status(RevisionStore<Risk> risks, RevisionStore<PlanItem> plan, Profiles profiles, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var items = await plan.All(null, ct);
        var open = items.Where(i => !i.IsDone && i.State is not PlanItemState.Cancelled).ToList();
        var states = await risks.CountBy(r => r.State != RiskState.Draft && r.State != RiskState.Closed, [r => r.State], ct);
        return new TreatmentStatusDto(
            [.. Enum.GetValues<PlanItemState>().Select(state => new PlanCount(state, items.Count(i => i.State == state)))],
            [.. open.GroupBy(i => i.Fields.Owner!.Id).Select(g => new OwnerLoad(g.First().Fields.Owner!, g.Count(), g.Count(i => i.OverdueOn(today) is not null))).OrderByDescending(o => o.Open)],
            Months([.. items.Where(i => i.State is not PlanItemState.Cancelled)]),
            [.. states.Select(s => new RiskCount(Enum.Parse<RiskState>(s.Key[0]!), s.Count)).OrderBy(s => s.State)],
            await risks.Count(r => r.State == RiskState.Evaluated && r.Evaluation!.Acceptable == false && r.Decision == null, ct),
            open.Count(i => i.OverdueOn(today) is not null));
    }

    private static IReadOnlyList<PlanMonth> Months(IReadOnlyList<PlanItem> items)
    {
        var due = items.Select(i => MonthOf(i.Fields.DueOn!.Value)).ToList();
        var done = items.Where(i => i.ImplementedAt is not null).Select(i => MonthOf(DateOnly.FromDateTime(i.ImplementedAt!.Value.UtcDateTime))).ToList();
        if (items.Count == 0) return [];
        var (first, last) = (due.Concat(done).Min(), due.Concat(done).Max());
        // A date of a slip of the pen would make a plan of centuries.
        var months = Math.Min(((last.Year - first.Year) * 12) + last.Month - first.Month + 1, 240);
        return [.. Enumerable.Range(0, months).Select(n => first.AddMonths(n)).Select(m => new PlanMonth(m, due.Count(d => d <= m), done.Count(d => d <= m)))];
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
