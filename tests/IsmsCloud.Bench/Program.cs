using System.Globalization;
using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;
using IsmsCloud.Bench.Scenarios;
using Spectre.Console;

Dictionary<string, Func<IScenario>> scenarios = new()
{
    ["context"] = () => new ContextScenario(),
    ["risk"] = () => new RiskScenario(),
    ["risk-lists"] = () => new RiskScenario(RiskParts.Lists),
    ["risk-import"] = () => new RiskScenario(RiskParts.Import),
    ["controls"] = () => new ControlsScenario(),
    ["graph"] = () => new GraphScenario(args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : GraphScenario.UsualQueries),
};

if (args is not [var name, ..] || !scenarios.TryGetValue(name, out var make))
{
    AnsiConsole.WriteLine($"dotnet run -c Release --project tests/IsmsCloud.Bench -- {string.Join(" | ", scenarios.Keys)}");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

await using var system = await RunningSystem.Start(stop.Token);
var report = new Report(name);
await make().Run(system, report, stop.Token);
report.Show();
await report.Write(Path.Combine(RunningSystem.Root, "artifacts", "bench"), stop.Token);
return report.Passed ? 0 : 1;
