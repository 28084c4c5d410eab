using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Runs, their comparison, and what makes them necessary (8.2).</summary>
public sealed class AssessmentTests
{
    private static readonly CriteriaSet Criteria = Given.InForce();
    private static readonly ScopeInForce Scope = new(Guid.NewGuid(), 3, new HashSet<string>());

    private static AssessmentRun InProgress(Func<RunFields, RunFields>? with = null, CriteriaSet? criteria = null)
    {
        var run = AssessmentRun.Plan(with is null ? Given.Run(Given.Ann) : with(Given.Run(Given.Ann))).Value().Stored();
        Some.Must(run.Start(criteria ?? Criteria, Scope, Given.Ann, Given.Now));
        return run.Stored();
    }

    private static AssessmentRun Completed(params IReadOnlyList<Risk> risks)
    {
        var run = InProgress();
        Some.Must(run.Complete(risks, [.. AssessmentPage.Of(run.Id, risks).Select(p => p.Stored())], Given.Ann, Given.Now));
        return run;
    }

    private static IReadOnlyList<RunResult> Results(AssessmentRun run, params IReadOnlyList<Risk> risks) => [.. AssessmentPage.Of(run.Id, risks).SelectMany(p => p.Results)];

    [Fact]
    public void R_6_1_2_1_criteria_are_in_force_before_an_assessment() =>
        AssessmentRun.Plan(Given.Run(Given.Ann)).Value().Start(null, Scope, Given.Ann, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-1");

    [Fact]
    public void R_8_2_3_a_run_is_complete_once_all_its_risks_are_evaluated_under_its_criteria()
    {
        var run = InProgress();
        var good = Some.Evaluated(Criteria, 3, 3);
        run.MayComplete([]).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-3");
        run.MayComplete([good, Some.Rated(Criteria, 2, 2)]).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-3");
        run.MayComplete([good, Some.Identified()]).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-3");
        run.MayComplete([good, Some.Evaluated(Given.InForce(), 2, 2)]).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-3");
        run.MayComplete([good]).ShouldBeEmpty();
    }

    [Fact]
    public void R_8_2_4_results_of_a_completed_run_never_change()
    {
        var (one, two) = (Some.Evaluated(Criteria, 1, 1), Some.Evaluated(Criteria, 4, 4));
        var run = Completed(one, two);
        (run.State, run.Criteria!.Id, run.Scope!.Number, run.Pages.ShouldHaveSingleItem().Risks).ShouldBe((RunState.Completed, Criteria.Id, 3, 2));
        run.ByLevel.Select(l => (l.Level!.Id, l.Risks)).ShouldBe([("high", 1), ("very-low", 1)]);
        run.Events().OfType<AssessmentCompleted>().ShouldHaveSingleItem().Risks.ShouldBe(2);
        run.Revise(run.Fields).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-4");
        run.MayComplete([one, two]).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-4");
        run.Delete("Wrong figures").ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-4");
    }

    [Fact]
    public void Results_stand_in_the_order_of_treatment_and_come_in_pages()
    {
        var risks = Enumerable.Range(0, 1001).Select(i => Some.Evaluated(Criteria, i == 1000 ? 4 : 1, i == 1000 ? 4 : 1)).ToList();
        var pages = AssessmentPage.Of(Guid.NewGuid(), risks);
        pages.Select(p => p.Results.Count).ShouldBe([1000, 1]);
        pages[0].Results[0].RiskId.ShouldBe(risks[1000].Id);
    }

    [Fact]
    public void What_a_run_is_about_is_fixed_once_it_has_begun()
    {
        var run = InProgress();
        run.Revise(run.Fields with { Name = "Renamed" }).ShouldBeEmpty();
        run.Revise(run.Fields with { Risks = [Guid.NewGuid()] }).ShouldHaveSingleItem().Code.ShouldBe("run-begun");
    }

    [Fact]
    public void A_triggered_run_names_its_trigger_and_a_delta_run_its_risks()
    {
        AssessmentRun.Plan(Given.Run(Given.Ann) with { Kind = RunKind.Triggered }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("triggerId");
        AssessmentRun.Plan(Given.Run(Given.Ann) with { TriggerId = Guid.NewGuid() }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("triggerId");
        AssessmentRun.Plan(Given.Run(Given.Ann) with { Kind = RunKind.Delta }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("risks");
    }

    [Fact]
    public void R_0_1_SD_3_results_are_approved_by_top_management_as_they_were_seen_and_not_by_who_completed_them()
    {
        var run = Completed(Some.Evaluated(Criteria, 1, 1)).Stored();
        var seen = new ApprovalRequest { ContentHash = "c0ffee" };
        run.Approve(seen, Given.In(Given.Rita, "risk-owner"), false, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-0-2");
        run.Approve(seen, Given.In(Given.Ann, "top-management"), false, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        run.Approve(seen with { ContentHash = "x" }, Given.In(Given.Tom, "top-management"), false, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");
        run.Approve(seen, Given.In(Given.Tom, "top-management"), false, Given.Now).ShouldBeEmpty();
    }

    [Fact]
    public void Movement_between_runs_balances()
    {
        var (up, same, down, closed, fresh) = (Some.Evaluated(Criteria, 2, 2), Some.Evaluated(Criteria, 3, 3), Some.Evaluated(Criteria, 4, 4), Some.Evaluated(Criteria, 1, 1), Some.Evaluated(Criteria, 5, 5));
        var first = Completed(up, same, down, closed);
        var before = Results(first, up, same, down, closed);
        foreach (var (risk, l, c) in new[] { (up, 4, 4), (down, 1, 1) })
        {
            Some.Must(risk.Stored().Reassess(new Because { Reason = "A new look" }));
            Some.Must(risk.Rate(Given.Rating(RatingKind.Current, l, c), Criteria, Given.Ann, Given.Now));
            Some.Must(risk.Evaluate(new(), Criteria, Given.Ann, Given.Now));
        }

        var second = Completed(up, same, down, fresh);
        var movement = RunMovement.Of(first, before, second, Results(second, up, same, down, fresh));
        (movement.Comparable, movement.New, movement.Up, movement.Same, movement.Down, movement.Closed, movement.Incomparable).ShouldBe((true, 1, 1, 1, 1, 1, 0));
        movement.Before.ShouldBe(movement.Up + movement.Same + movement.Down + movement.Incomparable + movement.Closed);
        movement.After.ShouldBe(movement.Up + movement.Same + movement.Down + movement.Incomparable + movement.New);
        movement.Flows.Sum(f => f.Risks).ShouldBe(5);
        movement.Flows.Single(f => f.FromKind == "absent").To!.Id.ShouldBe("very-high");
        movement.Flows.Single(f => f.ToKind == "absent").From!.Id.ShouldBe("very-low");
    }

    [Fact]
    public void Runs_under_different_criteria_are_not_put_on_one_axis()
    {
        var risk = Some.Evaluated(Criteria, 3, 3);
        var (first, other) = (Completed(risk), InProgress(criteria: Given.InForce("3x3")));
        var movement = RunMovement.Of(first, Results(first, risk), other, Results(other, risk));
        (movement.Comparable, movement.Incomparable, movement.Up + movement.Same + movement.Down).ShouldBe((false, 1, 0));
        movement.Note.ShouldNotBeNull();
    }

    [Fact]
    public void R_8_2_2_a_trigger_wants_a_run_or_a_reason_within_thirty_days()
    {
        var trigger = AssessmentTrigger.Record(Given.Trigger, Given.Today).Value().Stored();
        trigger.DueOn.ShouldBe(Given.Today.AddDays(30));
        trigger.GapsOf(Given.Today.AddDays(30)).ShouldBeEmpty();
        trigger.GapsOf(Given.Today.AddDays(31)).ShouldHaveSingleItem().Rule.ShouldBe("R-8.2-2");
        trigger.Dismiss(new Because { Reason = "It touches nothing of ours" }, Given.Ann).ShouldBeEmpty();
        trigger.GapsOf(Given.Today.AddDays(31)).ShouldBeEmpty();
        trigger.Answer(new RecordRef("assessment-run", Guid.NewGuid(), "ASR-0001", "Run")).ShouldBeFalse();
    }

    [Fact]
    public void A_trigger_is_recorded_once_it_has_happened() =>
        AssessmentTrigger.Record(Given.Trigger with { OccurredOn = Given.Today.AddDays(1) }, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("occurredOn");
}
