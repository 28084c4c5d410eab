using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

public sealed class CriteriaSetTests
{
    private static CriteriaSet InReview(CriteriaFields? fields = null)
    {
        var set = CriteriaSet.Draft(fields ?? Given.Criteria(), Given.Ann).Value().Stored();
        set.Submit(Given.Ann).ShouldBeEmpty();
        return set.Stored();
    }

    private static IReadOnlyList<Refusal> Approve(CriteriaSet set, Http.Person? by = null, string role = "top-management", bool small = false, string hash = "c0ffee") =>
        set.Approve(new ApprovalRequest { ContentHash = hash }, Given.In(by ?? Given.Tom, role), Given.Profile(small), Given.Now);

    [Fact]
    public void Approval_freezes_it_and_puts_it_in_force()
    {
        var set = InReview();
        Approve(set).ShouldBeEmpty();
        set.State.ShouldBe(VersionState.Current);
        set.Events().Select(e => e.GetType()).ShouldBe([typeof(CriteriaSetApproved), typeof(CriteriaSetTookEffect)]);
        set.Revise(Given.Criteria(), Given.Ann).ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");
        set.Delete("no longer").ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");
    }

    [Fact]
    public void Approved_ahead_of_its_day_it_waits_for_it()
    {
        var set = InReview(Given.Criteria() with { EffectiveFrom = Given.Today.AddDays(10) });
        Approve(set).ShouldBeEmpty();
        set.State.ShouldBe(VersionState.Approved);
        set.TakeEffect(Given.Today.AddDays(9), Given.Now).ShouldHaveSingleItem().Code.ShouldBe("not-yet-effective");
        set.TakeEffect(Given.Today.AddDays(10), Given.Now).ShouldBeEmpty();
        set.State.ShouldBe(VersionState.Current);
    }

    [Fact]
    public void SD_3_the_author_does_not_approve_but_in_a_small_organisation()
    {
        Approve(InReview(), Given.Ann).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        var set = InReview();
        Approve(set, Given.Ann, small: true).ShouldBeEmpty();
        set.ApprovedByAuthor.ShouldBeTrue();
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("isms-manager")]
    public void SD_7_only_top_management_approves(string role) => Approve(InReview(), role: role).ShouldHaveSingleItem().Rule.ShouldBe("R-0-2");

    [Fact]
    public void R_0_1_what_was_seen_is_what_is_approved() => Approve(InReview(), hash: "other").ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");

    [Fact]
    public void R_6_1_2_1_criteria_that_lack_something_are_not_approved_and_stay_as_they_are()
    {
        var set = InReview(Given.Criteria() with { Acceptance = null });
        Approve(set).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-1");
        (set.State, set.HasChanged).ShouldBe((VersionState.InReview, false));
    }

    [Fact]
    public void A_draft_shows_what_will_stand_in_the_way() =>
        CriteriaSet.Draft(Given.Criteria() with { Performing = null }, Given.Ann).Value().GapsOf(Given.Today).ShouldHaveSingleItem().Severity.ShouldBe(GapSeverity.Block);

    [Fact]
    public void A_returned_draft_carries_the_comment_until_it_is_submitted_again()
    {
        var set = InReview();
        set.Return(new ReturnRequest { Comment = "Say what a year means" }, Given.In(Given.Tom, "top-management")).ShouldBeEmpty();
        (set.State, set.ReturnedWith).ShouldBe((VersionState.Draft, "Say what a year means"));
        set.Submit(Given.Ann).ShouldBeEmpty();
        set.ReturnedWith.ShouldBeNull();
    }
}
