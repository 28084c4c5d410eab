using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Risks and opportunities for the ISMS itself (6.1.1).</summary>
public sealed class PlanningTests
{
    private static readonly Evidence Proof = new(Given.Statement, Given.Ann, Given.Now, null);

    private static PlanningAction Action(Func<PlanningActionFields, PlanningActionFields>? with = null) =>
        PlanningAction.Plan(with is null ? Given.PlanningAction(Guid.NewGuid()) : with(Given.PlanningAction(Guid.NewGuid()))).Value().Stored();

    private static PlanningAction Done()
    {
        var action = Action();
        Some.Must(action.Start());
        Some.Must(action.Complete());
        return action.Stored();
    }

    [Fact]
    public void What_is_accepted_says_why()
    {
        PlanningItem.Add(Given.PlanningItem with { Decision = PlanningChoice.Accept }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("reason");
        PlanningItem.Add(Given.PlanningItem with { Decision = PlanningChoice.Accept, Reason = "It costs more than it brings" }).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void It_follows_from_an_issue_a_requirement_a_finding_or_a_review()
    {
        PlanningItem.Add(Given.PlanningItem with { Origin = Given.PlanningItem.Origin! with { Kind = "asset" } }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("origin.kind");
        PlanningItem.Add(Given.PlanningItem with { Origin = null }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("origin");
    }

    [Fact]
    public void R_6_1_1_2_to_act_takes_an_action()
    {
        var item = PlanningItem.Add(Given.PlanningItem).Value();
        item.GapsOf(0).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.1-2");
        item.GapsOf(1).ShouldBeEmpty();
        item.Delete("No longer", 1).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
    }

    [Fact]
    public void R_6_1_1_1_an_action_is_evaluated_with_result_and_evidence()
    {
        var action = Done();
        action.Evaluate(new() { Evidence = [Given.Statement] }, [Proof], Given.Ann, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.1-1");
        action.Evaluate(new() { Result = ActionResult.Effective }, [], Given.Ann, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.1-1");
        Action().Evaluate(new() { Result = ActionResult.Effective, Evidence = [Given.Statement] }, [Proof], Given.Ann, Given.Now).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
        action.Evaluate(new() { Result = ActionResult.Effective, Evidence = [Given.Statement] }, [Proof], Given.Ann, Given.Now).ShouldBeEmpty();
        action.State.ShouldBe(PlanningActionState.Evaluated);
    }

    [Fact]
    public void R_6_1_1_3_what_had_no_effect_is_followed_up()
    {
        var action = Done();
        Some.Must(action.Evaluate(new() { Result = ActionResult.NotEffective, Evidence = [Given.Statement] }, [Proof], Given.Ann, Given.Now));
        action.GapsOf(followedUp: false, Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.1-3");
        action.GapsOf(followedUp: true, Given.Today).ShouldBeEmpty();
    }

    [Fact]
    public void Its_effect_is_not_judged_before_it_is_due_and_it_is_built_into_a_process()
    {
        var fields = Given.PlanningAction(Guid.NewGuid());
        PlanningAction.Plan(fields with { EvaluateOn = fields.DueOn!.Value.AddDays(-1) }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("evaluateOn");
        PlanningAction.Plan(fields with { IntegratedInto = fields.IntegratedInto! with { Kind = "issue" } }).Refusals.ShouldHaveSingleItem().Path.ShouldBe("integratedInto.kind");
    }

    [Fact]
    public void Any_open_action_is_cancelled_with_a_reason_and_who_approved_it()
    {
        var action = Done();
        action.Cancel(new Because { Reason = "-" }, Given.Tom).ShouldHaveSingleItem().Code.ShouldBe("says-nothing");
        action.Cancel(new Because { Reason = "Another way" }, Given.Tom).ShouldBeEmpty();
        (action.State, action.CancelledBy!.Id).ShouldBe((PlanningActionState.Cancelled, "tom"));
        action.Start().ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
    }
}
