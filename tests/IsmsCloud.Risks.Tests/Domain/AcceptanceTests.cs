using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Who accepts what, until when, and how it ends.</summary>
public sealed class AcceptanceTests
{
    private static readonly CriteriaSet Criteria = Given.InForce();
    private static readonly Caller Rita = Given.In(Given.Rita, "risk-owner");
    private static readonly AcceptanceRequest Plain = new() { ContentHash = "c0ffee", Statement = "We can bear it." };
    private static readonly AcceptanceRequest Conditional = Plain with { Conditions = "Backups are tried each month", Until = Given.Today.AddMonths(6) };

    private static IReadOnlyList<Refusal> Accept(Risk risk, AcceptanceRequest? request = null, Caller? by = null) =>
        risk.Stored().Accept(request ?? Plain, by ?? Rita, Criteria, Given.Today, Given.Now);

    private static Risk Watched(AcceptanceRequest? request = null)
    {
        var risk = Some.Evaluated(Criteria, 1, 1);
        Some.Must(Accept(risk, request));
        risk.Stored().Monitor(Given.Today).ShouldBeTrue();
        return risk.Stored();
    }

    [Fact]
    public void An_acceptable_risk_is_accepted_for_a_year_and_watched()
    {
        var risk = Some.Evaluated(Criteria, 1, 1);
        Accept(risk).ShouldBeEmpty();
        (risk.State, risk.Acceptance!.Until, risk.Acceptance.Rating.Frozen).ShouldBe((RiskState.Accepted, Given.Today.AddMonths(12), true));
        risk.Events().OfType<ResidualRiskAccepted>().ShouldHaveSingleItem().Residual.ShouldBeFalse();
        risk.Stored().Monitor(Given.Today).ShouldBeTrue();
        (risk.State, risk.NextReviewOn).ShouldBe((RiskState.Monitored, Given.Today.AddMonths(12)));
    }

    [Fact]
    public void R_6_1_3_6_a_residual_risk_cannot_be_accepted_by_someone_else()
    {
        var risk = Some.Treated(Criteria, (4, 4), (1, 1));
        foreach (var other in new[] { Given.In(Given.Ann, "isms-manager", "risk-owner"), Given.In(Given.Tom, "top-management") })
            Accept(risk, by: other).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
        Accept(risk, by: Rita with { RoleAssignment = null }).ShouldHaveSingleItem().Rule.ShouldBe("R-0-2");
        Accept(risk).ShouldBeEmpty();
        risk.Acceptance!.Residual.ShouldBeTrue();
    }

