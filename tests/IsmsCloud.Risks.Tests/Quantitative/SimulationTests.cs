using IsmsCloud.Risks.Quantitative;
using Shouldly;
using static IsmsCloud.Risks.Tests.Quantitative.Scenarios;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class SimulationTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData(1, 10, 0.1, 0.404001, 1.6322, 0.904837418)]
    [InlineData(635000, 19000000, 1, 5922706.83, 10098963.65, 0.367879441)]
    [InlineData(10000, 1000000, 0.3, 79919.40, 388707.19, 0.740818221)]
    [InlineData(5000, 80000, 2, 57056.46, 57548.59, 0.135335283)]
    [InlineData(50000, 5000000, 0.05, 66599.50, 793445.24, 0.951229425)]
    public void The_simulated_years_agree_with_the_known_answers(double low, double high, double lambda, double ale, double sd, double noLoss)
    {
        var scenario = Loss(new Fixed(lambda), new Lognormal(low, high));
        scenario.AnnualLoss.ShouldBe(ale, ale * 1e-6);
        scenario.Deviation.ShouldBe(sd, sd * 1e-4);

        var years = Run(200_000, scenario);
        years.Mean.ShouldBe(ale, 4 * sd / Math.Sqrt(200_000));
        years.NoLoss.ShouldBe(noLoss, 4 * Math.Sqrt(noLoss * (1 - noLoss) / 200_000));
    }

    [Fact]
    public void A_million_years_have_the_known_percentiles()
    {
        var years = Run(Million, Loss(new Fixed(0.3), new Lognormal(10_000, 1_000_000)));
        years.Median.ShouldBe(0);
        years.P90.ShouldBe(180_000, 180_000 * 0.03);
        years.P95.ShouldBe(402_000, 402_000 * 0.03);
        years.P99.ShouldBe(1_360_000, 1_360_000 * 0.05);
        years.Exceedance(1_000_000).ShouldBe(0.0161, 0.0161 * 0.03);
        years.Tail95.ShouldBeGreaterThan(years.P95);
    }

    [Fact]
    public void No_frequency_no_loss()
    {
        var years = Run(20_000, Loss(new Fixed(0), new Lognormal(1, 10)));
        (years.Mean, years.Deviation, years.P99, years.Tail95, years.Largest, years.NoLoss).ShouldBe((0, 0, 0, 0, 0, 1));
        years.Curve.ShouldBe([new ExceedancePoint(0, 0)]);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(3)]
    public void The_curve_never_rises_and_starts_at_the_chance_of_any_loss(double lambda)
    {
        var curve = Run(100_000, Loss(new Fixed(lambda), new Lognormal(1, 10))).Curve;
        var chance = 1 - Math.Exp(-lambda);
        curve[0].Loss.ShouldBe(0);
        curve[0].Probability.ShouldBe(chance, 4 * Math.Sqrt(chance * (1 - chance) / 100_000));
        curve.Zip(curve.Skip(1)).ShouldAllBe(pair => pair.First.Loss < pair.Second.Loss && pair.First.Probability >= pair.Second.Probability);
        curve[^1].Probability.ShouldBe(0);
    }

    [Theory]
    [InlineData("frequency with a most likely value")]
    [InlineData("frequency over a wide range")]
    [InlineData("vulnerability")]
    [InlineData("vulnerability that is known")]
    [InlineData("secondary loss")]
    [InlineData("more events than a buffer holds")]
    [InlineData("controls")]
    public void Mean_and_deviation_agree_with_the_formula(string uncertain)
    {
        var scenario = Uncertain[uncertain];
        var years = Run(200_000, scenario);
        years.Mean.ShouldBe(scenario.AnnualLoss, 4 * scenario.Deviation / Math.Sqrt(200_000));
        years.Deviation.ShouldBe(scenario.Deviation, scenario.Deviation * 0.03);
    }

    private static readonly Dictionary<string, LossScenario> Uncertain = new()
    {
        ["frequency with a most likely value"] = Loss(new Pert(0.1, 0.5, 2), new Pert(1, 2, 9)),
        ["frequency over a wide range"] = Loss(new Lognormal(0.1, 2), new Pert(0, 0, 10)),
        ["vulnerability"] = Loss(new Fixed(4), new Pert(1, 2, 9)) with { Vulnerability = new Pert(0.1, 0.2, 0.6) },
        ["vulnerability that is known"] = Loss(new Pert(2, 3, 6), new Pert(1, 2, 9)) with { Vulnerability = new Fixed(0.25) },
        ["secondary loss"] = Loss(new Fixed(0.8), new Pert(1, 2, 9)) with { Secondary = new SecondaryLoss(0.3, new Pert(10, 20, 50)) },
        ["more events than a buffer holds"] = Loss(new Fixed(20), new Pert(1, 2, 9)),
        ["controls"] = Loss(new Pert(1, 1, 3), new Fixed(5)) with { Controls = [new ControlEffect(0.5, 0.2), new ControlEffect(0.5, 0)] },
    };

    [Fact]
    public void Effects_of_independent_controls_multiply()
    {
        var bare = Loss(new Fixed(2), new Pert(1, 2, 9));
        var controlled = bare with { Controls = [new ControlEffect(0.5, 0.1), new ControlEffect(0.2, 0)] };
        controlled.AnnualLoss.ShouldBe(bare.AnnualLoss * 0.5 * 0.8 * 0.9, 1e-12);
    }

    [Fact]
    public void Parts_sum_up_year_by_year_but_their_percentiles_do_not()
    {
        var result = Simulation.Run(Portfolio(100_000), 2, null, CancellationToken.None);
        result.Portfolio.Mean.ShouldBe(result.Scenarios.Sum(s => s.Mean), result.Portfolio.Mean * 1e-12);
        result.Portfolio.P95.ShouldBeLessThan(result.Scenarios.Sum(s => s.P95));
    }

    [Fact]
    public void A_risk_has_the_same_years_alone_and_in_a_portfolio()
    {
        var plan = Portfolio(50_000);
        var together = Simulation.Run(plan, 2, null, CancellationToken.None).Scenarios[3];
        var alone = Simulation.Run(plan with { Scenarios = [plan.Scenarios[3]] }, 2, null, CancellationToken.None);
        Bits(alone.Scenarios[0]).ShouldBe(Bits(together));
    }

    [Fact]
    public void A_run_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Simulation.Run(Portfolio(Million), 2, _ => stop.Cancel(), stop.Token));
    }

    [Fact]
    public void Progress_adds_up_to_all_years()
    {
        var years = 0;
        Simulation.Run(Portfolio(30_001), 3, done => Interlocked.Add(ref years, done), CancellationToken.None);
        years.ShouldBe(30_001);
    }

    private static LossProfile Run(int years, LossScenario scenario) =>
        Simulation.Run(new SimulationPlan(20260331, years, [scenario]), 2, null, CancellationToken.None).Portfolio;
}
