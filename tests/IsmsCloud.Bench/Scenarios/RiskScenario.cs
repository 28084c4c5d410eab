using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>Risks: whether work with many stays as quick as with few, and what the loss simulation takes; or one part of that.</summary>
sealed class RiskScenario(RiskParts parts = RiskParts.All) : IScenario
{
    const int Many = 100_000;
    const int Few = 1_000;

    static readonly DemoClient Large = DemoClient.Named("demo-brandtsohl-sync");
    static readonly DemoClient Small = DemoClient.Named("demo-calder-dashboard");

    public async Task Run(RunningSystem system, Report report, CancellationToken ct)
    {
        if (parts.HasFlag(RiskParts.Simulation)) await Portfolio.Measure(report, ct);
        await using var memory = await MemoryWatch.Begin(system, ct);
        using var large = Large.At(system);
        if (parts.HasFlag(RiskParts.Lists)) await Lists(large, system, report, ct);
        if (parts.HasFlag(RiskParts.Import)) await RiskImport.Measure(large, system, report, ct);
        foreach (var seen in memory.Seen())
            report.Add(seen);
    }

    static async Task Lists(HttpClient large, RunningSystem system, Report report, CancellationToken ct)
    {
        var seeds = new RiskSeeds(await system.MongoDB(ct));
        await seeds.Put(Large.Organisation, Many, ct);
        await seeds.Put(Small.Organisation, Few, ct);

        using var small = Small.At(system);
        await report.Compare("A page of 50 out of 100 000 risks against one out of 1 000", 1.3, 1,
            (_, token) => Get(large, "api/risks/risks?first=50", 50_000, token), (_, token) => Get(small, "api/risks/risks?first=50", 50_000, token), ct);
        await report.Time("Heat map of 100 000 risks", 300, (_, token) => Get(large, "api/risks/reports/heat-map", 1_000, token), ct);
    }

    static async Task Get(HttpClient client, string path, int bytesAtLeast, CancellationToken ct)
    {
        using var answer = await client.GetAsync(path, ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (!answer.IsSuccessStatusCode || body.Length < bytesAtLeast)
            throw new InvalidOperationException($"{(int)answer.StatusCode}, {body.Length} bytes: {System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 500)))}");
    }
}

/// <summary>What of it is measured.</summary>
[Flags]
enum RiskParts
{
    Simulation = 1,
    Lists = 2,
    Import = 4,
    All = Simulation | Lists | Import,
}
