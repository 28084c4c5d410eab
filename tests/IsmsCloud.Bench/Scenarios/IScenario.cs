using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>One part of the product under measurement.</summary>
interface IScenario
{
    Task Run(RunningSystem system, Report report, CancellationToken ct);
}
