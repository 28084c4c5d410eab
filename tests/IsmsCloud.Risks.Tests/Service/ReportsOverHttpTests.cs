using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class ReportsOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task The_heat_map_counts_cells_draws_arrows_and_keeps_the_unassessed_beside()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.EvaluatedRisk(4, 4);
        risk = await _app.Rate(risk, 2, 2, RatingKind.Target);
        await _app.EvaluatedRisk(4, 4);
        var open = await _app.IdentifiedRisk();
        await _app.DraftRisk();
        var map = (await _app.Manager.Reports.HeatMap(RatingKind.Current, null, Ct)).Required();
        (map.Cells.Count, map.Cells.Sum(c => c.Risks), map.Unassessed, map.OtherCriteria).ShouldBe((25, 2, 1, 0));
        var cell = map.Cells.Single(c => c.Risks > 0);
        (cell.Likelihood, cell.Consequence, cell.Level!.Id, cell.Risks).ShouldBe((4, 4, "high", 2));
        map.Arrows.ShouldHaveSingleItem().ShouldBe(new HeatArrow(new(4, 4), new(2, 2), 1));
        map.Cells.Single(c => c is { Likelihood: 1, Consequence: 1 }).Risks.ShouldBe(0);
        var listed = await _app.Http.GetAsync($"api/risks/risks?filter={Uri.EscapeDataString(cell.Filter!)}", Ct);
        (await listed.Content.ReadAsStringAsync(Ct)).ShouldContain(risk.Id.ToString());
        var before = DateTimeOffset.UtcNow;
        await _app.Rate(open, 1, 1);
        (await _app.Manager.Reports.HeatMap(RatingKind.Current, null, Ct)).Required().Unassessed.ShouldBe(0);
        (await _app.Manager.Reports.HeatMap(RatingKind.Current, null, Ct, asOf: before)).Required().Unassessed.ShouldBe(1);
        await _app.ApprovedCriteria(preset: "3x3");
        (await _app.Manager.Reports.HeatMap(RatingKind.Current, null, Ct)).Required().OtherCriteria.ShouldBe(3);
        (await _app.Manager.Reports.HeatMap(RatingKind.Current, map.CriteriaSetId, Ct)).Required().Cells.Sum(c => c.Risks).ShouldBe(3);
    }

    [Fact]
    public async Task Without_criteria_in_force_there_is_no_map_and_bad_questions_are_refused()
    {
        (await _app.Manager.Reports.HeatMap(RatingKind.Current, null, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        foreach (var question in new[] { "heat-map?kind=worst", "heat-map?kind=1", "heat-map?criteria=x", "top-risks?count=0", "top-risks?count=many", "loss-exceedance?simulation=1" })
            ((int)(await _app.Http.GetAsync($"api/risks/reports/{question}", Ct)).StatusCode).ShouldBe(400, question);
        (await _app.Manager.Reports.TreatmentStatus(Ct)).Required().ByMonth.ShouldBeEmpty();
        (await _app.Manager.Reports.TopRisks(10, Ct)).Required().Risks.ShouldBeEmpty();
        (await _app.Manager.Reports.Lenses(Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Manager.Reports.ReturnOnControls(Ct)).Required().Controls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Top_risks_stand_by_level_then_rank_and_treatment_shows_planned_against_done()
    {
        await _app.ApprovedCriteria();
        var low = await _app.EvaluatedRisk(1, 1);
        var high = await _app.EvaluatedRisk(4, 4);
        await _app.IdentifiedRisk();
        (await _app.Manager.Reports.TopRisks(5, Ct)).Required().Risks.Select(r => r.Risk.Id).ShouldBe([high.Id, low.Id]);
        var status = (await _app.Manager.Reports.TreatmentStatus(Ct)).Required();
        (status.Undecided, status.RisksByState.Sum(s => s.Risks)).ShouldBe((1, 3));
        high = await _app.TreatedInPart(high, TreatmentOption.Modify);
        await _app.DonePlanItem(high);
        await _app.Manager.Plan.Create(Given.PlanItem(_app.Named(_app.Ann), high.Id) with { DueOn = new DateOnly(2020, 1, 15) }, Ct);
        status = (await _app.Manager.Reports.TreatmentStatus(Ct)).Required();
        (status.Undecided, status.Overdue, status.ByMonth[^1].Planned, status.ByMonth[^1].Done).ShouldBe((0, 1, 2, 1));
        status.ByOwner.ShouldHaveSingleItem().ShouldBe(new OwnerLoad(_app.Named(_app.Ann), 1, 1));
        status.ByState.Single(s => s.State is PlanItemState.Implemented).Items.ShouldBe(1);
    }

    [Fact]
    public async Task Lenses_and_returns_tell_what_ranks_alone_do_not()
    {
        await _app.ApprovedCriteria(preset: "semi-quantitative");
        var risk = await _app.IdentifiedRisk();
        var loss = Given.Loss(3, 300_000) with { Controls = [new() { Name = "Second factor", OnFrequency = 0.5, YearlyCost = 100_000 }] };
        var rating = Given.Rating(RatingKind.Current, 1, 3) with { Loss = loss };
        (await _app.Manager.Register.Rate(risk.Id, risk.Version, rating, Ct)).Required();
        var lenses = (await _app.Manager.Reports.Lenses(Ct)).Required();
        lenses.Disagreements.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().ShouldContain("likelihood");
        var paid = (await _app.Manager.Reports.ReturnOnControls(Ct)).Required().Controls.ShouldHaveSingleItem();
        (paid.Control, paid.Without, paid.With, paid.Return).ShouldBe(("Second factor", 900_000, 450_000, 3.5m));
    }

    [Fact]
    public async Task Readiness_names_what_is_missing_and_where_gaps_lie()
    {
        var empty = (await _app.Manager.Readiness(Ct)).Required();
        empty.Clauses.Select(c => c.Clause).ShouldBe(["6.1.1", "6.1.2", "6.1.3", "8.2", "8.3"]);
        empty.Clauses.SelectMany(c => c.Gaps).Select(g => g.Gap.Rule).ShouldBe(["6.1.2-C1", "R-6.1.2-11", "R-8.2-1"], ignoreOrder: true);
        await _app.ApprovedCriteria();
        var risk = await _app.EvaluatedRisk(4, 4);
        var gaps = (await _app.Manager.Readiness(Ct)).Required().Clauses.SelectMany(c => c.Gaps).ToList();
        gaps.Single(g => g.Gap.Rule == "6.1.3-C1").Records.ShouldHaveSingleItem().Id.ShouldBe(risk.Id);
        var run = (await _app.Manager.Assessments.Create(Given.Run(_app.Named(_app.Ann)), Ct)).Required();
        run = (await _app.Manager.Assessments.Start(run.Id, run.Version, Ct)).Required();
        await _app.Manager.Assessments.Complete(run.Id, run.Version, Ct);
        (await _app.Manager.Readiness(Ct)).Required().Clauses.SelectMany(c => c.Gaps).Select(g => g.Gap.Rule).ShouldNotContain("R-8.2-1");
    }
}
