using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Decision, plan, completion.</summary>
public sealed class TreatmentTests
{
    private static readonly CriteriaSet Criteria = Given.InForce();
    private static readonly Caller Rita = Given.In(Given.Rita, "risk-owner");

    private static IReadOnlyList<Refusal> Treat(Risk risk, TreatmentRequest request, Caller? by = null) => risk.Treat(request, [], by ?? Rita, Criteria, Given.Now);

    [Fact]
    public void E08_a_decision_names_its_controls()
    {
        var risk = Some.InTreatment(Criteria, 4, 4);
        risk.State.ShouldBe(RiskState.InTreatment);
        risk.Events().OfType<TreatmentDecided>().ShouldHaveSingleItem().Controls.ShouldBe(["annexa-2022/A.8.13"]);
        risk.Events().OfType<ControlBecameNecessary>().ShouldHaveSingleItem().Code.ShouldBe("A.8.13");
    }

    [Fact]
    public void R_6_1_3_8_to_modify_takes_a_control() =>
        Treat(Some.Evaluated(Criteria, 4, 4), Given.Treatment() with { NecessaryControls = [] }).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-8");

    [Fact]
    public void R_6_1_3_6_the_owner_decides_and_nobody_else()
    {
        Treat(Some.Evaluated(Criteria, 4, 4), Given.Treatment(), Given.In(Given.Ann, "isms-manager", "risk-owner")).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-6");
        Treat(Some.Evaluated(Criteria, 4, 4), Given.Treatment(), Rita with { RoleAssignment = null }).ShouldHaveSingleItem().Rule.ShouldBe("R-0-2");
    }

    [Fact]
    public void Only_modify_and_share_go_together()
    {
        Treat(Some.Evaluated(Criteria, 4, 4), Given.Treatment(TreatmentOption.Modify, TreatmentOption.Share)).ShouldBeEmpty();
        Treat(Some.Evaluated(Criteria, 4, 4), Given.Treatment(TreatmentOption.Modify, TreatmentOption.Avoid)).ShouldHaveSingleItem().Code.ShouldBe("options-do-not-combine");
    }

    [Fact]
    public void R_6_1_3_7_what_is_above_all_acceptance_is_not_retained()
    {
        Treat(Some.Evaluated(Criteria, 5, 5), Given.Treatment(TreatmentOption.Retain)).ShouldHaveSingleItem().Rule.ShouldBe("R-6.1.3-7");
        var risk = Some.Evaluated(Criteria, 3, 3);
        Treat(risk, Given.Treatment(TreatmentOption.Retain)).ShouldBeEmpty();
        risk.State.ShouldBe(RiskState.Evaluated);
    }

    [Theory]
    [InlineData("annexa-2022", "A.8.34", true)]
    [InlineData("annexa-2022", "A.8.35", false)]
    [InlineData("annexa-2022", "A.9.2.3", false)]
    [InlineData("annexa-2013", "A.9.2.3", true)]
    [InlineData("annexa-2013", "A.9.2.7", false)]
    [InlineData("annexa-2013", "A.8.1", false)]
    [InlineData("house", "K-17", true)]
    public void A_control_is_named_with_its_catalogue_and_exists_in_it(string framework, string code, bool known) =>
        Treat(Some.Evaluated(Criteria, 4, 4), Given.Treatment() with { NecessaryControls = [new() { Framework = framework, Code = code }] }).Count.ShouldBe(known ? 0 : 1);

    [Fact]
    public void Annex_A_has_93_and_114_controls() => (AnnexA.Count(ControlReference.AnnexA2022), AnnexA.Count(ControlReference.AnnexA2013)).ShouldBe((93, 114));

    [Fact]
    public void A_changed_decision_tells_what_became_necessary_and_what_no_longer_is()
    {
        var risk = Some.InTreatment(Criteria, 4, 4).Stored();
        Treat(risk, Given.Treatment() with { NecessaryControls = [new() { Code = "A.8.14" }] }).ShouldBeEmpty();
        risk.Events().OfType<ControlBecameNecessary>().Select(e => e.Code).ShouldBe(["A.8.14"]);
        risk.Events().OfType<ControlBecameUnnecessary>().Select(e => e.Code).ShouldBe(["A.8.13"]);
    }

