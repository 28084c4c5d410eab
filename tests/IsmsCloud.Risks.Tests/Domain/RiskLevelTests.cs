using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

public sealed class RiskLevelTests
{
    private static Outcome Of(CriteriaFields criteria, RatingInputs inputs) => RiskLevels.Of(criteria, inputs, []);

    private static RatingInputs Itv(int threat, int vulnerability, int reduction = 0, params int[] cia) => new()
    {
        Threat = threat,
        Vulnerability = vulnerability,
        Reduction = reduction,
        Impacts = [.. cia.Select((rank, i) => new ImpactRating { Aspect = (SecurityAspect)i, Rank = rank })],
    };

    private static readonly SecurityAspect[] All = [SecurityAspect.Confidentiality, SecurityAspect.Integrity, SecurityAspect.Availability];

    [Theory]
    [InlineData("5x5", "11222/12233/22344/23445/34455")]
    [InlineData("4x4", "1112/1122/2233/2333")]
    public void A_matrix_says_the_level_of_each_cell(string preset, string rows)
    {
        var grid = rows.Split('/');
        for (var l = 0; l < grid.Length; l++)
            for (var c = 0; c < grid.Length; c++)
                Of(Given.Criteria(preset), Given.Ranks(l + 1, c + 1)).Level!.Rank.ShouldBe(grid[l][c] - '0', $"likelihood {l + 1}, consequence {c + 1}");
    }

    [Fact]
    public void A_product_of_threes_has_six_scores()
    {
        var outcomes = from l in Enumerable.Range(1, 3) from c in Enumerable.Range(1, 3) select Of(Given.Criteria("3x3"), Given.Ranks(l, c));
        outcomes.Select(o => o.Score).Distinct().Order().ShouldBe([1, 2, 3, 4, 6, 9]);
        Of(Given.Criteria("3x3"), Given.Ranks(2, 2)).Level!.Id.ShouldBe("medium");
    }

    [Fact]
    public void The_worst_category_counts_by_default() =>
        Of(Given.Criteria(), Given.Ranks(3, 1) with { Consequences = [new() { Category = ConsequenceCategory.Legal, Rank = 5 }, new() { Category = ConsequenceCategory.Financial, Rank = 1 }] })
            .Cell.ShouldBe(new HeatMapCell(3, 5));

    [Theory]
    [InlineData(2.24, 2.2)]
    [InlineData(2.25, 2.3)]
    [InlineData(2.35, 2.4)]
    [InlineData(0.05, 0.1)]
    public void Weighted_consequences_are_rounded_half_up(double value, double rounded) => RankInputs.HalfUp((decimal)value).ShouldBe((decimal)rounded);

