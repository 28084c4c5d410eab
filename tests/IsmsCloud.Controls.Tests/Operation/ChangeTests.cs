using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Operation;

public sealed class ChangeTests
{
    private static readonly RecordLink Risk = new() { Kind = "risk", Id = Guid.NewGuid(), Title = "Ransomware" };

    private static ChangeFields Wanted => new() { Title = "New firewall", Planned = true, Reason = "The old one is out of support", Owner = Given.Ann, PlannedFor = Given.Today.AddDays(14) };

    private static ChangeFields Unasked => new() { Title = "Logs were off", Planned = false, Reason = "An update switched them off", Owner = Given.Ann, DetectedOn = Given.Today };

    private static ChangeAssessmentRequest Assessment => new() { ImpactOnSecurity = "Rules are carried over", Significant = true, RisksTouched = [Risk], Reassess = true, ReassessReason = "New way in" };

    [Fact]
    public void R_8_1_2_a_planned_change_is_not_made_before_it_is_approved()
    {
        var change = Requested();
        change.Implement(new(), [], Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-8.1-2");
        change.Assess(Assessment, Given.Ann, Given.Now).ShouldBeEmpty();
        change.Stored().Implement(new(), [], Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-8.1-2");
        Approve(change, Given.Tom).ShouldBeEmpty();
        change.Implement(new() { ImplementedOn = Given.Today.AddDays(-9) }, [], Given.Today).ShouldHaveSingleItem().Code.ShouldBe("before-approval");
        change.Implement(new(), [], Given.Today).ShouldBeEmpty();
        change.Look(new() { Outcome = "It filters" }, Given.Ann, Given.Now).ShouldBeEmpty();
        (change.State, change.IsOver, change.Can.Count).ShouldBe((ChangeState.Reviewed, true, 0));
    }

    [Fact]
    public void E22_an_approved_change_tells_whether_it_is_significant_and_which_risks_want_a_look()
    {
        var change = Assessed();
        Approve(change, Given.Tom).ShouldBeEmpty();
        var told = change.Events().OfType<ChangeApproved>().ShouldHaveSingleItem();
        (told.Significant, told.Reassess.Single()).ShouldBe((true, Risk.Id));
    }

    [Fact]
    public void Who_requested_it_does_not_approve_it()
    {
        var change = Assessed();
        Approve(change, Given.Ann, "isms-manager").ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        change.State.ShouldBe(ChangeState.Assessed);
    }

    [Fact]
    public void In_a_small_organisation_top_management_may_approve_what_it_wanted_and_that_shows()
    {
        var change = Assessed(by: Given.Tom);
        Approve(change, Given.Tom).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        Approve(change, Given.Tom, "top-management", small: true).ShouldBeEmpty();
        change.GapsOf(Given.Today).ShouldContain(g => g.Message.Contains("SD-3"));
        // The ISMS manager of a small organisation may not.
        Approve(Assessed(), Given.Ann, "isms-manager", small: true).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
    }

    [Fact]
    public void R_0_1_what_was_assessed_is_assessed_anew_where_it_changes()
    {
        var change = Assessed();
        change.Revise(Wanted with { Title = "Two new firewalls" }, Given.Today).ShouldBeEmpty();
        (change.State, change.Assessment).ShouldBe((ChangeState.Requested, null));
        Approve(change.Stored(), Given.Tom).ShouldHaveSingleItem().Code.ShouldBe("change-state");
        change.Revise(Wanted with { Planned = false, DetectedOn = Given.Today }, Given.Today).ShouldHaveSingleItem().Code.ShouldBe("planned-fixed");
    }

    [Fact]
    public void Only_the_content_that_was_seen_is_approved() =>
        Assessed().Approve(new ApprovalRequest { ContentHash = "decaf" }, Given.In(Given.Tom, "top-management"), false, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");

    [Fact]
    public void R_8_1_3_an_unintended_change_is_a_gap_until_its_consequences_are_looked_at()
    {
        var change = Change.Record(Unasked, Given.Ann, Given.Today).Value.ShouldNotBeNull();
        change.GapsOf(Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-8.1-3");
        change.Assess(Assessment, Given.Ann, Given.Now).ShouldHaveSingleItem().Code.ShouldBe("change-state");
        change.Look(new() { Outcome = "Nothing" }, Given.Ann, Given.Now).Select(r => r.Path).ShouldBe(["consequences", "mitigation"]);
        change.Close(new() { Reason = "Done with" }).ShouldHaveSingleItem().Code.ShouldBe("change-state");
        change.Look(new() { Consequences = "Two days without logs", Mitigation = "Alarm when they stop", Reassess = [Risk] }, Given.Ann, Given.Now).ShouldBeEmpty();
        change.Events().OfType<UnintendedChangeReviewed>().ShouldHaveSingleItem().Reassess.ShouldBe([Risk.Id]);
        change.GapsOf(Given.Today).ShouldBeEmpty();
        change.Close(new() { Reason = "Done with" }).ShouldBeEmpty();
        change.IsOver.ShouldBeTrue();
    }

    [Fact]
    public void Bad_input_is_told_by_field()
    {
        Change.Record(Unasked with { DetectedOn = null }, Given.Ann, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("detectedOn");
        Change.Record(Unasked with { DetectedOn = Given.Today.AddDays(1) }, Given.Ann, Given.Today).Refusals.ShouldHaveSingleItem().Code.ShouldBe("in-the-future");
        Change.Record(Wanted with { Reason = "..." }, Given.Ann, Given.Today).Refusals.ShouldHaveSingleItem().Code.ShouldBe("says-nothing");
        Requested().Assess(Assessment with { RisksTouched = [Risk with { Kind = "asset" }] }, Given.Ann, Given.Now).ShouldHaveSingleItem().Path.ShouldBe("risksTouched[0].kind");
        Requested().Assess(Assessment with { RisksTouched = [] }, Given.Ann, Given.Now).ShouldHaveSingleItem().Path.ShouldBe("risksTouched");
    }

    private static Change Requested(Http.Person? by = null) => Change.Record(Wanted, by ?? Given.Ann, Given.Today).Value.ShouldNotBeNull().Stored();

    private static Change Assessed(Http.Person? by = null)
    {
        var change = Requested(by);
        change.Assess(Assessment, Given.Ann, Given.Now).ShouldBeEmpty();
        return change.Stored();
    }

    private static IReadOnlyList<Revisions.Refusal> Approve(Change change, Http.Person by, string role = "top-management", bool small = false) =>
        change.Approve(new ApprovalRequest { ContentHash = "c0ffee" }, Given.In(by, role), small, Given.Now);
}
