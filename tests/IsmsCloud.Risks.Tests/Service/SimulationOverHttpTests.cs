using System.Text;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class SimulationOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    private static readonly SimulationFields Asked = new() { Name = "All of it", Trials = 20_000, Seed = 42 };

    private async Task<RiskDto> Estimated(double frequency = 0.3, double low = 10_000, double high = 1_000_000)
    {
        var risk = await _app.IdentifiedRisk();
        var loss = Given.Loss(frequency, 1) with { Primary = new() { Kind = EstimateKind.Lognormal, Low = low, High = high } };
        var rating = new RatingRequest { Kind = RatingKind.Current, Loss = loss, Rationale = "Three in ten years." };
        return (await _app.Manager.Register.Rate(risk.Id, risk.Version, rating, Ct)).Required();
    }

    private Task<SimulationDto> Done(SimulationDto run) =>
        Eventually.Answer(async () => (await _app.Manager.Simulations.Get(run.Id, Ct)).Required(), r => r.State is SimulationState.Done);

    [Fact]
    public async Task A_simulation_runs_in_the_background_is_kept_and_the_same_seed_gives_the_same_figures()
    {
        await _app.ApprovedCriteria(preset: "quantitative");
        await Estimated();
        await Estimated(2, 5_000, 80_000);
        var first = (await _app.Manager.Simulations.Create(Asked, Ct)).Required();
        (first.Ref, first.Seed, first.Risks, first.Currency).ShouldBe(("SIM-0001", 42, 2, "EUR"));
        var done = await Done(first);
        var found = (await _app.Manager.Simulations.Results(done.Id, Ct)).Required();
        var exact = 79_919.40 + 57_056.46;
        found.Risks.Sum(r => r.Expected).ShouldBe(exact, 0.1);
        Math.Abs(found.Portfolio.Mean - exact).ShouldBeLessThan(4 * found.Portfolio.StandardError);
        found.Curve.Zip(found.Curve.Skip(1)).ShouldAllBe(pair => pair.First.Probability >= pair.Second.Probability);
        found.Curve[0].Probability.ShouldBe(1 - found.Portfolio.NoLoss, 1e-12);
        var again = await Done((await _app.Manager.Simulations.Create(Asked, Ct)).Required());
        again.Portfolio.ShouldBe(done.Portfolio);
        var exceedance = (await _app.Manager.Reports.LossExceedance(null, Ct)).Required();
        (exceedance.Simulation.Id, exceedance.WithinAppetite).ShouldBe((again.Id, null));
        exceedance.Curve.ShouldBe(found.Curve);
        (await _app.Http.GetStringAsync(_app.Manager.Simulations.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("SIM-0001");
    }

    [Fact]
    public async Task Appetite_and_the_estimates_before_treatment_stand_beside_the_curve()
    {
        await _app.ApprovedCriteria(preset: "quantitative");
        var risk = await Estimated();
        var inherent = new RatingRequest { Kind = RatingKind.Inherent, Loss = Given.Loss(3, 1_000_000), Rationale = "Before any control." };
        risk = (await _app.Manager.Register.Rate(risk.Id, risk.Version, inherent, Ct)).Required();
        var asked = Asked with { Against = RatingKind.Inherent, Appetite = [new(1000, 0.01), new(1_000_000, 0.001)], Risks = [risk.Id] };
        var done = await Done((await _app.Manager.Simulations.Create(asked, Ct)).Required());
        done.WithinAppetite.ShouldBe(false);
        var found = (await _app.Manager.Simulations.Results(done.Id, Ct)).Required();
        found.Exceeded.ShouldNotBeEmpty();
        found.Against!.Mean.ShouldBeGreaterThan(found.Portfolio.Mean);
    }

    [Fact]
    public async Task A_cancelled_simulation_stays_cancelled_and_has_no_results()
    {
        await _app.ApprovedCriteria(preset: "quantitative");
        await Estimated(5_000, 10, 100);
        var run = (await _app.Manager.Simulations.Create(Asked with { Trials = 1_000_000 }, Ct)).Required();
        var cancelled = await Eventually.Answer(
            async () =>
            {
                var seen = (await _app.Manager.Simulations.Get(run.Id, Ct)).Required();
                return seen.State is SimulationState.Cancelled ? seen : (await _app.Manager.Simulations.Cancel(seen.Id, seen.Version, Ct)).Value;
            },
            r => r?.State is SimulationState.Cancelled);
        (cancelled!.Progress, cancelled.Can.Count).ShouldBe((null, 0));
        (await _app.Manager.Simulations.Results(run.Id, Ct)).Problem!.Code.ShouldBe("simulation-not-done");
        (await _app.Manager.Simulations.Cancel(run.Id, cancelled.Version, Ct)).Problem!.Status.ShouldBe(409);
        // Who cancels frees the place for the next.
        var other = await Estimated();
        await Done((await _app.Manager.Simulations.Create(Asked with { Trials = 10_000, Risks = [other.Id] }, Ct)).Required());
    }

    [Theory]
    [InlineData("""{"name":"x","trials":9999}""", 400)]
    [InlineData("""{"name":"x","trials":1000001}""", 400)]
    [InlineData("""{"name":"x","seed":-1}""", 400)]
    [InlineData("""{"name":"x","appetite":[null]}""", 400)]
    [InlineData("""{"name":"x","appetite":[{"loss":10,"probability":0.1},{"loss":5,"probability":0.01}]}""", 400)]
    [InlineData("""{"name":"x","appetite":[{"loss":0,"probability":2}]}""", 400)]
    [InlineData("""{"name":"x","risks":["01a20ce7-bf30-7405-a0cc-a51c2d574df1"]}""", 404)]
    [InlineData("""{"name":"x","risks":[null]}""", 400)]
    [InlineData("""{"name":"x","rating":"worst"}""", 400)]
    [InlineData("""{"name":"x"}""", 400)]
    public async Task What_cannot_be_simulated_is_refused_and_never_fails(string body, int status)
    {
        var answer = await _app.Http.PostAsync("api/risks/simulations", new StringContent(body, Encoding.UTF8, "application/json"), Ct);
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Another_tenants_simulation_is_not_found_and_not_stopped()
    {
        await _app.ApprovedCriteria(preset: "quantitative");
        await Estimated();
        var mine = (await _app.Manager.Simulations.Create(Asked, Ct)).Required();
        var other = host.NewTenant();
        (await other.Manager.Simulations.Get(mine.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await other.Manager.Simulations.Cancel(mine.Id, mine.Version, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await other.Manager.Simulations.Results(mine.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await other.Manager.Reports.LossExceedance(mine.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await Done(mine)).Portfolio.ShouldNotBeNull();
    }
}
