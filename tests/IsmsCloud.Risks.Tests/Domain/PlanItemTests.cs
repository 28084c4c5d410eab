using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

public sealed class PlanItemTests
{
    private static readonly Caller Rita = Given.In(Given.Rita, "risk-owner");
    private static readonly ApprovalRequest Seen = new() { ContentHash = "c0ffee" };
    private readonly Risk _risk = Some.Owned(Guid.NewGuid());

    private PlanItem Proposed() => PlanItem.Propose(Given.PlanItem(Given.Ann, _risk.Id)).Value().Stored();

    private PlanItem InProgress()
    {
        var item = Proposed();
        Some.Must(item.Approve(Seen, Rita, [_risk], Given.Now));
        Some.Must(item.Start());
        return item.Stored();
    }

    [Fact]
    public void E10_others_learn_which_control_an_item_is_to_put_in_place_and_by_when_until_it_is_dropped()
    {
        var item = PlanItem.Propose(Given.PlanItem(Given.Ann, _risk.Id)).Value();
        item.Events().ShouldBeEmpty();
        item.Announce();
        var planned = item.Events().OfType<PlanItemPlanned>().ShouldHaveSingleItem();
        (planned.Code, planned.DueOn).ShouldBe((item.Fields.Control!.Code, item.Fields.DueOn!.Value));
        item.Stored().Revise(item.Fields with { DueOn = Given.Today.AddYears(1) }).ShouldBeEmpty();
        item.Events().OfType<PlanItemPlanned>().ShouldHaveSingleItem().DueOn.ShouldBe(Given.Today.AddYears(1));
        item.Stored().Cancel(new() { Reason = "Another way" }, Rita, [_risk]).ShouldBeEmpty();
        item.Events().OfType<PlanItemCancelled>().ShouldHaveSingleItem().Reason.ShouldBe("Another way");
    }

    [Fact]
    public void R_6_1_3_6_the_plan_is_approved_by_the_risk_owner()
    {
        var item = Proposed();
        item.Start().ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
        item.Approve(Seen, Given.In(Given.Tom, "top-management"), [_risk], Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
        item.Approve(Seen, Rita with { Roles = ["reader"] }, [_risk], Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-0-2");
        item.Approve(Seen with { ContentHash = "other" }, Rita, [_risk], Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");
        item.Approve(Seen, Rita, [_risk], Given.Now).ShouldBeEmpty();
        item.State.ShouldBe(PlanItemState.Approved);
    }

    [Fact]
    public void An_item_of_several_risks_waits_for_all_their_owners()
    {
        var other = Some.Owned(Guid.NewGuid());
        Some.Must(other.Revise(other.Fields with { Owner = Given.Tom }, true));
        var item = PlanItem.Propose(Given.PlanItem(Given.Ann, _risk.Id, other.Id)).Value().Stored();
        item.Approve(Seen, Rita, [_risk, other], Given.Now).ShouldBeEmpty();
        item.State.ShouldBe(PlanItemState.Proposed);
        item.Approve(Seen, Rita, [_risk, other], Given.Now).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Person);
        item.Approve(Seen, Given.In(Given.Tom, "top-management"), [_risk, other], Given.Now).ShouldBeEmpty();
        item.State.ShouldBe(PlanItemState.Approved);
    }

    [Fact]
    public void R_0_1_a_changed_item_goes_back_to_the_owners()
    {
        var item = InProgress();
        item.Revise(item.Fields with { DueOn = Given.Today.AddYears(2) }).ShouldBeEmpty();
        (item.State, item.Approved.Count, item.Percent).ShouldBe((PlanItemState.Proposed, 0, null));
    }

    [Fact]
    public void R_8_3_1_done_is_what_evidence_shows_and_somebody_else_sees()
    {
        var item = InProgress();
        item.Implement([], Given.Ann, Given.Now).ShouldHaveSingleItem().Path.ShouldBe("evidence");
        item.Implement([new Evidence(Given.Statement, Given.Ann, Given.Now, null)], Given.Ann, Given.Now).ShouldBeEmpty();
        item.Events().ShouldHaveSingleItem().ShouldBeOfType<PlanItemImplemented>().Code.ShouldBe("A.8.13");
        item.Verify(new Because { Reason = "Saw it run" }, Given.In(Given.Ann, "top-management"), false, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("SD-2");
        item.Verify(new Because { Reason = "Saw it run" }, Given.In(Given.Tom), false, Given.Now).ShouldBeEmpty();
        (item.State, item.VerifiedBy!.Id).ShouldBe((PlanItemState.Verified, "tom"));
    }

    [Theory]
    [InlineData("top-management", true)]
    [InlineData("isms-manager", false)]
    public void SD_2_in_a_small_organisation_top_management_may_verify_its_own_work_and_it_shows(string role, bool may)
    {
        var item = InProgress();
        item.Implement([new Evidence(Given.Statement, Given.Ann, Given.Now, null)], Given.Ann, Given.Now).ShouldBeEmpty();
        item.Verify(new Because { Reason = "Saw it run" }, Given.In(Given.Ann, role), true, Given.Now).Count.ShouldBe(may ? 0 : 1);
        item.GapsOf(Given.Today).Any(gap => gap.Message.Contains("SD-2", StringComparison.Ordinal)).ShouldBe(may);
    }

    [Fact]
    public void Progress_is_told_while_it_goes_on_alone()
    {
        var item = InProgress();
        item.Progress(new ProgressRequest { Percent = 40 }).ShouldBeEmpty();
        item.Block(new Because { Reason = "Parts are missing" }).ShouldBeEmpty();
        item.Progress(new ProgressRequest { Percent = 50 }).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
        item.Start().ShouldBeEmpty();
        (item.State, item.Percent).ShouldBe((PlanItemState.InProgress, 40));
        item.Progress(new ProgressRequest { Percent = 101 }).ShouldHaveSingleItem().Code.ShouldBe("out-of-range");
    }

    [Fact]
    public void R_8_3_2_the_owner_hears_of_it_after_30_days_and_top_management_after_60_each_once()
    {
        var item = InProgress();
        var due = item.Fields.DueOn!.Value;
        item.PassDay(due.AddDays(30)).ShouldBeFalse();
        item.PassDay(due.AddDays(31)).ShouldBeTrue();
        item.Events().OfType<PlanItemOverdue>().ShouldHaveSingleItem().EscalateTo.ShouldBe("risk-owner");
        item.Stored().PassDay(due.AddDays(32)).ShouldBeFalse();
        item.PassDay(due.AddDays(61)).ShouldBeTrue();
        item.Events().OfType<PlanItemOverdue>().ShouldHaveSingleItem().EscalateTo.ShouldBe("top-management");
        item.Stored().PassDay(due.AddDays(99)).ShouldBeFalse();
    }

    [Fact]
    public void An_item_is_cancelled_by_a_risk_owner_with_a_reason_and_deleted_only_before_any_approval()
    {
        var item = InProgress();
        item.Delete("No longer").ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
        item.Cancel(new Because { Reason = "Another way" }, Given.In(Given.Ann, "isms-manager"), [_risk]).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Person);
        item.Cancel(new Because { Reason = "…" }, Rita, [_risk]).ShouldHaveSingleItem().Code.ShouldBe("says-nothing");
        item.Cancel(new Because { Reason = "Another way" }, Rita, [_risk]).ShouldBeEmpty();
        Proposed().Delete("No longer").ShouldBeEmpty();
    }
}
