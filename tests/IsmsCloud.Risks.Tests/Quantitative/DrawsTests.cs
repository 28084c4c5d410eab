using IsmsCloud.Risks.Quantitative;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class DrawsTests
{
    private const int Count = 160_000;

    [Fact]
    public void Gaps_are_exponential() => ShareBelow(1, Of(Draws.Gaps)).ShouldBe(1 - Math.Exp(-1), Tolerance(1 - Math.Exp(-1)));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Uniform_numbers_are_uniform(double share) => ShareBelow(share, Of(Draws.Uniforms)).ShouldBe(share, Tolerance(share));

    [Fact]
    public void One_lognormal_number_in_twenty_is_below_the_low_and_one_above_the_high()
    {
        var drawn = Of(new Lognormal(1, 10));
        ShareBelow(1, drawn).ShouldBe(0.05, Tolerance(0.05));
        ShareBelow(10, drawn).ShouldBe(0.95, Tolerance(0.95));
        ShareBelow(Math.Sqrt(10), drawn).ShouldBe(0.5, Tolerance(0.5));
    }

    /// <summary>With the mode at an end, the beta distribution is a power, and its quantiles are known.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_pert_with_its_mode_at_an_end_is_a_power(double share)
    {
        ShareBelow(1 - Math.Pow(1 - share, 0.2), Of(new Pert(0, 0, 1))).ShouldBe(share, Tolerance(share));
        ShareBelow(Math.Pow(share, 0.2), Of(new Pert(0, 1, 1))).ShouldBe(share, Tolerance(share));
    }

    [Theory]
    [InlineData(1, 2, 9, 4)]
    [InlineData(1, 8, 9, 4)]
    [InlineData(0, 5, 10, 4)]
    [InlineData(0, 1, 10, 60)]
    [InlineData(0, 3, 10, 0.1)]
    public void A_pert_has_its_mean_its_variance_and_its_bounds(double min, double mode, double max, double k)
    {
        var pert = new Pert(min, mode, max, k);
        var drawn = Of(pert);
        drawn.Average().ShouldBe(pert.Mean, 4 * Math.Sqrt(pert.Variance / Count));
        drawn.Select(x => (x - pert.Mean) * (x - pert.Mean)).Average().ShouldBe(pert.Variance, pert.Variance * 0.03);
        drawn.ShouldAllBe(x => x >= min && x <= max);
    }

    private delegate void Filling(ref Philox random, Span<double> into);

    private static double[] Of(Distribution distribution) => Of(distribution.Fill);

    private static double[] Of(Filling fill)
    {
        var random = new Philox(seed: 20260331, scenario: 7, block: 0);
        var drawn = new double[Count];
        fill(ref random, drawn);
        return drawn;
    }

    private static double ShareBelow(double bound, double[] drawn) => drawn.Count(x => x < bound) / (double)Count;

    private static double Tolerance(double share) => 4 * Math.Sqrt(share * (1 - share) / Count);
}
