using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Operation;

public sealed class OperationTests
{
    private static IsmsChangeFields Move => new()
    {
        What = "The office in Graz joins the scope",
        Purpose = "It handles customer data now",
        Consequences = "New assets, new risks",
        Clauses = ["4.3"],
        Resources = "10 days",
        Responsibilities = "Ann plans, Tom approves",
        PlannedFor = Given.Today.AddDays(60),
        Reassess = true,
        ReassessReason = "New site",
    };

    private static ProvisionFields Hosting => new()
    {
        Name = "Hosting",
        What = ProvisionKind.Service,
        Criticality = Criticality.Medium,
        RequirementsAgreed = "Contract annex B",
        ControlMethod = ProvisionControl.Report,
        Owner = Given.Ann,
    };

    private static OperationRunFields Restore { get; } = new()
    {
        What = new RecordLink { Kind = "isms-process", Id = Guid.NewGuid(), Title = "Restore test" },
        PeriodFrom = Given.Today.AddDays(-30),
        PeriodTo = Given.Today,
        RanOn = Given.Today,
        By = Given.Ann,
        Result = RunResult.AsPlanned,
        Evidence = [Given.Statement],
    };

    [Fact]
    public void R_6_3_1_a_change_of_the_isms_is_not_done_before_it_is_approved()
    {
        var change = IsmsChange.Propose(Move, Given.Ann).Value.ShouldNotBeNull().Stored();
        change.Complete(Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-6.3-1");
        change.Plan().ShouldBeEmpty();
        change.Stored().Complete(Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-6.3-1");
        change.Approve(new ApprovalRequest { ContentHash = "c0ffee" }, Given.In(Given.Ann, "isms-manager"), false, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        change.Approve(new ApprovalRequest { ContentHash = "c0ffee" }, Given.In(Given.Tom, "top-management"), false, Given.Now).ShouldBeEmpty();
        change.Events().OfType<IsmsChangeApproved>().ShouldHaveSingleItem().Reassess.ShouldBeTrue();
        change.Complete(Given.Today).ShouldBeEmpty();
        change.Review(new() { Reason = "It went well" }, Given.Tom, Given.Now).ShouldBeEmpty();
        change.State.ShouldBe(IsmsChangeState.Reviewed);
    }

    [Fact]
    public void A_proposal_may_be_incomplete_a_plan_may_not()
    {
        var change = IsmsChange.Propose(new IsmsChangeFields { What = "A new office" }, Given.Ann).Value.ShouldNotBeNull();
        change.Plan().Select(r => r.Path).ShouldBe(["purpose", "consequences", "resources", "responsibilities", "plannedFor", "reassess", "reassessReason", "clauses"]);
        IsmsChange.Propose(new IsmsChangeFields(), Given.Ann).Refusals.ShouldHaveSingleItem().Path.ShouldBe("what");
        change.Revise(Move).ShouldBeEmpty();
        change.Plan().ShouldBeEmpty();
        change.Revise(Move with { Purpose = "Another one" }).ShouldBeEmpty();
        change.State.ShouldBe(IsmsChangeState.Proposed);
    }

    [Fact]
    public void R_8_1_4_a_provision_that_nobody_controls_is_a_gap_in_2013_for_processes_alone()
    {
        var provision = Added(Hosting with { ControlMethod = ProvisionControl.None });
        provision.GapsOf(processesOnly: false, Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-8.1-4");
        provision.GapsOf(processesOnly: true, Given.Today).ShouldBeEmpty();
        Added(Hosting with { ControlMethod = ProvisionControl.None, What = ProvisionKind.Process }).GapsOf(processesOnly: true, Given.Today).ShouldHaveSingleItem();
    }

    [Fact]
    public void At_high_criticality_there_is_a_way_out() =>
        ExternalProvision.Add(Hosting with { Criticality = Criticality.High }, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("exitPlan");

    [Fact]
    public void E23_a_provision_that_becomes_critical_is_told()
    {
        var provision = Added(Hosting);
        provision.Revise(Hosting with { Description = "In two data centres" }).ShouldBeEmpty();
        provision.Events().ShouldBeEmpty();
        provision.Revise(Hosting with { Criticality = Criticality.High, ExitPlan = "Move within a month" }).ShouldBeEmpty();
        provision.Events().OfType<ExternalProvisionAdded>().ShouldHaveSingleItem().Criticality.ShouldBe("high");
    }

    [Fact]
    public void A_review_moves_the_next_one_and_editing_does_not()
    {
        var provision = Added(Hosting);
        provision.NextReviewOn.ShouldBe(Given.Today.AddMonths(12));
        provision.GapsOf(false, Given.Today.AddMonths(12).AddDays(1)).ShouldHaveSingleItem().Severity.ShouldBe(GapSeverity.Warn);
        var later = Given.Today.AddMonths(5);
        provision.Revise(Hosting with { ReviewIntervalMonths = 6 }).ShouldBeEmpty();
        provision.NextReviewOn.ShouldBe(Given.Today.AddMonths(6));
        provision.Look(new() { Outcome = ReviewOutcome.Unchanged, Note = "Report seen" }, Given.Ann, later, Given.Now).ShouldBeEmpty();
        provision.NextReviewOn.ShouldBe(later.AddMonths(6));
        provision.Delete("Made in error", 0).ShouldHaveSingleItem().Code.ShouldBe("in-use");
        provision.Look(new() { Outcome = ReviewOutcome.Withdrawn, Note = "Contract ended" }, Given.Ann, later, Given.Now).ShouldBeEmpty();
        (provision.State, provision.Can.Count).ShouldBe((ProvisionState.Ended, 0));
    }

    [Fact]
    public void A_run_has_evidence_and_a_period_that_makes_sense()
    {
        OperationRun.Refusals(Restore, Given.Today).ShouldBeEmpty();
        OperationRun.Refusals(Restore with { Evidence = [] }, Given.Today).ShouldHaveSingleItem().Path.ShouldBe("evidence");
        OperationRun.Refusals(Restore with { PeriodTo = Given.Today.AddDays(-31) }, Given.Today).ShouldHaveSingleItem().Code.ShouldBe("period-invalid");
        OperationRun.Refusals(Restore with { RanOn = Given.Today.AddDays(1) }, Given.Today).ShouldHaveSingleItem().Path.ShouldBe("ranOn");
        OperationRun.Refusals(Restore with { Result = RunResult.Deviated }, Given.Today).ShouldHaveSingleItem().Path.ShouldBe("deviation");
        OperationRun.Refusals(Restore with { What = new RecordLink { Kind = "asset", Id = Guid.NewGuid(), Title = "X" } }, Given.Today).ShouldHaveSingleItem().Path.ShouldBe("what.kind");
    }

    [Fact]
    public void A_run_that_is_corrected_keeps_the_evidence_as_it_was_given()
    {
        var first = new Evidence(Given.Statement, Given.Ann, Given.Now, null);
        var run = OperationRun.Record(Restore, [first], Given.Today).Value.ShouldNotBeNull();
        run.Revise(Restore with { Deviation = "It took longer" }, [new Evidence(Given.Statement, Given.Tom, Given.Now.AddDays(1), null)], Given.Today).ShouldBeEmpty();
        run.Evidence.ShouldHaveSingleItem().ShouldBe(first);
        run.Revise(Restore with { What = Restore.What! with { Id = Guid.NewGuid() } }, [first], Given.Today).ShouldHaveSingleItem().Code.ShouldBe("what-fixed");
    }

    private static ExternalProvision Added(ProvisionFields fields) => ExternalProvision.Add(fields, Given.Today).Value.ShouldNotBeNull().Stored();
}
