using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>From a draft to its evaluation.</summary>
public sealed class RiskTests
{
    private static readonly CriteriaSet Criteria = Given.InForce();

    private static IReadOnlyList<Refusal> Lacking(Func<RiskFields, RiskFields> with, bool inScope = true)
    {
        var risk = Risk.Draft(with(Given.EventRisk(Given.Rita, Guid.NewGuid())), inScope, Given.Today).Value().Stored();
        var refusals = risk.Identify(Given.Today);
        risk.State.ShouldBe(refusals.Count == 0 ? RiskState.Identified : RiskState.Draft);
        return refusals;
    }

    [Fact]
    public void A_complete_draft_is_identified() => Lacking(f => f).ShouldBeEmpty();

    [Fact]
    public void R_6_1_2_6_no_risk_past_draft_without_an_owner() => Lacking(f => f with { Owner = null }).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-6");

    [Fact]
    public void R_6_1_2_7_no_risk_without_confidentiality_integrity_or_availability() =>
        Lacking(f => f with { Affects = [] }).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-7");

    [Fact]
    public void R_4_3_5_a_risk_outside_the_scope_is_not_identified() => Lacking(f => f, inScope: false).ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-5");

    [Fact]
    public void An_event_based_risk_tells_a_scenario_and_an_asset_based_one_names_all_three()
    {
        Lacking(f => f with { ScenarioId = null }).ShouldHaveSingleItem().Path.ShouldBe("scenarioId");
        Lacking(f => f with { Approach = RiskApproach.AssetBased }).Select(r => r.Path).ShouldBe(["assetId", "threatId", "vulnerabilityId"]);
    }

    [Fact]
    public void R_6_1_2_6_nor_does_an_identified_risk_lose_its_owner_again()
    {
        var risk = Some.Identified();
        risk.Revise(risk.Fields with { Owner = null }, true).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-6");
        risk.Revise(risk.Fields with { Affects = [] }, true).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-7");
    }

    [Fact]
    public void R_6_1_2_1_without_criteria_in_force_nothing_is_rated() =>
        Some.Identified().Rate(Given.Rating(RatingKind.Current, 3, 3), null, Given.Ann, Given.Now).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.2-1");

