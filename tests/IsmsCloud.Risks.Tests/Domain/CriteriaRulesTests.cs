using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

public sealed class CriteriaRulesTests
{
    public static TheoryData<string> Presets => new(CriteriaPresets.All.Select(preset => preset.Key));

    private static IEnumerable<string> Codes(CriteriaFields criteria) => CriteriaRules.Of(criteria).Select(r => r.Code);

    [Theory]
    [MemberData(nameof(Presets))]
    public void Each_preset_passes_every_rule_and_every_limit(string preset)
    {
        CriteriaRules.Of(Given.Criteria(preset)).ShouldBeEmpty();
        Http.FieldLimits.Check(Given.Criteria(preset)).ShouldBeEmpty();
    }

    [Fact]
    public void R_6_1_2_1_acceptance_and_performing_criteria_are_both_there()
    {
        var refusals = CriteriaRules.Of(Given.Criteria() with { Acceptance = null, Performing = null }).ToList();
        refusals.Select(r => r.Code).ShouldBe(["acceptance-missing", "performing-missing"]);
        refusals.ShouldAllBe(r => r.Rule == "R-6.1.2-1" && r.Clause == "6.1.2");
    }

    [Fact]
    public void R_6_1_2_1_the_levels_of_acceptance_exist_and_are_in_order()
    {
        var criteria = Given.Criteria();
        Codes(criteria with { Acceptance = new() { AcceptAtOrBelow = "tiny", ConditionalUpTo = "big" } }).ShouldBe(["level-unknown", "level-unknown"]);
        Codes(criteria with { Acceptance = new() { AcceptAtOrBelow = "medium", ConditionalUpTo = "low" } }).ShouldBe(["conditional-not-above"]);
        Codes(criteria with { Acceptance = new() { AcceptAtOrBelow = "medium", NeverAcceptAbove = "low" } }).ShouldBe(["never-too-low"]);
    }

    [Fact]
    public void R_6_1_2_2_a_hole_is_named_by_its_cell()
    {
        var criteria = Given.Criteria();
        var refusal = CriteriaRules.Of(criteria with { Matrix = [.. criteria.Matrix.Where(cell => cell is not { Likelihood: 2, Consequence: 3 })] }).ShouldHaveSingleItem();
        (refusal.Code, refusal.Rule, refusal.Message).ShouldBe(("matrix-hole", "R-6.1.2-2", "Likelihood 2, consequence 3 has no level."));
    }

    [Fact]
    public void R_6_1_2_2_a_cell_that_falls_is_named_with_the_one_that_it_falls_below()
    {
        var criteria = Given.Criteria();
        var refusals = CriteriaRules.Of(criteria with { Matrix = [.. criteria.Matrix.Select(cell => cell is { Likelihood: 4, Consequence: 4 } ? cell with { Level = "low" } : cell)] }).ToList();
        refusals.Select(r => r.Message).ShouldBe(
        [
            "Likelihood 4, consequence 4 is Low, but likelihood 3, consequence 4 is High: more may not be less.",
            "Likelihood 4, consequence 4 is Low, but likelihood 4, consequence 3 is High: more may not be less.",
        ]);
        refusals.ShouldAllBe(r => r.Path == "matrix[18].level");
    }

    [Fact]
    public void R_6_1_2_2_cells_outside_twice_or_without_a_level_are_named()
    {
        var criteria = Given.Criteria();
        var more = new[] { new MatrixCell { Likelihood = 6, Consequence = 1, Level = "low" }, new MatrixCell { Likelihood = 1, Consequence = 1, Level = "very-high" }, new MatrixCell { Likelihood = 1, Consequence = 9, Level = "odd" } };
        var refusals = CriteriaRules.Of(criteria with { Matrix = [.. criteria.Matrix, .. more] }).ToList();
        refusals.Select(r => (r.Code, r.Path)).ShouldBe([("matrix-cell-outside", "matrix[25]"), ("matrix-cell-twice", "matrix[26]"), ("matrix-level-unknown", "matrix[27].level"), ("matrix-cell-outside", "matrix[27]")]);
    }

    [Theory]
    [InlineData(2, 4, 4, 5, "band-gap", "levels[1].minScore")]
    [InlineData(2, 2, 4, 5, "band-overlap", "levels[1].minScore")]
    [InlineData(2, 3, 4, 7, "band-gap", "levels[2].minScore")]
    public void R_6_1_2_2_a_gap_or_overlap_of_bands_is_named(int a, int b, int c, int d, string code, string path)
    {
        var preset = Given.Criteria("3x3");
        var refusal = CriteriaRules.Of(preset with { Levels = [preset.Levels[0] with { MaxScore = a }, preset.Levels[1] with { MinScore = b, MaxScore = c }, preset.Levels[2] with { MinScore = d }] }).ShouldHaveSingleItem();
        (refusal.Code, refusal.Path, refusal.Rule).ShouldBe((code, path, "R-6.1.2-2"));
    }

