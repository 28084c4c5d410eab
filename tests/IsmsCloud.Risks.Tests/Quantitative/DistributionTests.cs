using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IsmsCloud.Risks.Quantitative;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class DistributionTests
{
    /// <summary>Known answers; the means of the first two are also expected by the tests of Netflix's riskquant.</summary>
    [Theory]
    [InlineData(1, 10, 1.151292546, 0.699936169, 4.0400128269)]
    [InlineData(635000, 19000000, 15.060664908, 1.033091700, 5922706.833511)]
    [InlineData(10000, 1000000, 11.512925465, 1.399872338, 266398.009774)]
    [InlineData(5000, 80000, 9.903487553, 0.842807128, 28528.232214)]
    [InlineData(50000, 5000000, 13.122363377, 1.399872338, 1331990.048868)]
    public void A_lognormal_distribution_follows_from_its_90_percent_range(double low, double high, double mu, double sigma, double mean)
    {
        var lognormal = new Lognormal(low, high);
        lognormal.Mu.ShouldBe(mu, 1e-9);
        lognormal.Sigma.ShouldBe(sigma, 1e-9);
        lognormal.Mean.ShouldBe(mean, mean * 1e-12 < 1e-10 ? 1e-10 : 1e-6);
    }

    [Fact]
    public void Pert_1_2_9_has_the_known_shape()
    {
        var pert = new Pert(1, 2, 9);
        pert.Shapes.ShouldBe((1.5, 4.5));
        pert.Mean.ShouldBe(3);
        pert.Variance.ShouldBe(12.0 / 7, 1e-12);
    }

    [Theory]
    [InlineData(0, 10, "low", "not-positive")]
    [InlineData(-1, 10, "low", "not-positive")]
    [InlineData(double.NaN, 10, "low", "not-positive")]
    [InlineData(10, 10, "low", "low-not-below-high")]
    [InlineData(11, 10, "low", "low-not-below-high")]
    public void A_range_goes_from_above_0_to_something_higher(double low, double high, string field, string code) =>
        new Lognormal(low, high).Check("primary").Select(r => (r.Path, r.Code)).ShouldContain(($"primary.{field}", code));

    [Theory]
    [InlineData(3, 2, 9, 4, "mode-outside")]
    [InlineData(1, 10, 9, 4, "mode-outside")]
    [InlineData(1, double.NaN, 9, 4, "mode-outside")]
    [InlineData(2, 2, 2, 4, "no-spread")]
    [InlineData(-1, 2, 9, 4, "negative")]
    [InlineData(1, 2, 9, 0, "out-of-range")]
    [InlineData(1, 2, 9, 101, "out-of-range")]
    public void The_mode_lies_between_least_and_greatest(double min, double mode, double max, double k, string code) =>
        new Pert(min, mode, max, k).Check("frequency").Select(r => r.Code).ShouldContain(code);

    [Property]
    public void What_is_in_order_is_not_refused(PositiveInt min, NonNegativeInt toMode, PositiveInt toMax)
    {
        var (low, mode, high) = ((double)min.Get, (double)min.Get + toMode.Get, (double)min.Get + toMode.Get + toMax.Get);
        new Pert(low, mode, high).Check("").ShouldBeEmpty();
        new Lognormal(low, high).Check("").ShouldBeEmpty();
    }

    [Property]
    public void Means_lie_within_the_range_and_variances_are_not_negative(PositiveInt min, NonNegativeInt toMode, PositiveInt toMax)
    {
        var pert = new Pert(min.Get, min.Get + (double)toMode.Get, min.Get + (double)toMode.Get + toMax.Get);
        pert.Mean.ShouldBeInRange(pert.Min, pert.Max);
        pert.Variance.ShouldBeGreaterThan(0);
    }
}