    [Fact]
    public void Weights_apply_to_each_category_and_the_band_is_about_the_rounded_value()
    {
        var preset = Given.Criteria("3x3");
        var criteria = preset with
        {
            Aggregation = Aggregation.Weighted,
            Consequences = [preset.Consequences[0] with { Weight = 0.75m }, preset.Consequences[1] with { Weight = 0.25m }],
            Levels = [preset.Levels[0] with { MinScore = 1, MaxScore = 2.2m }, preset.Levels[1] with { MinScore = 2.3m, MaxScore = 4 }, preset.Levels[2] with { MinScore = 4.1m }],
        };
        CriteriaRules.Of(criteria).ShouldBeEmpty();
        var inputs = new RatingInputs { Likelihood = 1, Consequences = [new() { Category = ConsequenceCategory.Financial, Rank = 2 }, new() { Category = ConsequenceCategory.Operational, Rank = 3 }] };
        var outcome = Of(criteria, inputs);
        (outcome.Score, outcome.Level!.Id).ShouldBe((2.3m, "medium"));
        Of(criteria, inputs with { Consequences = [inputs.Consequences[0]] }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("category-unrated");
    }

    [Theory]
    [InlineData(2, 2, 2, 8, "low")]
    [InlineData(3, 3, 3, 27, "medium")]
    [InlineData(4, 4, 5, 80, "high")]
    [InlineData(1, 3, 3, 9, "medium")]
    [InlineData(4, 2, 4, 32, "high")]
    [InlineData(0, 4, 5, 0, "low")]
    public void Impact_threat_and_vulnerability_are_multiplied(int impact, int threat, int vulnerability, int score, string level)
    {
        var outcome = RiskLevels.Of(Given.Criteria("itv"), Itv(threat, vulnerability, 0, impact), [SecurityAspect.Confidentiality]);
        (outcome.Score, outcome.Level!.Id, outcome.Cell).ShouldBe((score, level, new HeatMapCell(threat * vulnerability, impact)));
    }

    [Fact]
    public void The_greatest_over_what_is_affected_counts_and_nothing_else()
    {
        RiskLevels.Of(Given.Criteria("itv"), Itv(2, 3, 0, 1, 4, 2), All).Score.ShouldBe(24);
        RiskLevels.Of(Given.Criteria("itv"), Itv(2, 3, 0, 1, 4, 2), [SecurityAspect.Availability]).Score.ShouldBe(12);
    }

    [Fact]
    public void A_reduction_lowers_the_vulnerability_and_never_below_zero()
    {
        RiskLevels.Of(Given.Criteria("itv"), Itv(3, 4, 2, 4), [SecurityAspect.Confidentiality]).Score.ShouldBe(4 * 3 * (4 - 2));
        RiskLevels.Of(Given.Criteria("itv"), Itv(3, 4, 5, 4), [SecurityAspect.Confidentiality]).Refusals.ShouldHaveSingleItem().Path.ShouldBe("reduction");
    }

    [Theory]
    [InlineData(-1, 3, 2)]
    [InlineData(3, -1, 2)]
    [InlineData(3, 3, -1)]
    public void What_is_not_assessed_has_no_score_and_never_zero(int threat, int vulnerability, int impact)
    {
        var outcome = RiskLevels.Of(Given.Criteria("itv"), Itv(threat, vulnerability, 0, impact), [SecurityAspect.Confidentiality]);
        (outcome.Score, outcome.Level, outcome.Cell).ShouldBe((null, null, null));
        outcome.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void An_impact_that_is_not_assessed_leaves_the_others_to_count() =>
        RiskLevels.Of(Given.Criteria("itv"), Itv(2, 3, 0, -1, 2, -1), All).Score.ShouldBe(12);

    [Theory]
    [InlineData(9_999.99, "low")]
    [InlineData(10_000, "medium")]
    [InlineData(99_999.994, "medium")]
    [InlineData(1_000_000, "extreme")]
    [InlineData(0, "low")]
    public void A_loss_on_the_bound_belongs_to_the_upper_band(double loss, string level) =>
        RiskLevels.OfLoss(Given.Criteria("quantitative"), (decimal)loss).Level!.Id.ShouldBe(level);

    [Theory]
    [InlineData(6, 1, "likelihood")]
    [InlineData(0, 1, "likelihood")]
    [InlineData(1, 9, "consequences[0].rank")]
    [InlineData(1, 0, "consequences[0].rank")]
    public void A_rank_that_is_none_of_the_scale_is_refused_with_its_path(int likelihood, int consequence, string path) =>
        Of(Given.Criteria(), Given.Ranks(likelihood, consequence)).Refusals.ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public void Missing_double_and_foreign_inputs_are_all_named()
    {
        Of(Given.Criteria(), new RatingInputs()).Refusals.Select(r => r.Path).ShouldBe(["likelihood", "consequences"]);
        var inputs = Given.Ranks(1, 1) with
        {
            Consequences = [new() { Category = ConsequenceCategory.Legal, Rank = 1 }, new() { Category = ConsequenceCategory.Legal, Rank = 2 }, new() { Category = ConsequenceCategory.Environmental, Rank = 1 }],
        };
        Of(Given.Criteria(), inputs).Refusals.Select(r => r.Code).ShouldBe(["unknown-category", "duplicate"]);
    }
}