    [Fact]
    public void R_6_1_2_2_a_score_that_no_band_holds_is_named()
    {
        var preset = Given.Criteria("3x3");
        CriteriaRules.Of(preset with { Levels = [preset.Levels[0] with { MinScore = 2 }, preset.Levels[1], preset.Levels[2] with { MaxScore = 8 }] })
            .Select(r => r.Message).ShouldBe(["A score of 1 can come out, but Low begins at 2.", "A score of 9 can come out, but High ends at 8."]);
        Codes(Given.Criteria("quantitative") with { Levels = [.. Given.Criteria("quantitative").Levels.Take(3)] }).ShouldBe(["score-above-bands"]);
        Codes(Given.Criteria("itv") with { Levels = [preset.Levels[0] with { MinScore = 1, MaxScore = 8 }, preset.Levels[1] with { MinScore = 9, MaxScore = null }] }).ShouldBe(["score-below-bands"]);
    }

    [Fact]
    public void R_6_1_2_2_a_matrix_has_no_bands() =>
        Codes(Given.Criteria() with { Levels = [.. Given.Criteria().Levels.Select((l, i) => i == 0 ? l with { MinScore = 1 } : l)] }).ShouldBe(["band-unused"]);

    [Fact]
    public void R_6_1_2_3_each_rank_says_what_it_means_and_scales_have_three_to_seven()
    {
        var criteria = Given.Criteria();
        var refusal = CriteriaRules.Of(criteria with { Likelihood = [.. criteria.Likelihood.Select((l, i) => i == 1 ? l with { Definition = "-" } : l)] }).ShouldHaveSingleItem();
        (refusal.Code, refusal.Rule, refusal.Path).ShouldBe(("rank-undefined", "R-6.1.2-3", "likelihood[1].definition"));
        Codes(Given.Criteria("semi-quantitative") with { Likelihood = [.. Given.Criteria("semi-quantitative").Likelihood.Take(2)], Levels = Given.Criteria("semi-quantitative").Levels }).ShouldContain("scale-size");
    }

    [Fact]
    public void R_6_1_2_3_bounds_grow_and_do_not_overlap()
    {
        var criteria = Given.Criteria("semi-quantitative");
        CriteriaFields With(int i, Func<ScaleLevel, ScaleLevel> change) => criteria with { Likelihood = [.. criteria.Likelihood.Select((l, n) => n == i ? change(l) : l)] };
        Codes(With(1, l => l with { QuantityLow = 0.005m })).ShouldBe(["bounds-overlap"]);
        Codes(With(1, l => l with { QuantityLow = 0.1m })).ShouldBe(["bounds-empty"]);
        Codes(With(1, l => l with { QuantityHigh = null })).ShouldBe(["bounds-incomplete"]);
        Codes(criteria with { LikelihoodMeasure = LikelihoodMeasure.Probability }).ShouldBe(["no-probability", "no-probability"]);
    }

    [Fact]
    public void Weights_add_up_to_one()
    {
        var preset = Given.Criteria("3x3");
        var criteria = preset with { Aggregation = Aggregation.Weighted, Levels = [preset.Levels[0] with { MaxScore = 2.9m }, preset.Levels[1] with { MinScore = 3 }, preset.Levels[2] with { MinScore = 4.1m }] };
        Codes(criteria with { Consequences = [.. preset.Consequences.Select(c => c with { Weight = 0.3m })] }).ShouldContain("weights-do-not-add-up");
        Codes(criteria with { Consequences = [.. preset.Consequences.Select(c => c with { Weight = 0.25m })] }).ShouldBeEmpty();
    }

    [Fact]
    public void R_6_1_2_5_each_level_names_who_may_accept_it()
    {
        var criteria = Given.Criteria();
        var refusal = CriteriaRules.Of(criteria with { Levels = [.. criteria.Levels.Select((l, i) => i == 4 ? l with { AcceptanceAuthority = "owner" } : l)] }).ShouldHaveSingleItem();
        (refusal.Rule, refusal.Path).ShouldBe(("R-6.1.2-5", "levels[4].acceptanceAuthority"));
    }

    [Fact]
    public void Method_combination_and_aggregation_fit()
    {
        Codes(Given.Criteria() with { Method = AssessmentMethod.Quantitative }).ShouldBe(["combination-does-not-fit"]);
        Codes(Given.Criteria() with { Aggregation = Aggregation.Sum }).ShouldBe(["aggregation-does-not-fit"]);
        Codes(Given.Criteria("itv") with { Approaches = [RiskApproach.EventBased] }).ShouldBe(["approach-does-not-fit"]);
        Codes(Given.Criteria("quantitative") with { Currency = "euro" }).ShouldBe(["currency-missing"]);
    }
}
