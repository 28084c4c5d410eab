using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class AssessmentOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    private async Task<RunDto> Completed(Func<RunFields, RunFields>? with = null)
    {
        var fields = Given.Run(_app.Named(_app.Ann));
        var run = (await _app.Manager.Assessments.Create(with is null ? fields : with(fields), Ct)).Required();
        run = (await _app.Manager.Assessments.Start(run.Id, run.Version, Ct)).Required();
        return (await _app.Manager.Assessments.Complete(run.Id, run.Version, Ct)).Required();
    }

    [Fact]
    public async Task Two_runs_freeze_compare_and_keep_what_they_found()
    {
        await _app.ApprovedCriteria();
        var (one, two) = (await _app.EvaluatedRisk(3, 3), await _app.EvaluatedRisk(4, 4));
        await _app.DraftRisk();
        var first = await Completed();
        (first.Ref, first.State, first.Risks, first.ResultHash!.Length).ShouldBe(("ASR-0001", RunState.Completed, 2, 64));
        var results = (await _app.Manager.Assessments.Results(first.Id, Ct)).Required();
        results.Results.Select(r => r.RiskId).ShouldBe([two.Id, one.Id]);
        one = (await _app.Manager.Register.Reassess(one.Id, one.Version, "A new look", Ct)).Required();
        one = await _app.Rate(one, 1, 1);
        one = (await _app.Manager.Register.Evaluate(one.Id, one.Version, null, Ct)).Required();
        var second = await Completed();
        var movement = (await _app.Manager.Assessments.Compare(second.Id, first.Id, Ct)).Required();
        (movement.Down, movement.Same, movement.Before, movement.After).ShouldBe((1, 1, 2, 2));
        (await _app.Manager.Assessments.Results(first.Id, Ct)).Required().ShouldBeEquivalentTo(results);
        var approved = (await _app.Director.Assessments.Approve(second.Id, second.Version, new ApprovalRequest { ContentHash = second.ContentHash }, Ct)).Required();
        approved.State.ShouldBe(RunState.Approved);
        (await _app.Manager.Assessments.Patch(second.Id, approved.Version, second.Fields, second.Fields with { Name = "Other" }, Ct)).Problem!.Rule.ShouldBe("R-8.2-4");
    }

    [Fact]
    public async Task R_8_2_3_a_run_with_an_unassessed_risk_is_not_completed()
    {
        await _app.ApprovedCriteria();
        await _app.EvaluatedRisk(3, 3);
        var open = await _app.IdentifiedRisk();
        var run = (await _app.Manager.Assessments.Create(Given.Run(_app.Named(_app.Ann)), Ct)).Required();
        run = (await _app.Manager.Assessments.Start(run.Id, run.Version, Ct)).Required();
        var refused = await _app.Manager.Assessments.Complete(run.Id, run.Version, Ct);
        (refused.Problem!.Status, refused.Problem.Rule).ShouldBe((422, "R-8.2-3"));
        refused.Problem.Detail!.ShouldContain(open.Ref);
        (await _app.Manager.Assessments.Results(run.Id, Ct)).Problem!.Status.ShouldBe(409);
    }

    [Fact]
    public async Task R_8_2_2_a_trigger_flags_its_risks_and_is_answered_by_the_run_that_took_it_up()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.EvaluatedRisk(3, 3);
        var trigger = (await _app.Manager.Triggers.Create(Given.Trigger with { Risks = [risk.Id] }, Ct)).Required();
        risk = (await _app.Manager.Register.Get(risk.Id, Ct)).Required();
        risk.Flags.ShouldHaveSingleItem().Cause!.Id.ShouldBe(trigger.Id);
        (await _app.Manager.Register.List(new RegisterQuery().Where("flagged", "true"), Ct)).Required().Items.ShouldHaveSingleItem();
        var run = await Completed(f => f with { Kind = RunKind.Triggered, TriggerId = trigger.Id, Risks = [risk.Id] });
        var answered = await Eventually.Answer(async () => (await _app.Manager.Triggers.Get(trigger.Id, Ct)).Required(), t => t.State is TriggerState.Answered);
        answered.Run!.Id.ShouldBe(run.Id);
        (await _app.Manager.Triggers.Dismiss(trigger.Id, answered.Version, "It touches nothing", Ct)).Problem!.Status.ShouldBe(409);
    }

    [Fact]
    public async Task E01_a_changed_issue_flags_the_risks_that_it_led_to_and_that_name_it()
    {
        await _app.ApprovedCriteria();
        var issue = Guid.NewGuid();
        var (named, naming, other) = (
            await _app.EvaluatedRisk(3, 3), await _app.EvaluatedRisk(3, 3, f => f with { Origin = [new() { Kind = "issue", Id = issue, Title = "Attacks grow" }] }), await _app.EvaluatedRisk(3, 3));
        await _app.Tell(new IssueRelevanceChanged(issue, "Attacks grow", "identified", "relevant", "It matters", [named.Id]));
        foreach (var id in new[] { named.Id, naming.Id })
            (await Eventually.Answer(async () => (await _app.Manager.Register.Get(id, Ct)).Required(), r => r.Flags.Count > 0)).Gaps.Select(g => g.Rule).ShouldContain("R-8.2-2");
        (await _app.Manager.Register.Get(other.Id, Ct)).Required().Flags.ShouldBeEmpty();
    }

    [Fact]
    public async Task E03_E06_a_new_scope_and_new_criteria_are_triggers_where_the_criteria_say_so_and_once()
    {
        await _app.ApprovedCriteria(f => f with { Performing = f.Performing! with { Triggers = [.. f.Performing.Triggers, TriggerKind.CriteriaChange] } });
        var risk = await _app.EvaluatedRisk(2, 2);
        risk = (await _app.Owner.Register.Accept(risk.Id, risk.Version, new AcceptanceRequest { ContentHash = risk.ContentHash, Statement = "We can bear it." }, Ct)).Required();
        await Eventually.Answer(async () => (await _app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.State is RiskState.Monitored);
        var version = Guid.NewGuid();
        await _app.Tell(new ScopeVersionTookEffect(version, 1, DateTimeOffset.UtcNow));
        // The new criteria don't ask for it: it must be heard of before they take effect.
        await Eventually.Answer(async () => (await _app.Manager.Triggers.List(new RegisterQuery(), Ct)).Required().Items, t => t.Count == 1);
        await _app.ApprovedCriteria(f => f with
        {
            Performing = f.Performing! with { Triggers = [TriggerKind.CriteriaChange] },
            Acceptance = f.Acceptance! with { AcceptAtOrBelow = "very-low", ConditionalUpTo = null, NeverAcceptAbove = null },
        });
        var triggers = await Eventually.Answer(async () => (await _app.Manager.Triggers.List(new RegisterQuery(), Ct)).Required().Items, t => t.Count >= 2);
        triggers.Select(t => t.Fields.Kind).ShouldBe([TriggerKind.ScopeChange, TriggerKind.CriteriaChange], ignoreOrder: true);
        var unfit = await Eventually.Answer(async () => (await _app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.State is RiskState.Reassess);
        (unfit.Redrafts.ShouldHaveSingleItem().ToCriteria, unfit.Acceptance!.Approval.Stale).ShouldBe((2, true));
    }

    [Fact]
    public async Task R_6_1_1_planning_items_and_their_actions_go_from_plan_to_judgement()
    {
        var item = (await _app.Manager.PlanningItems.Create(Given.PlanningItem, Ct)).Required();
        (item.Ref, item.Gaps.Single().Rule).ShouldBe(("PLN-0001", "R-6.1.1-2"));
        var action = (await _app.Manager.PlanningActions.Create(Given.PlanningAction(item.Id), Ct)).Required();
        (await _app.Manager.PlanningItems.Get(item.Id, Ct)).Required().Gaps.ShouldBeEmpty();
        (await _app.Manager.PlanningItems.Delete(item.Id, item.Version, "No longer", Ct)).Problem!.Code.ShouldBe("has-actions");
        action = (await _app.Manager.PlanningActions.Start(action.Id, action.Version, Ct)).Required();
        action = (await _app.Manager.PlanningActions.Complete(action.Id, action.Version, Ct)).Required();
        var refused = await _app.Manager.PlanningActions.Evaluate(action.Id, action.Version, new ActionEvaluationRequest { Result = ActionResult.NotEffective }, Ct);
        (refused.Problem!.Status, refused.Problem.Rule).ShouldBe((422, "R-6.1.1-1"));
        action = (await _app.Manager.PlanningActions.Evaluate(action.Id, action.Version, new ActionEvaluationRequest { Result = ActionResult.NotEffective, Evidence = [Given.Statement] }, Ct)).Required();
        action.Gaps.ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.1-3");
        await _app.Manager.PlanningActions.Create(Given.PlanningAction(item.Id) with { FollowsUp = action.Id }, Ct);
        (await _app.Manager.PlanningActions.Get(action.Id, Ct)).Required().Gaps.ShouldBeEmpty();
        (await _app.Manager.PlanningActions.Create(Given.PlanningAction(Guid.NewGuid()), Ct)).Problem!.Errors[0].Path.ShouldBe("itemId");
        (await _app.Http.GetStringAsync(_app.Manager.PlanningItems.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("PLA-0001");
        (await _app.Http.GetStringAsync(_app.Manager.PlanningActions.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("notEffective");
    }

    [Fact]
    public async Task Another_tenants_run_is_neither_read_nor_compared()
    {
        var other = host.NewTenant();
        await other.ApprovedCriteria();
        var theirs = (await other.Manager.Assessments.Create(Given.Run(_app.Named(_app.Ann)), Ct)).Required();
        (await _app.Manager.Assessments.Get(theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Manager.Assessments.Results(theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Manager.Assessments.Compare(theirs.Id, theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Manager.Assessments.Create(Given.Run(_app.Named(_app.Ann)) with { ResultDocumentId = Guid.NewGuid() }, Ct)).Problem!.Errors[0].Path.ShouldBe("resultDocumentId");
    }
}
