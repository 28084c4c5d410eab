using System.Text;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class CriteriaOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task Criteria_go_from_a_preset_to_in_force_and_only_one_version_is_current()
    {
        var presets = (await _app.Manager.Criteria.Presets(Ct)).Required();
        presets.Select(p => p.Key).ShouldBe(["3x3", "4x4", "5x5", "itv", "semi-quantitative", "quantitative"]);
        var first = await _app.ApprovedCriteria();
        (first.Ref, first.State, first.Approval!.By.Name).ShouldBe(("CRS-0001", VersionState.Current, "Tom Ohm"));
        var second = await _app.ApprovedCriteria(f => f with { Name = "Finer" });
        (await _app.Manager.Criteria.Current(Ct)).Required().Id.ShouldBe(second.Id);
        (await _app.Manager.Criteria.Get(first.Id, Ct)).Required().State.ShouldBe(VersionState.Superseded);
        (await _app.Manager.Criteria.Current(Ct, asOf: first.UpdatedAt)).Required().Id.ShouldBe(first.Id);
        (await _app.Manager.Criteria.Patch(second.Id, second.Version, second.Fields, second.Fields with { Name = "Other" }, Ct)).Problem!.Rule.ShouldBe("R-0-1");
    }

    [Fact]
    public async Task R_6_1_2_2_a_matrix_with_a_hole_is_not_approved_and_the_cell_is_named()
    {
        var seen = await _app.SubmittedCriteria(f => f with { Matrix = [.. f.Matrix.Skip(1)] });
        var refused = await _app.Approve(seen);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Clause).ShouldBe((422, "R-6.1.2-2", "6.1.2"));
        refused.Problem.Errors.ShouldHaveSingleItem().Message.ShouldBe("Likelihood 1, consequence 1 has no level.");
        seen.Gaps.ShouldHaveSingleItem().Severity.ShouldBe(GapSeverity.Block);
        (await _app.Manager.Criteria.Get(seen.Id, Ct)).Required().State.ShouldBe(VersionState.InReview);
    }

    [Fact]
    public async Task Neither_the_author_nor_somebody_without_the_role_approves()
    {
        var seen = await _app.SubmittedCriteria();
        (await _app.Approve(seen, _app.Manager)).Problem!.Status.ShouldBe(403);
        var asManager = _app.As(_app.Tom with { Id = "mona", Roles = ["isms-manager"] });
        (await _app.Approve(seen, asManager)).Problem!.Rule.ShouldBe("R-0-2");
        var author = _app.As(_app.Tom with { Id = _app.Ann.Id });
        (await _app.Approve(seen, author)).Problem!.Rule.ShouldBe("SD-3");
    }

    [Fact]
    public async Task R_6_1_2_4_a_calculation_keeps_nothing_and_tells_level_and_order_of_magnitude()
    {
        var set = await _app.ApprovedCriteria(preset: "semi-quantitative");
        var inputs = new RatingInputs { LikelihoodQuantity = 0.1m, Consequences = [new() { Category = ConsequenceCategory.Financial, Amount = 250_000 }] };
        var result = (await _app.Manager.Criteria.Calculate(set.Id, new CalculationRequest { Inputs = inputs }, Ct)).Required();
        (result.Score, result.Level!.Id, result.Cell, result.Acceptable).ShouldBe((6, "medium", new HeatMapCell(3, 3), false));
        result.YearlyLoss!.Value.ShouldBe(100_000, 0.01m);
        (await _app.Manager.Criteria.History(set.Id, Ct)).Required().Count.ShouldBe(3);
        var refused = await _app.Manager.Criteria.Calculate(set.Id, new CalculationRequest { Inputs = new() }, Ct);
        refused.Problem!.Errors.Select(e => e.Path).ShouldBe(["likelihood", "consequences"]);
    }

    [Fact]
    public async Task Another_tenants_criteria_are_not_found()
    {
        var theirs = await host.NewTenant().SubmittedCriteria();
        (await _app.Manager.Criteria.Get(theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Approve(theirs)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Manager.Criteria.Calculate(theirs.Id, new CalculationRequest { Inputs = Given.Ranks(1, 1) }, Ct)).Problem!.IsNotFound.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"name":"x","combination":"guess"}""")]
    [InlineData("""{"name":"x","matrix":[null]}""")]
    [InlineData("""{"name":"x","levels":[{"id":"low"}]}""")]
    [InlineData("""{"name":"x","likelihood":[{"rank":99,"name":"x"}]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_body_that_is_no_criteria_set_is_refused_and_never_fails(string body)
    {
        var answer = await _app.Http.PostAsync("api/risks/criteria", new StringContent(body, Encoding.UTF8, "application/json"), Ct);
        ((int)answer.StatusCode).ShouldBe(400, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_matrix_with_too_many_cells_is_refused_without_being_looked_into()
    {
        var cells = Enumerable.Range(0, 5000).Select(i => new MatrixCell { Likelihood = i, Consequence = 1, Level = "low" }).ToList();
        var refused = await _app.Manager.Criteria.Create(Given.Criteria() with { Matrix = cells }, Ct);
        refused.Problem!.Errors.ShouldHaveSingleItem().Code.ShouldBe("too-long");
    }

    [Fact]
    public async Task The_register_lists_exports_and_ripples()
    {
        var set = await _app.ApprovedCriteria();
        (await _app.Manager.Criteria.List(new RegisterQuery { Sort = "-effectiveFrom" }.Where("state", "current"), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(set.Id);
        (await _app.Http.GetStringAsync(_app.Manager.Criteria.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("CRS-0001");
        (await _app.Manager.Criteria.Ripple(set.Id, Ct)).Required().Dependents.ShouldBeEmpty();
    }
}