    [Fact]
    public void R_6_1_2_8_score_and_level_are_computed()
    {
        var risk = Some.Rated(Criteria, 4, 3);
        var rating = risk.RatingOf(RatingKind.Current)!;
        (rating.Score, rating.Level!.Id, rating.Cell, rating.CriteriaSetId).ShouldBe((4, "high", new HeatMapCell(4, 3), Criteria.Id));
        (risk.State, risk.LevelRank, risk.LevelId).ShouldBe((RiskState.Analysed, 4, "high"));
        typeof(RatingRequest).GetProperties().Select(p => p.Name).ShouldBe(["Kind", "Inputs", "Loss", "Rationale"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(6, "likelihood of no rank", "inputs.likelihood")]
    [InlineData(3, "too short", "rationale")]
    public void What_a_rating_lacks_is_named_with_its_path(int likelihood, string rationale, string path) =>
        Some.Identified().Rate(Given.Rating(RatingKind.Current, likelihood, 3) with { Rationale = rationale }, Criteria, Given.Ann, Given.Now)
            .ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public void R_6_1_2_4_a_risk_rated_under_another_version_is_not_evaluated_but_rated_again()
    {
        var risk = Some.Rated(Criteria, 3, 3);
        var refused = risk.Evaluate(new(), Given.InForce("3x3"), Given.Ann, Given.Now).ShouldHaveSingleItem();
        (refused.Code, refused.Rule).ShouldBe(("criteria-superseded", "R-6.1.2-4"));
    }

    [Fact]
    public void Evaluation_compares_ranks_and_tells()
    {
        var risk = Some.Evaluated(Criteria, 3, 3);
        (risk.Evaluation!.Acceptable, risk.Evaluation.Conditionally, risk.Evaluation.Rank).ShouldBe((false, true, 3));
        var told = risk.Events().OfType<RiskEvaluated>().ShouldHaveSingleItem();
        (told.LevelId, told.Acceptable, told.OwnerId).ShouldBe(("medium", false, "rita"));
        Some.Evaluated(Criteria, 1, 1).Evaluation!.Acceptable.ShouldBeTrue();
    }

    [Fact]
    public void R_6_1_2_11_until_it_is_ranked_there_is_a_gap()
    {
        Some.GapsOf(Some.Rated(Criteria, 3, 3), Criteria).ShouldContain(("R-6.1.2-11", GapSeverity.Gap));
        Some.GapsOf(Some.Evaluated(Criteria, 3, 3), Criteria).ShouldNotContain(("R-6.1.2-11", GapSeverity.Gap));
    }

    [Fact]
    public void R_6_1_2_9_a_current_rating_above_the_inherent_one_wants_an_explanation()
    {
        var risk = Some.Identified();
        risk.Rate(Given.Rating(RatingKind.Inherent, 2, 2), Criteria, Given.Ann, Given.Now).ShouldBeEmpty();
        risk.Rate(Given.Rating(RatingKind.Current, 3, 3), Criteria, Given.Ann, Given.Now).ShouldBeEmpty();
        Some.GapsOf(risk, Criteria).ShouldContain(("R-6.1.2-9", GapSeverity.Warn));
        Some.GapsOf(Some.Rated(Criteria, 3, 3), Criteria).ShouldNotContain(("R-6.1.2-9", GapSeverity.Warn));
    }

    [Theory]
    [InlineData(ControlStatus.Implemented, false)]
    [InlineData(ControlStatus.Planned, true)]
    [InlineData(ControlStatus.NotEffective, true)]
    public void R_6_1_2_10_a_rating_that_counts_on_a_control_that_is_not_there_is_warned_of(ControlStatus status, bool warned)
    {
        var risk = Some.Rated(Criteria, 3, 3, f => f with { ExistingControls = [new() { Control = new() { Code = "A.8.13" }, Status = status }] });
        Some.GapsOf(risk, Criteria).Contains(("R-6.1.2-10", GapSeverity.Warn)).ShouldBe(warned);
    }

    [Fact]
    public void R_6_1_2_12_an_owner_who_left_or_runs_the_isms_and_owns_too_much_is_warned_of()
    {
        var risk = Some.Evaluated(Criteria, 3, 3);
        Some.GapsOf(risk, Criteria, Some.Person("rita", left: true)).ShouldContain(("R-6.1.2-12", GapSeverity.Warn));
        Some.GapsOf(risk, Criteria, Some.Person("rita", false, "isms-manager"), owned: 4, live: 10).ShouldContain(("R-6.1.2-12", GapSeverity.Warn));
        Some.GapsOf(risk, Criteria, Some.Person("rita", false, "isms-manager"), owned: 3, live: 10).ShouldNotContain(("R-6.1.2-12", GapSeverity.Warn));
        Some.GapsOf(risk, Criteria, Some.Person("rita", false, "risk-owner"), owned: 9, live: 10).ShouldNotContain(("R-6.1.2-12", GapSeverity.Warn));
    }

    [Fact]
    public void E06_under_new_criteria_the_old_rating_stays_and_a_draft_of_the_new_one_is_shown()
    {
        var risk = Some.Evaluated(Criteria, 3, 3);
        var draft = risk.RedraftsUnder(Given.InForce("3x3")).ShouldHaveSingleItem();
        (draft.Score, draft.Level!.Rank, draft.Problems.Count).ShouldBe((9, 3, 0));
        risk.RatingOf(RatingKind.Current)!.CriteriaSetId.ShouldBe(Criteria.Id);
        Some.Evaluated(Criteria, 5, 5).RedraftsUnder(Given.InForce("3x3")).ShouldHaveSingleItem().Problems.ShouldNotBeEmpty();
        risk.RedraftsUnder(Criteria).ShouldBeEmpty();
    }

    [Fact]
    public void A_flag_is_put_once_and_gone_with_the_next_rating()
    {
        var risk = Some.Evaluated(Criteria, 3, 3);
        risk.Flag("An issue changed.", null, Given.Now).ShouldBeTrue();
        risk.Flag("An issue changed.", null, Given.Now).ShouldBeFalse();
        (risk.State, risk.Flagged).ShouldBe((RiskState.Evaluated, true));
        risk.Reassess(new Because { Reason = "An issue changed" }).ShouldBeEmpty();
        risk.Rate(Given.Rating(RatingKind.Current, 2, 2), Criteria, Given.Ann, Given.Now).ShouldBeEmpty();
        (risk.State, risk.Flagged, risk.Evaluation).ShouldBe((RiskState.Analysed, false, null));
    }

    [Fact]
    public void Closing_takes_a_reason_of_its_own_a_proposal_and_the_owner()
    {
        var risk = Some.Evaluated(Criteria, 3, 3);
        risk.Close(Given.In(Given.Rita, "risk-owner"), Given.Now).ShouldHaveSingleItem().Code.ShouldBe("closure-not-proposed");
        risk.ProposeClosure(new ClosureRequest { Reason = ClosureReason.Merged, Note = "Said twice" }, Given.Ann, Given.Now).ShouldHaveSingleItem().Path.ShouldBe("mergedInto");
        risk.ProposeClosure(new ClosureRequest { Reason = ClosureReason.SourceGone, Note = "We sold it" }, Given.Ann, Given.Now).ShouldBeEmpty();
        risk.Close(Given.In(Given.Ann, "isms-manager"), Given.Now).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Person);
        risk.Close(Given.In(Given.Rita, "risk-owner"), Given.Now).ShouldBeEmpty();
        (risk.State, risk.Closure!.ProposedBy.Id, risk.Closure.ClosedBy.Id).ShouldBe((RiskState.Closed, "ann", "rita"));
        risk.Revise(risk.Fields, true).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
    }
}