    [Fact]
    public void E09_a_withdrawn_decision_leaves_nothing_necessary()
    {
        var risk = Some.InTreatment(Criteria, 4, 4).Stored();
        risk.WithdrawTreatment(new Because { Reason = "We sell that business" }, Rita).ShouldBeEmpty();
        (risk.State, risk.NecessaryControls.Count).ShouldBe((RiskState.Evaluated, 0));
        risk.Events().OfType<TreatmentWithdrawn>().ShouldHaveSingleItem().Controls.ShouldBe(["annexa-2022/A.8.13"]);
    }

    [Fact]
    public void R_8_3_1_a_treatment_is_complete_once_its_items_are_done_and_what_remains_is_rated()
    {
        var risk = Some.InTreatment(Criteria, 4, 4).Stored();
        var open = PlanItem.Propose(Given.PlanItem(Given.Ann, risk.Id)).Value().Stored();
        risk.CompleteTreatment([open]).Select(r => r.Code).ShouldBe(["plan-items-open", "residual-missing"]);
        risk.Rate(Given.Rating(RatingKind.Residual, 2, 2), Criteria, Given.Ann, Given.Now.AddDays(1)).ShouldBeEmpty();
        risk.CompleteTreatment([open]).ShouldHaveSingleItem().Rule.ShouldBe("R-8.3-1");
        open.Cancel(new Because { Reason = "Another way" }, Rita, [Some.Owned(risk.Id)]).ShouldBeEmpty();
        risk.CompleteTreatment([open]).ShouldBeEmpty();
        (risk.State, risk.LevelId).ShouldBe((RiskState.Treated, "low"));
    }

    [Fact]
    public void R_8_3_1_a_residual_rating_from_before_the_decision_does_not_count()
    {
        var risk = Some.InTreatment(Criteria, 4, 4).Stored();
        Some.Must(risk.Rate(Given.Rating(RatingKind.Residual, 2, 2), Criteria, Given.Ann, Given.Now));
        Some.Must(risk.Treat(Given.Treatment(), [], Rita, Criteria, Given.Now.AddDays(3)));
        risk.CompleteTreatment([]).ShouldHaveSingleItem().Code.ShouldBe("residual-missing");
    }

    [Fact]
    public void To_avoid_a_risk_the_activity_has_to_have_stopped()
    {
        var risk = Some.InTreatment(Criteria, 4, 4, TreatmentOption.Avoid).Stored();
        Some.Must(risk.Rate(Given.Rating(RatingKind.Residual, 1, 1), Criteria, Given.Ann, Given.Now.AddDays(1)));
        risk.CompleteTreatment([]).ShouldHaveSingleItem().Code.ShouldBe("activity-not-stopped");
        risk.CompleteTreatment([Some.DoneItem(risk.Id)]).ShouldBeEmpty();
    }

    [Fact]
    public void What_remains_above_acceptance_is_treated_again_what_is_acceptable_is_not()
    {
        var risk = Some.Treated(Criteria, (4, 4), (3, 4));
        risk.TreatAgain(new Because { Reason = "Still too high" }, Rita, Criteria).ShouldBeEmpty();
        risk.State.ShouldBe(RiskState.InTreatment);
        Some.Treated(Criteria, (4, 4), (1, 1)).TreatAgain(new Because { Reason = "More of it" }, Rita, Criteria).ShouldHaveSingleItem().Code.ShouldBe("residual-acceptable");
    }

    [Fact]
    public void R_6_1_3_8_controls_without_effect_and_reductions_on_paper_are_warned_of()
    {
        Some.GapsOf(Some.Treated(Criteria, (4, 4), (4, 4)), Criteria).ShouldContain(("R-6.1.3-8", GapSeverity.Warn));
        var reduced = Some.Treated(Criteria, (4, 4), (2, 2));
        Some.GapsOf(reduced, Criteria).ShouldContain(("R-6.1.3-8", GapSeverity.Warn));
        Some.GapsOf(reduced, Criteria, plan: Some.DoneItem(reduced.Id)).ShouldNotContain(("R-6.1.3-8", GapSeverity.Warn));
    }

    [Fact]
    public void R_6_1_2_9_what_remains_above_what_was_is_warned_of() =>
        Some.GapsOf(Some.Treated(Criteria, (2, 2), (4, 4)), Criteria).ShouldContain(("R-6.1.2-9", GapSeverity.Warn));
}