    [Fact]
    public void SD_4_a_dated_delegation_lets_somebody_accept_between_its_days()
    {
        var risk = Some.Evaluated(Criteria, 1, 1);
        var delegation = new DelegationRequest { To = Given.Tom, From = Given.Today.AddDays(1), Until = Given.Today.AddDays(9), Reason = "On leave" };
        risk.Delegate(delegation, Given.In(Given.Ann, "risk-owner"), Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
        risk.Delegate(delegation, Rita, Given.Today).ShouldBeEmpty();
        var tom = Given.In(Given.Tom, "top-management");
        risk.Stored().Accept(Plain, tom, Criteria, Given.Today, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
        risk.Accept(Plain, tom, Criteria, Given.Today.AddDays(10), Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
        risk.Accept(Plain, tom, Criteria, Given.Today.AddDays(9), Given.Now).ShouldBeEmpty();
        risk.Acceptance!.OnBehalfOf!.Id.ShouldBe("rita");
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-09")]
    [InlineData("2026-03-09", "2026-03-08")]
    [InlineData("2026-03-02", "2027-03-03")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void SD_4_a_delegation_has_days_that_lie_ahead_and_a_year_at_most(string from, string until) =>
        Some.Evaluated(Criteria, 1, 1).Delegate(
            new DelegationRequest { To = Given.Tom, From = DateOnly.Parse(from, null), Until = DateOnly.Parse(until, null), Reason = "On leave" }, Rita, Given.Today)
            .ShouldHaveSingleItem().Path.ShouldBe("until");

    [Fact]
    public void SD_4_a_delegation_ends_with_the_owner_who_gave_it()
    {
        var risk = Some.Evaluated(Criteria, 1, 1);
        Some.Must(risk.Delegate(new DelegationRequest { To = Given.Tom, Until = Given.Today.AddDays(9), Reason = "On leave" }, Rita, Given.Today));
        Some.Must(risk.Revise(risk.Fields with { Owner = Given.Ann }, true));
        Accept(risk, by: Given.In(Given.Tom, "top-management")).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
    }

    [Fact]
    public void R_6_1_2_5_acceptance_needs_a_role_that_covers_the_level()
    {
        Accept(Some.Evaluated(Criteria, 4, 3), Conditional).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-5");
        Accept(Some.Evaluated(Criteria, 4, 3), Conditional, Given.In(Given.Rita, "isms-manager")).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-5");
        Accept(Some.Evaluated(Criteria, 4, 3), Conditional, Given.In(Given.Rita, "top-management")).ShouldBeEmpty();
        Accept(Some.Evaluated(Criteria, 1, 1), by: Given.In(Given.Rita, "top-management")).ShouldBeEmpty();
    }

    [Fact]
    public void R_6_1_3_7_above_what_is_acceptable_there_are_conditions_and_an_end()
    {
        Accept(Some.Evaluated(Criteria, 3, 3)).Select(r => (r.Rule, r.Path)).ShouldBe([("R-6.1.3-7", "conditions"), ("R-6.1.3-7", "until")]);
        var risk = Some.Evaluated(Criteria, 3, 3);
        Accept(risk, Conditional).ShouldBeEmpty();
        (risk.Acceptance!.Conditional, risk.Acceptance.Conditions).ShouldBe((true, "Backups are tried each month"));
        Accept(Some.Evaluated(Criteria, 5, 5), Conditional, Given.In(Given.Rita, "top-management")).ShouldHaveSingleItem().Code.ShouldBe("not-acceptable");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(36 * 31, false)]
    public void R_6_1_3_7_an_acceptance_ends_later_than_today_and_within_36_months(int days, bool good) =>
        Accept(Some.Evaluated(Criteria, 1, 1), Plain with { Until = Given.Today.AddDays(days) }).Count.ShouldBe(good ? 0 : 1);

    [Fact]
    public void R_0_1_what_was_seen_is_what_is_accepted() =>
        Accept(Some.Evaluated(Criteria, 1, 1), Plain with { ContentHash = "other" }).ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");

    [Fact]
    public void R_6_1_3_7_on_its_end_date_the_risk_is_to_be_rated_anew_and_a_month_before_it_is_announced()
    {
        var risk = Watched();
        var end = risk.Acceptance!.Until;
        risk.PassDay(end.AddDays(-31)).ShouldBeFalse();
        risk.Review(new ReviewRequest { Outcome = ReviewOutcome.Unchanged, Note = "Looked at it" }, Given.Rita, Given.Now, end.AddDays(-31)).ShouldBeEmpty();
        risk.Stored().PassDay(end.AddDays(-30)).ShouldBeTrue();
        risk.Events().ShouldHaveSingleItem().ShouldBeOfType<AcceptanceExpiring>();
        risk.Stored().PassDay(end.AddDays(-29)).ShouldBeFalse();
        risk.PassDay(end).ShouldBeTrue();
        risk.State.ShouldBe(RiskState.Reassess);
        risk.Events().Select(e => e.GetType()).ShouldBe([typeof(AcceptanceExpired), typeof(RiskToReassess)]);
        risk.Stored().PassDay(end.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_watched_risk_whose_review_is_due_or_that_something_happens_to_is_rated_anew()
    {
        var risk = Watched(Plain with { Until = Given.Today.AddMonths(30) });
        risk.PassDay(Given.Today.AddMonths(12)).ShouldBeTrue();
        risk.State.ShouldBe(RiskState.Reassess);
        risk = Watched();
        risk.Flag("A control failed.", null, Given.Now).ShouldBeTrue();
        risk.State.ShouldBe(RiskState.Reassess);
        risk.Accept(Plain, Rita, Criteria, Given.Today, Given.Now).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
    }

    [Fact]
    public void E06_an_acceptance_that_no_longer_fits_is_warned_of()
    {
        var stricter = Given.InForce(with: f => f with { Acceptance = f.Acceptance! with { AcceptAtOrBelow = "very-low", ConditionalUpTo = null, NeverAcceptAbove = null } });
        var risk = Some.Evaluated(Criteria, 2, 2);
        Some.Must(Accept(risk));
        Some.GapsOf(risk.Stored(), stricter).ShouldContain(("R-6.1.3-7", GapSeverity.Warn));
        Some.GapsOf(risk, Criteria).ShouldBeEmpty();
    }

    [Fact]
    public void A_loss_below_the_threshold_is_acceptable_whatever_its_level_says()
    {
        var byMoney = Given.InForce(with: f => f with { Currency = "EUR", Acceptance = f.Acceptance! with { QuantitativeThreshold = 10_000 } });
        Rating With(double amount) => Some.Rated(byMoney, 4, 4).RatingOf(RatingKind.Current)! with { YearlyLoss = (decimal)amount, Loss = new LossModel { Currency = "EUR" } };
        Acceptability.Of(byMoney.Fields, With(10_000)).ShouldBe(Verdict.Acceptable);
        Acceptability.Of(byMoney.Fields, With(10_001)).ShouldBe(Verdict.Conditional);
    }
}
