using System.Diagnostics;
using System.Text.Json;
using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>A million simulated years of 200 scenarios, beside the same model vectorised in NumPy.</summary>
static class Portfolio
{
    const int Years = 1_000_000;
    const int ScenarioCount = 200;
    const int Processors = 2;
    const double Megabyte = 1024 * 1024;

    public static async Task Measure(Report report, CancellationToken ct)
    {
        Report.Begin("a simulation of 1 000 000 years");
        var plan = Plan(Years);
        Simulation.Run(plan with { Years = Years / 50 }, Processors, null, ct);
        var runs = Enumerable.Range(0, 3).Select(_ => Timed(plan, ct)).OrderBy(run => run.Seconds).ToList();
        var (seconds, megabytes, result) = runs[1];
        report.Add(new Limit("1 000 000 years of 200 scenarios on 2 processors", seconds, "s", 5));
        report.Add(new Limit("all that it allocates meanwhile", megabytes, "MB", 100));
        var numpy = await Vectorised(plan, ct);
        if (Math.Abs(numpy.Mean - result.Portfolio.Mean) > 6 * result.Portfolio.StandardError)
            throw new InvalidOperationException($"The models differ: {numpy.Mean} and {result.Portfolio.Mean}.");
        report.Add(new Limit("its time against the same in NumPy", seconds / numpy.Seconds, "", 1.0 / 3));
    }

    static (double Seconds, double Megabytes, SimulationResult Result) Timed(SimulationPlan plan, CancellationToken ct)
    {
        var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true));
        var result = Simulation.Run(plan, Processors, null, ct);
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Megabyte, result);
    }

    // Half of them lognormal, half PERT, a third with secondary loss, a fifth with an uncertain vulnerability.
    static SimulationPlan Plan(int years) => new(20260301, years, [.. Enumerable.Range(0, ScenarioCount).Select(Scenario)]);

    static LossScenario Scenario(int number) => new(
        (ulong)number + 1,
        "EUR",
        number % 4 == 0 ? new Pert(0.05, 0.2, 1.5) : new Fixed(0.1 + (0.01 * (number % 60))),
        number % 5 == 0 ? new Pert(0.1, 0.3, 0.7) : null,
        number % 2 == 0 ? new Lognormal(5_000 + (100 * number), 400_000 + (5_000 * number)) : new Pert(1_000, 20_000, 900_000),
        number % 3 == 0 ? new SecondaryLoss(0.25, new Lognormal(10_000, 700_000)) : null,
        number % 7 == 0 ? [new ControlEffect(0.3, 0.1)] : []);

    static async Task<(double Seconds, double Mean)> Vectorised(SimulationPlan plan, CancellationToken ct)
    {
        var script = Path.Combine(RunningSystem.Root, "tests", "IsmsCloud.Bench", "Risk", "portfolio.py");
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await JsonSerializer.SerializeAsync(python.StandardInput.BaseStream, new { seed = 1, years = plan.Years, chunk = 100_000, scenarios = plan.Scenarios.Select(Described) }, cancellationToken: ct);
        python.StandardInput.Close();
        var answer = await python.StandardOutput.ReadToEndAsync(ct);
        await python.WaitForExitAsync(ct);
        if (python.ExitCode != 0) throw new InvalidOperationException("NumPy is needed to compare with: apt-get install python3-numpy");
        using var json = JsonDocument.Parse(answer);
        return (json.RootElement.GetProperty("seconds").GetDouble(), json.RootElement.GetProperty("mean").GetDouble());
    }

    static object Described(LossScenario scenario) => new
    {
        frequency = Described(scenario.Frequency),
        vulnerability = scenario.Vulnerability is { } vulnerability ? Described(vulnerability) : null,
        primary = Described(scenario.Primary),
        secondary = scenario.Secondary is { } secondary ? new { probability = secondary.Probability, magnitude = Described(secondary.Magnitude) } : null,
        frequencyFactor = scenario.FrequencyFactor,
        magnitudeFactor = scenario.MagnitudeFactor,
    };

    static object Described(Distribution distribution) => distribution switch
    {
        Fixed known => new { shape = "fixed", value = known.Value },
        Lognormal range => new { shape = "lognormal", low = range.Low, high = range.High },
        Pert pert => new { shape = "pert", min = pert.Min, mode = pert.Mode, max = pert.Max, k = pert.K },
        _ => throw new NotSupportedException(distribution.GetType().Name),
    };
}
