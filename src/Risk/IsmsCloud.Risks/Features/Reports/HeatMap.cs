using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Risks.Features.Identification;

namespace IsmsCloud.Risks.Features.Reports;

internal static class HeatMap
{
    public static void Map(IEndpointRouteBuilder reports) =>
        reports.MapGet("heat-map", Read).Needs(RiskPermissions.Read).Produces<HeatMapDto>()
            .WithSummary("Live risks by likelihood and consequence, of one rating ?kind= and one version of the ?criteria=.");

    /// <summary>The field that a rating's place is stored in.</summary>
    public static Expression<Func<Risk, object?>> KeyOf(RatingKind kind) => kind switch
    {
        RatingKind.Inherent => r => r.Heat.Inherent,
        RatingKind.Current => r => r.Heat.Current,
        RatingKind.Target => r => r.Heat.Target,
        _ => r => r.Heat.Residual,
    };

    private static async Task<IResult> Read(
        string? kind, Guid? criteria, RevisionStore<Risk> risks, RevisionStore<CriteriaSet> sets, CriteriaSuccession succession, CancellationToken ct)
    {
        if (EntryRegisters.Word<RatingKind>(kind ?? nameof(RatingKind.Current)) is not { } rating)
            return Refused.By(Refusal.Invalid("kind", "unknown-value", "Ratings are inherent, current, target or residual."));
        var set = criteria is { } id ? await sets.Find(id, ct) : await succession.Current(ct);
        if (set is null) return Refused.By(Refused.NotFound);
        var counted = await risks.CountBy(r => r.State != RiskState.Draft && r.State != RiskState.Closed, [KeyOf(rating), r => r.Heat.Target], ct);
        return Results.Ok(Of(rating, set, counted));
    }

    private static HeatMapDto Of(RatingKind kind, CriteriaSet set, IReadOnlyList<Counted> counted)
    {
        var all = counted.Select(c => (Key: c.Key[0], At: HeatKeys.Read(c.Key[0]), Target: HeatKeys.Read(c.Key[1]), c.Count)).ToList();
        var mine = all.Where(c => c.At?.Criteria == set.Id).ToList();
        var cells = mine.GroupBy(c => c.At!.Value.Cell).ToDictionary(
            g => g.Key, g => new HeatCell(g.Key.Likelihood, g.Key.Consequence, RiskLevels.ById(set.Fields, g.First().At!.Value.Level), g.Sum(c => c.Count), $"{Records.Words.Of(kind)}Cell:{g.First().Key}"));
        foreach (var empty in Grid(set.Fields).Where(cell => !cells.ContainsKey(new HeatMapCell(cell.Likelihood, cell.Consequence)))) cells[new HeatMapCell(empty.Likelihood, empty.Consequence)] = empty;
        var arrows = kind is RatingKind.Target ? [] : mine.Where(c => c.Target?.Criteria == set.Id)
            .GroupBy(c => (From: c.At!.Value.Cell, To: c.Target!.Value.Cell)).Select(g => new HeatArrow(g.Key.From, g.Key.To, g.Sum(c => c.Count))).ToList();
        return new HeatMapDto(
            kind, set.Id, set.Number, [.. cells.Keys.Select(c => c.Likelihood).Distinct().Order()], [.. cells.Keys.Select(c => c.Consequence).Distinct().Order()],
            [.. cells.Values.OrderBy(c => c.Likelihood).ThenBy(c => c.Consequence)], arrows, all.Where(c => c.At is null).Sum(c => c.Count),
            all.Where(c => c.At is { } at && at.Criteria != set.Id).Sum(c => c.Count));
    }

    // Where a level follows from two ranks alone, the whole map is known, whoever stands in it.
    private static IEnumerable<HeatCell> Grid(CriteriaFields criteria)
    {
        if (criteria.Combination is Combination.Itv or Combination.Quantitative || criteria.Aggregation is not Aggregation.Max) yield break;
        var widest = criteria.Consequences.MaxBy(scale => scale.Levels.Count)!;
        foreach (var likelihood in criteria.Likelihood)
            foreach (var consequence in widest.Levels)
            {
                var inputs = new RatingInputs { Likelihood = likelihood.Rank, Consequences = [new() { Category = widest.Category, Rank = consequence.Rank }] };
                yield return new HeatCell(likelihood.Rank!.Value, consequence.Rank!.Value, RiskLevels.Of(criteria, inputs, []).Level, 0, null);
            }
    }
}
