using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Operation;

public sealed class ControlTests
{
    [Fact]
    public void An_event_and_a_person_meet_in_one_record_of_a_control() =>
        Given.Begun().Id.ShouldBe(Control.IdOf(Given.Tenant, ControlReference.AnnexA2022, "A.8.13"));

    [Fact]
    public void Its_title_and_theme_are_those_of_its_catalogue()
    {
        var control = Given.Begun(Given.Control with { Control = Given.Backup with { Title = "Something else" } });
        (control.Fields.Control!.Title, control.Theme).ShouldBe((BuiltIn.AnnexA2022.Find("A.8.13")!.Title, BuiltIn.AnnexA2022.Find("A.8.13")!.Theme));
    }

    [Fact]
    public void What_is_planned_has_an_owner_and_a_day()
    {
        var control = Given.Begun(new ControlFields { Control = Given.Backup });
        control.Plan(new()).Select(r => r.Path).ShouldBe(["owner", "plannedFor"]);
        control.Status.ShouldBe(ControlStatus.NotStarted);
    }

    [Fact]
    public void What_is_under_way_says_how_it_is_done()
    {
        var control = Given.Begun(Given.Control with { Description = " " });
        control.Start().ShouldHaveSingleItem().Path.ShouldBe("description");
        control.Revise(Given.Control).ShouldBeEmpty();
        control.Start().ShouldBeEmpty();
        control.Revise(control.Fields with { Description = null }).ShouldHaveSingleItem().Path.ShouldBe("description");
    }

    [Fact]
    public void It_goes_from_planned_over_under_way_to_in_place()
    {
        var control = Given.Begun();
        control.Plan(new() { PlannedFor = Given.Today.AddDays(30) }).ShouldBeEmpty();
        control.Start().ShouldBeEmpty();
        control.Implement(new() { ImplementedOn = Given.Today.AddDays(1) }, Given.Today).ShouldHaveSingleItem().Code.ShouldBe("in-the-future");
        control.Implement(new(), Given.Today).ShouldBeEmpty();
        (control.Status, control.ImplementedOn).ShouldBe((ControlStatus.Implemented, Given.Today));
        control.Events().OfType<ControlImplemented>().ShouldHaveSingleItem().Code.ShouldBe("A.8.13");
        control.Events().OfType<ControlStatusChanged>().Select(e => e.To).ShouldBe(["planned", "inProgress", "implemented"]);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("start")]
    [InlineData("implement")]
    [InlineData("plan")]
    public void What_is_in_place_is_opened_again_before_anything_else(string what)
    {
        var control = Given.InPlace();
        var refusals = what switch
        {
            "stop" => control.Stop(new() { Reason = "No money" }),
            "start" => control.Start(),
            "plan" => control.Plan(new() { PlannedFor = Given.Today }),
            _ => control.Implement(new(), Given.Today),
        };
        refusals.ShouldHaveSingleItem().Code.ShouldBe("control-status");
        control.Can.ShouldNotContain(what);
    }

    [Fact]
    public void A_record_stays_with_its_control() =>
        Given.Begun().Revise(Given.Control with { Control = new() { Code = "A.8.14" } }).ShouldHaveSingleItem().Code.ShouldBe("control-fixed");

