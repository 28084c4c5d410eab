using IsmsCloud.Risks.Quantitative;
using Shouldly;
using static IsmsCloud.Risks.Tests.Quantitative.Scenarios;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class AppetiteTests
{
    private static readonly AppetiteLine Line = new([new(100_000, 0.1), new(10_000_000, 0.001)]);

    [Theory]
    [InlineData(99_999, 1)]
    [InlineData(100_000, 0.1)]
    [InlineData(1_000_000, 0.01)]
    [InlineData(10_000_000, 0.001)]
    [InlineData(1e9, 0.001)]
    public void The_line_is_straight_on_logarithmic_axes(double loss, double allowed) => Line.Allowed(loss).ShouldBe(allowed, allowed * 1e-9);

    [Fact]
    public void Where_the_curve_lies_above_the_line_it_says_so()
    {
        var years = Simulation.Run(new SimulationPlan(1, 100_000, [Loss(new Fixed(0.3), new Lognormal(10_000, 1_000_000))]), 2, null, CancellationToken.None).Portfolio;
        Line.Exceeded(years).ShouldContain(p => p.Loss == 1_000_000 || p.Probability > 0.01);
        new AppetiteLine([new(100_000, 0.5)]).Exceeded(years).ShouldBeEmpty();
    }

    [Fact]
    public void A_greater_loss_is_not_allowed_to_be_likelier()
    {
        new AppetiteLine([new(1, 0.1), new(2, 0.2)]).Check("appetite").Select(r => (r.Path, r.Code)).ShouldBe([("appetite[1]", "line-rises")]);
        new AppetiteLine([new(1, 0.1), new(1, 0.1)]).Check("appetite").Select(r => r.Code).ShouldBe(["line-rises"]);
        new AppetiteLine([new(0, 1.5)]).Check("appetite").Select(r => r.Path).ShouldBe(["appetite[0].loss", "appetite[0].probability"]);
    }

    [Fact]
    public void A_control_returns_what_it_saves_beyond_its_cost()
    {
        var before = Loss(new Fixed(2), new Fixed(1_000));
        var after = before with { Controls = [new ControlEffect(0.5, 0)] };
        ReturnOnControl.Of(before, after, yearlyCost: 400).ShouldBe(1.5);
    }
}
