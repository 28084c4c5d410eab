namespace IsmsCloud.Risks.Quantitative;

/// <summary>What one thread holds while it works through shards of a run.</summary>
internal sealed class Worker(SimulationPlan plan, Action<int>? progress)
{
    private readonly BlockOfYears _block = new();

    public Counts Counts { get; } = new(plan.Scenarios.Count);

    /// <summary>Each <paramref name="of"/>th block from <paramref name="number"/> on.</summary>
    public Shard Run(int number, int of, int blocks, CancellationToken ct)
    {
        var shard = new Shard(plan.Scenarios.Count);
        for (var block = number; block < blocks; block += of)
        {
            ct.ThrowIfCancellationRequested();
            var years = Math.Min(Simulation.YearsPerBlock, plan.Years - (block * Simulation.YearsPerBlock));
            Run((uint)block, years, shard, ct);
            progress?.Invoke(years);
        }

        return shard;
    }

    private void Run(uint block, int years, Shard shard, CancellationToken ct)
    {
        _block.Begin();
        for (var i = 0; i < plan.Scenarios.Count; i++)
            _block.Run(plan.Scenarios[i], new Streams(plan.Seed, plan.Scenarios[i].Key, block), years, shard.Scenarios[i], Counts.Scenarios[i], ct);
        foreach (var loss in _block.Portfolio(years))
        {
            if (loss == 0) continue;
            shard.Portfolio.Add(loss);
            Counts.Portfolio.Add(loss);
        }
    }
}

/// <summary>Sums of a part of the run; kept apart for each part, since the order of additions shows in the last bits.</summary>
internal sealed class Shard(int scenarios)
{
    public Tally Portfolio { get; } = new();

    public Tally[] Scenarios { get; } = [.. Enumerable.Range(0, scenarios).Select(_ => new Tally())];

    public void Add(Shard other)
    {
        Portfolio.Add(other.Portfolio);
        for (var i = 0; i < Scenarios.Length; i++) Scenarios[i].Add(other.Scenarios[i]);
    }
}

/// <summary>Counts of a worker; whole numbers, which add up to the same in any order.</summary>
internal sealed class Counts(int scenarios)
{
    private const int BitsOfPortfolio = 12, BitsOfScenario = 8;

    public LossHistogram Portfolio { get; } = new(BitsOfPortfolio);

    public LossHistogram[] Scenarios { get; } = [.. Enumerable.Range(0, scenarios).Select(_ => new LossHistogram(BitsOfScenario))];

    public void Add(Counts other)
    {
        Portfolio.Add(other.Portfolio);
        for (var i = 0; i < Scenarios.Length; i++) Scenarios[i].Add(other.Scenarios[i]);
    }
}
