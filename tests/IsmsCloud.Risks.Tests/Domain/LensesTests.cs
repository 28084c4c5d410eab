using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>The matrix against the distribution, and where risks stand in the heat map.</summary>
public sealed class LensesTests
{
    private static readonly CriteriaSet Bounded = Given.InForce("semi-quantitative");
    private static readonly CriteriaSet Unbounded = Given.InForce();

    private static Risk Rated(CriteriaSet criteria, int likelihood, int consequence, double frequency, double amount)
    {
        var risk = Some.Identified();
        Some.Must(risk.Rate(Given.Rating(RatingKind.Current, likelihood, consequence) with { Loss = Given.Loss(frequency, amount) }, criteria, Given.Ann, Given.Now));
        return risk.Stored();
    }

    [Fact]
    public void Ranks_that_fit_the_numbers_agree()
    {
        var result = Lenses.Compare(Bounded, [Rated(Bounded, 3, 3, 0.3, 300_000), Some.Rated(Bounded, 1, 1)]);
        (result.Compared, result.Disagreements.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void Where_scales_have_bounds_the_rank_that_does_not_fit_is_named()
    {
        var found = Lenses.Compare(Bounded, [Rated(Bounded, 1, 3, 3, 300_000)]).Disagreements.ShouldHaveSingleItem();
        found.ByNumbers!.Rank.ShouldBeGreaterThan(found.ByRanks.Rank);
        found.Expected.ShouldBe(900_000);
        found.Reasons.ShouldHaveSingleItem().ShouldBe("3 events a year are likelihood 4; it is rated 1.");
    }

    [Fact]
    public void Where_they_have_none_a_risk_out_of_order_is_named()
    {
        var (low, high) = (Rated(Unbounded, 1, 1, 2, 500_000), Rated(Unbounded, 4, 4, 0.1, 1000));
        var found = Lenses.Compare(Unbounded, [low, high]).Disagreements.ShouldHaveSingleItem();
        (found.Risk.Id, found.ByNumbers).ShouldBe((low.Id, null));
        found.Reasons.ShouldHaveSingleItem().ShouldContain("1,000,000");
    }

    [Fact]
    public void A_place_in_the_heat_map_is_read_as_it_was_written()
    {
        var risk = Some.Rated(Unbounded, 4, 3);
        var (criteria, cell, level) = HeatKeys.Read(risk.Heat.Current)!.Value;
        (criteria, cell, level).ShouldBe((Unbounded.Id, new HeatMapCell(4, 3), "high"));
        (risk.Heat.Target, HeatKeys.Read(null)).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(0.1, 1, 10, 0.404001)]
    [InlineData(1, 635_000, 19_000_000, 5_922_706.83)]
    [InlineData(0.3, 10_000, 1_000_000, 79_919.40)]
    [InlineData(2, 5_000, 80_000, 57_056.46)]
    [InlineData(0.05, 50_000, 5_000_000, 66_599.50)]
    public void The_known_answers_of_expected_loss_hold_for_what_people_enter(double frequency, double low, double high, double expected)
    {
        var model = Given.Loss(frequency, 1) with { Primary = new() { Kind = EstimateKind.Lognormal, Low = low, High = high } };
        LossModels.Check(model, "loss").ShouldBeEmpty();
        LossModels.ScenarioOf(model, 1).AnnualLoss.ShouldBe(expected, expected * 1e-6);
    }

    [Fact]
    public void A_control_takes_away_its_share_and_independent_ones_multiply()
    {
        var model = Given.Loss(2, 1000) with { Controls = [new() { OnFrequency = 0.5 }, new() { OnFrequency = 0.5, OnMagnitude = 0.2 }] };
        LossModels.ScenarioOf(model, 1).AnnualLoss.ShouldBe(2 * 0.25 * 800, 1e-9);
        LossModels.ScenarioOf(model, 1, withControls: false).AnnualLoss.ShouldBe(2000, 1e-9);
    }

    [Theory]
    [InlineData(null, 2.0, 9.0, "loss.primary.min")]
    [InlineData(5.0, 2.0, 9.0, "loss.primary.mode")]
    [InlineData(9.0, 9.0, 9.0, "loss.primary.max")]
    [InlineData(-1.0, 2.0, 9.0, "loss.primary.min")]
    public void An_estimate_that_is_none_is_refused_with_its_path(double? min, double? mode, double? max, string path) =>
        LossModels.Check(Given.Loss(1, 1) with { Primary = new() { Kind = EstimateKind.Pert, Min = min, Mode = mode, Max = max } }, "loss").ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public void A_secondary_loss_has_both_its_chance_and_its_magnitude()
    {
        LossModels.Check(Given.Loss(1, 1) with { SecondaryProbability = 0.5 }, "loss").ShouldHaveSingleItem().Path.ShouldBe("loss.secondaryProbability");
        LossModels.Check(Given.Loss(1, 1) with { SecondaryProbability = 0.5, Secondary = new() { Kind = EstimateKind.Lognormal, Low = 9, High = 1 } }, "loss")
            .ShouldHaveSingleItem().Path.ShouldBe("loss.secondary.low");
    }
}
