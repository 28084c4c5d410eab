using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using Shouldly;

namespace IsmsCloud.Context.Tests.Domain;

public sealed class IssueTests
{
    private static Issue Identified(IssueFields? fields = null) => Issue.Identify(fields ?? Given.IssueFields, Given.Today).Value();

    private static Issue InState(IssueState state)
    {
        var issue = Identified();
        if (state is IssueState.NotRelevant) issue.Judge(new RelevanceRequest { Relevant = false, Reason = "Not ours" }).ShouldBeEmpty();
        if (state is IssueState.Relevant or IssueState.Retired) issue.Judge(new RelevanceRequest { Relevant = true, Reason = "It is ours" }).ShouldBeEmpty();
        if (state is IssueState.Retired) issue.Retire(Given.Because()).ShouldBeEmpty();
        return issue.Stored();
    }

    [Theory]
    [InlineData(IssueState.Identified, "relevant", IssueState.Relevant)]
    [InlineData(IssueState.Identified, "notRelevant", IssueState.NotRelevant)]
    [InlineData(IssueState.Relevant, "retire", IssueState.Retired)]
    [InlineData(IssueState.NotRelevant, "relevant", IssueState.Relevant)]
    [InlineData(IssueState.Retired, "relevant", IssueState.Relevant)]
    public void A_move_that_4_1_names_is_made_and_told(IssueState from, string move, IssueState to)
    {
        var issue = InState(from);
        Move(issue, move).ShouldBeEmpty();
        issue.State.ShouldBe(to);
        var told = issue.Events().ShouldHaveSingleItem().ShouldBeOfType<IssueRelevanceChanged>();
        (told.From, told.To).ShouldBe((Words.Of(from), Words.Of(to)));
    }

    [Theory]
    [InlineData(IssueState.Identified, "retire")]
    [InlineData(IssueState.Relevant, "relevant")]
    [InlineData(IssueState.Relevant, "notRelevant")]
    [InlineData(IssueState.NotRelevant, "notRelevant")]
    [InlineData(IssueState.NotRelevant, "retire")]
    [InlineData(IssueState.Retired, "notRelevant")]
    [InlineData(IssueState.Retired, "retire")]
    public void A_move_that_4_1_does_not_name_is_refused_and_changes_nothing(IssueState from, string move)
    {
        var issue = InState(from);
        Move(issue, move).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe("issue-state"), r => r.Kind.ShouldBe(RefusalKind.State));
        issue.State.ShouldBe(from);
        issue.Events().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    public void Each_move_needs_a_reason(string reason) =>
        Identified().Judge(new RelevanceRequest { Relevant = true, Reason = reason }).ShouldHaveSingleItem().Path.ShouldBe("reason");

    [Fact]
    public void The_event_names_the_risks_to_be_assessed_again()
    {
        var risk = Guid.CreateVersion7();
        var issue = Identified(Given.IssueFields with { Links = [new() { Kind = "risk", Id = risk, Title = "Outage" }, new() { Kind = "issue", Id = Guid.CreateVersion7() }] });
        issue.Judge(new RelevanceRequest { Relevant = true, Reason = "It is ours" });
        issue.Events().OfType<IssueRelevanceChanged>().Single().LinkedRisks.ShouldBe([risk]);
    }

    [Fact]
    public void R_4_1_5_an_issue_cited_by_an_approved_scope_is_not_deleted()
    {
        var issue = InState(IssueState.Relevant);
        issue.Delete("No longer needed", cited: true).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Rule.ShouldBe("R-4.1-5"), r => r.Clause.ShouldBe("4.1"), r => r.Code.ShouldBe("issue-cited-by-approved-scope"));
        issue.Retired.ShouldBeFalse();
        issue.Retire(Given.Because()).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_1_2_a_relevant_issue_without_link_or_reason_is_a_gap()
    {
        var issue = InState(IssueState.Relevant);
        issue.GapsOf(false, Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-4.1-2");
        issue.GapsOf(true, Given.Today).ShouldBeEmpty();
        issue.Revise(Given.IssueFields with { NoLinkReason = "It only explains our market" }).ShouldBeEmpty();
        issue.GapsOf(false, Given.Today).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_1_3_a_review_that_is_overdue_is_a_warning_until_it_is_held()
    {
        var issue = Identified(Given.IssueFields with { ReviewIntervalMonths = 3 });
        var later = Given.Today.AddMonths(3).AddDays(1);
        issue.GapsOf(true, Given.Today.AddMonths(3)).ShouldBeEmpty();
        issue.GapsOf(true, later).ShouldHaveSingleItem().Rule.ShouldBe("R-4.1-3");
        issue.Revise(Given.IssueFields with { Title = "Edited", ReviewIntervalMonths = 3 });
        issue.GapsOf(true, later).ShouldNotBeEmpty("editing is not reviewing");
        issue.Review(new ReviewRequest { Outcome = ReviewOutcome.Unchanged, Note = "Still so" }, Given.Ann, Given.Now, later).ShouldBeEmpty();
        issue.GapsOf(true, later).ShouldBeEmpty();
    }

    [Fact]
    public void A_review_that_withdraws_it_retires_it()
    {
        var issue = InState(IssueState.Relevant);
        issue.Review(new ReviewRequest { Outcome = ReviewOutcome.Withdrawn, Note = "Supplier is gone" }, Given.Ann, Given.Now, Given.Today).ShouldBeEmpty();
        issue.State.ShouldBe(IssueState.Retired);
    }

    [Fact]
    public void A_category_belongs_to_its_side() =>
        Issue.Identify(Given.IssueFields with { Side = IssueSide.Internal }, Given.Today).Refusals.ShouldHaveSingleItem().Code.ShouldBe("category-of-other-side");

    [Fact]
    public void A_deleted_issue_takes_no_change()
    {
        var issue = InState(IssueState.Relevant);
        issue.Delete("Written twice", cited: false).ShouldBeEmpty();
        issue.Can.ShouldBeEmpty();
        issue.Revise(Given.IssueFields).ShouldHaveSingleItem().Code.ShouldBe("deleted");
        Move(issue, "retire").ShouldHaveSingleItem().Code.ShouldBe("deleted");
    }

    private static IReadOnlyList<Refusal> Move(Issue issue, string move) => move switch
    {
        "retire" => issue.Retire(Given.Because()),
        _ => issue.Judge(new RelevanceRequest { Relevant = move == "relevant", Reason = "We looked at it" }),
    };
}