    [Fact]
    public void E14_an_ineffective_control_is_not_effective_until_a_test_passes()
    {
        var control = Given.InPlace();
        control.Test(Given.Test(TestResult.Ineffective), [], Given.Ann, Given.Today, Given.Now).ShouldBeEmpty();
        (control.Status, control.Effectiveness).ShouldBe((ControlStatus.NotEffective, ControlEffectiveness.Ineffective));
        control.Events().OfType<ControlTestFailed>().ShouldHaveSingleItem().Result.ShouldBe("ineffective");
        control.Events().OfType<ControlIneffective>().ShouldHaveSingleItem();
        control.GapsOf(Given.Today).ShouldContain(g => g.Message.Contains("mend it"));
        control.Stored().Test(Given.Test(TestResult.Effective), [], Given.Ann, Given.Today, Given.Now.AddMinutes(1)).ShouldBeEmpty();
        (control.Status, control.Effectiveness).ShouldBe((ControlStatus.Implemented, ControlEffectiveness.Effective));
        control.Events().OfType<ControlEffectiveAgain>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_control_that_works_in_part_stays_in_place_and_its_test_failed()
    {
        var control = Given.InPlace();
        control.Test(Given.Test(TestResult.PartlyEffective), [], Given.Ann, Given.Today, Given.Now).ShouldBeEmpty();
        (control.Status, control.Effectiveness).ShouldBe((ControlStatus.Implemented, ControlEffectiveness.PartlyEffective));
        control.Events().ShouldHaveSingleItem().ShouldBeOfType<ControlTestFailed>();
    }

    [Fact]
    public void A_test_that_is_recorded_late_does_not_undo_a_later_one()
    {
        var control = Given.InPlace();
        control.Test(Given.Test(TestResult.Effective), [], Given.Ann, Given.Today, Given.Now).ShouldBeEmpty();
        control.Stored().Test(Given.Test(TestResult.Ineffective, Given.Today.AddDays(-3)), [], Given.Ann, Given.Today, Given.Now.AddMinutes(1)).ShouldBeEmpty();
        (control.Status, control.Effectiveness, control.Tests.Count).ShouldBe((ControlStatus.Implemented, ControlEffectiveness.Effective, 2));
        control.Events().ShouldBeEmpty();
    }

    [Fact]
    public void A_failed_test_says_what_does_not_work() =>
        Given.InPlace().Test(Given.Test(TestResult.Ineffective) with { Note = null }, [], Given.Ann, Given.Today, Given.Now).ShouldHaveSingleItem().Path.ShouldBe("note");

    [Fact]
    public void What_was_mended_is_to_be_tested_anew()
    {
        var control = Given.InPlace();
        control.Test(Given.Test(TestResult.Ineffective), [], Given.Ann, Given.Today, Given.Now).ShouldBeEmpty();
        control.Start().ShouldBeEmpty();
        control.Implement(new(), Given.Today).ShouldBeEmpty();
        control.Effectiveness.ShouldBe(ControlEffectiveness.NotTested);
    }

    [Fact]
    public void A_test_is_overdue_once_its_rhythm_has_passed()
    {
        var control = Given.InPlace(Given.Control with { TestIntervalMonths = 6 });
        control.TestDueOn.ShouldBe(Given.Today.AddMonths(6));
        control.GapsOf(Given.Today.AddMonths(6)).ShouldNotContain(g => g.Message.Contains("tested by"));
        control.GapsOf(Given.Today.AddMonths(6).AddDays(1)).ShouldContain(g => g.Severity == GapSeverity.Warn && g.Message.Contains("tested by"));
        control.Test(Given.Test(TestResult.Effective) with { NextDueOn = Given.Today.AddDays(10) }, [], Given.Ann, Given.Today, Given.Now).ShouldBeEmpty();
        control.TestDueOn.ShouldBe(Given.Today.AddDays(10));
    }

    [Fact]
    public void R_8_1_1_a_control_that_was_not_carried_out_in_its_rhythm_is_a_gap()
    {
        var control = Given.InPlace(Given.Control with { RunIntervalMonths = 1 });
        var later = Given.Today.AddMonths(1).AddDays(1);
        control.GapsOf(later).ShouldContain(g => g.Rule == "R-8.1-1" && g.Severity == GapSeverity.Gap);
        control.Ran(Given.Today.AddDays(20)).ShouldBeTrue();
        control.GapsOf(later).ShouldNotContain(g => g.Rule == "R-8.1-1");
        control.Ran(Given.Today.AddDays(20)).ShouldBeFalse();
    }

    [Fact]
    public void R_0_4_expired_evidence_does_not_count()
    {
        var control = Given.InPlace();
        control.AddEvidence(Given.Proof(Given.Today.AddDays(-100), Given.Today.AddDays(-1)), Given.Today).ShouldBeEmpty();
        control.EvidenceStateOn(Given.Today).ShouldBe(EvidenceState.Expired);
        control.GapsOf(Given.Today).ShouldContain(g => g.Rule == "R-0-4" && g.Severity == GapSeverity.Warn && g.Clause == "8.1");
        control.AddEvidence(Given.Proof(null, Given.Today.AddDays(29)), Given.Today).ShouldBeEmpty();
        control.EvidenceStateOn(Given.Today).ShouldBe(EvidenceState.Expiring);
        control.AddEvidence(Given.Proof(null, null), Given.Today).ShouldBeEmpty();
        control.EvidenceStateOn(Given.Today).ShouldBe(EvidenceState.Current);
        control.GapsOf(Given.Today).ShouldNotContain(g => g.Rule == "R-0-4");
    }

    [Fact]
    public void Withdrawn_evidence_stays_to_be_seen_and_counts_no_more()
    {
        var control = Given.InPlace();
        control.AddEvidence(Given.Proof(null, null), Given.Today).ShouldBeEmpty();
        var id = control.Evidence.ShouldHaveSingleItem().Id;
        control.WithdrawEvidence(id, new() { Reason = "Wrong log" }, Given.Tom, Given.Now).ShouldBeEmpty();
        control.Evidence.ShouldHaveSingleItem().Withdrawn.ShouldNotBeNull().Reason.ShouldBe("Wrong log");
        control.EvidenceStateOn(Given.Today).ShouldBe(EvidenceState.None);
        control.WithdrawEvidence(id, new() { Reason = "Wrong log" }, Given.Tom, Given.Now).ShouldHaveSingleItem().Code.ShouldBe("withdrawn");
        control.WithdrawEvidence(Guid.NewGuid(), new() { Reason = "Wrong log" }, Given.Tom, Given.Now).ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    [Fact]
    public void R_8_3_3_the_last_plan_item_puts_it_in_place_whoever_owns_it()
    {
        var control = Given.Begun(new ControlFields { Control = Given.Backup });
        control.FollowPlan(Given.Today).ShouldBeTrue();
        (control.Status, control.ImplementedOn).ShouldBe((ControlStatus.Implemented, Given.Today));
        control.GapsOf(Given.Today).ShouldContain(g => g.Message.Contains("name its owner"));
        control.FollowPlan(Given.Today).ShouldBeFalse();
    }

    [Fact]
    public void A_record_with_evidence_is_not_deleted()
    {
        var control = Given.Begun();
        control.AddEvidence(Given.Proof(null, null), Given.Today).ShouldBeEmpty();
        control.Delete("Made in error", 0).ShouldHaveSingleItem().Code.ShouldBe("in-use");
        control.Can.ShouldNotContain("delete");
    }

    [Fact]
    public void A_deleted_record_is_begun_again_as_the_same_one()
    {
        var control = Given.Begun();
        control.BeginAgain(Given.Control, BuiltIn.AnnexA2022.Find("A.8.13")!).ShouldHaveSingleItem().Code.ShouldBe("control-exists");
        control.Delete("Made in error", 0).ShouldBeEmpty();
        control.BeginAgain(Given.Control, BuiltIn.AnnexA2022.Find("A.8.13")!).ShouldBeEmpty();
        control.Retired.ShouldBeFalse();
    }

    [Fact]
    public void Its_policies_are_links_of_known_kinds() =>
        Given.Begun().Revise(Given.Control with { Policies = [new RecordLink { Kind = "spaceship", Id = Guid.NewGuid(), Title = "X" }] }).ShouldHaveSingleItem().Path.ShouldBe("policies[0].kind");
}
