using System.Collections.Concurrent;

namespace IsmsCloud.Risks.Quantitative;

/// <param name="Portfolio">All scenarios together, summed year by year: percentiles of parts don't add up to it.</param>
/// <param name="Scenarios">Each by itself, in the order of the plan.</param>
internal sealed record SimulationResult(LossProfile Portfolio, IReadOnlyList<LossProfile> Scenarios);

/// <summary>Monte Carlo over blocks of years.</summary>
internal static class Simulation
{
    public const int YearsPerBlock = 4096;

    /// <summary>Part of what a stored seed means; to be raised with any change that changes a number.</summary>
    public const int Version = 1;

    // Work is cut into so many parts whatever the number of workers, and their sums are added in order.
    private const int MostShards = 64;

    /// <param name="plan">Checked before.</param>
    /// <param name="workers">How many processors it may use.</param>
    /// <param name="progress">Told after each block how many years are done.</param>
    /// <param name="ct">Looked at between events, so that it is heard at once.</param>
    public static SimulationResult Run(SimulationPlan plan, int workers, Action<int>? progress, CancellationToken ct)
    {
        var blocks = (plan.Years + YearsPerBlock - 1) / YearsPerBlock;
        var shards = new Shard[Math.Min(MostShards, blocks)];
        var counts = new Counts(plan.Scenarios.Count);
        var idle = new ConcurrentBag<Worker>();
        Parallel.For(
            0,
            shards.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = ct },
            // A thread comes and goes; what it held goes on with the next, so that there are never more than work at once.
            () => idle.TryTake(out var worker) ? worker : new Worker(plan, progress),
            (shard, _, worker) =>
            {
                shards[shard] = worker.Run(shard, shards.Length, blocks, ct);
                return worker;
            },
            idle.Add);
        foreach (var worker in idle) counts.Add(worker.Counts);
        return Result(plan, counts, shards);
    }

    private static SimulationResult Result(SimulationPlan plan, Counts counts, Shard[] shards)
    {
        var sums = new Shard(plan.Scenarios.Count);
        foreach (var shard in shards) sums.Add(shard);
        return new SimulationResult(
            LossProfile.Of(plan.Years, sums.Portfolio, counts.Portfolio),
            [.. sums.Scenarios.Zip(counts.Scenarios, (tally, histogram) => LossProfile.Of(plan.Years, tally, histogram))]);
    }
}
