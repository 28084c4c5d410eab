using IsmsCloud.Risks.Quantitative;
using Shouldly;
using static IsmsCloud.Risks.Tests.Quantitative.Scenarios;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class SimulationPlanTests
{
    private static readonly LossScenario Sound = Loss(new Fixed(1), new Lognormal(1, 10));

    [Fact]
    public void A_sound_plan_is_not_refused() => Portfolio(SimulationPlan.UsualYears).Check().ShouldBeEmpty();

    [Theory]
    [InlineData(9_999)]
    [InlineData(1_000_001)]
    public void Years_have_bounds(int years) => Refused(Sound, years).ShouldBe([("trials", "out-of-range")]);

    [Fact]
    public void There_is_something_to_simulate() =>
        new SimulationPlan(1, 10_000, []).Check().Select(r => r.Code).ShouldBe(["required"]);

    [Fact]
    public void A_run_has_one_currency() =>
        new SimulationPlan(1, 10_000, [Sound, Sound with { Key = 2, Currency = "USD" }]).Check().Select(r => r.Code).ShouldBe(["currencies-differ"]);

    [Fact]
    public void A_risk_stands_in_a_run_once() =>
        new SimulationPlan(1, 10_000, [Sound, Sound]).Check().Select(r => r.Code).ShouldBe(["duplicate"]);

    [Fact]
    public void A_run_that_would_take_hours_is_refused() =>
        Refused(Sound with { Frequency = new Fixed(90_000) }, 1_000_000).ShouldBe([("trials", "too-many-events")]);

    [Fact]
    public void Each_refusal_names_its_field()
    {
        Refused(Sound with { Frequency = new Fixed(-1) }).ShouldBe([("scenarios[0].frequency.value", "negative")]);
        Refused(Sound with { Frequency = new Lognormal(0.001, 100_000) }).ShouldBe([("scenarios[0].frequency", "too-frequent")]);
        Refused(Sound with { Primary = new Lognormal(10, 1) }).ShouldBe([("scenarios[0].primary.low", "low-not-below-high")]);
        Refused(Sound with { Primary = new Fixed(double.PositiveInfinity) }).ShouldBe([("scenarios[0].primary", "too-large")]);
        Refused(Sound with { Vulnerability = new Fixed(1.1) }).ShouldBe([("scenarios[0].vulnerability", "out-of-range")]);
        Refused(Sound with { Vulnerability = new Lognormal(0.1, 0.5) }).ShouldBe([("scenarios[0].vulnerability", "out-of-range")]);
        Refused(Sound with { Secondary = new SecondaryLoss(2, new Fixed(1)) }).ShouldBe([("scenarios[0].secondary.probability", "out-of-range")]);
        Refused(Sound with { Controls = [new ControlEffect(0.5, 1)] }).ShouldBe([("scenarios[0].controls[0].onMagnitude", "out-of-range")]);
        Refused(Sound with { Currency = "eur" }).ShouldBe([("scenarios[0].currency", "currency-invalid")]);
    }

    private static IEnumerable<(string?, string)> Refused(LossScenario scenario, int years = 10_000) =>
        new SimulationPlan(1, years, [scenario]).Check().Select(r => (r.Path, r.Code));
}
