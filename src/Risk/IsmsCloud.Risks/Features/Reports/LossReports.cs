using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Features.Reports;

internal static class LossReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("loss-exceedance", Exceedance).Needs(RiskPermissions.Read).Produces<LossExceedanceDto>()
            .WithSummary("The loss exceedance curve with the appetite line, of a ?simulation= or of the newest that is done.");
        reports.MapGet("lenses", ReadLenses).Needs(RiskPermissions.Read).Produces<LensesDto>().WithSummary("Where a risk's ranks and its numbers disagree, and why.");
        reports.MapGet("return-on-controls", Returns).Needs(RiskPermissions.Read).Produces<ReturnOnControlsDto>().WithSummary("Whether controls earn what they cost.");
    }

    private static async Task<IResult> Exceedance(Guid? simulation, RevisionStore<SimulationRun> runs, RevisionStore<SimulationSheet> sheets, CancellationToken ct)
    {
        var run = simulation is { } id ? await runs.Find(id, ct) : (await runs.All(r => r.State == SimulationState.Done, ct)).MaxBy(r => r.FinishedAt);
        if (run is not { State: SimulationState.Done } || await sheets.Find(SimulationSheet.IdOf(run.Id), ct) is not { Results: { } found }) return Refused.By(Refused.NotFound);
        return Results.Ok(new LossExceedanceDto(
            new RecordRef(RiskKinds.SimulationRun, run.Id, run.Ref, run.Fields.Name), run.Currency, run.FinishedAt!.Value, found.Portfolio, found.Curve, found.AgainstCurve,
            found.Appetite, run.WithinAppetite));
    }

    private static async Task<IResult> ReadLenses(RevisionStore<Risk> risks, CriteriaSuccession succession, CancellationToken ct)
    {
        if (await succession.Current(ct) is not { } criteria) return Refused.By(Refused.NotFound);
        var live = await risks.All(r => r.State != RiskState.Draft && r.State != RiskState.Closed, ct);
        return Results.Ok(Lenses.Compare(criteria, live));
    }

    private static async Task<ReturnOnControlsDto> Returns(RevisionStore<Risk> risks, CancellationToken ct)
    {
        var live = await risks.All(r => r.State != RiskState.Draft && r.State != RiskState.Closed, ct);
        return new ReturnOnControlsDto([.. live.SelectMany(OfRisk).OrderByDescending(r => r.Return)]);
    }

    private static IEnumerable<ControlReturn> OfRisk(Risk risk)
    {
        if (risk.Effective?.Loss is not { } loss) yield break;
        var with = LossModels.ScenarioOf(loss, 1);
        for (var i = 0; i < loss.Controls.Count; i++)
        {
            if (loss.Controls[i].YearlyCost is not > 0) continue;
            var cost = loss.Controls[i].YearlyCost!.Value;
            var without = LossModels.ScenarioOf(loss with { Controls = [.. loss.Controls.Where((_, other) => other != i)] }, 1);
            yield return new ControlReturn(
                risk.Reference, loss.Controls[i].Name ?? $"Control {i + 1}", loss.Currency, Money(without.AnnualLoss), Money(with.AnnualLoss), Money(cost),
                Money(ReturnOnControl.Of(without, with, cost)));
        }
    }

    // A cost of next to nothing gives a return beyond all that a decimal holds.
    private static decimal Money(double amount) => decimal.Round((decimal)Math.Clamp(amount, -1e24, 1e24), 4);
}
