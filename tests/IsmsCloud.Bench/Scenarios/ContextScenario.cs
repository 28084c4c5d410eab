using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;
using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>Clause 4: what the product adds to the engine's own time, and whether that grows with the number of records.</summary>
sealed class ContextScenario : IScenario
{
    const int Many = 100_000;
    const int Few = 1_000;
    const int PageSize = 50;
    const int MostCallers = 16;

    static readonly DemoClient Large = DemoClient.Named("demo-brandtsohl-sync");
    static readonly DemoClient Small = DemoClient.Named("demo-calder-dashboard");

    public async Task Run(RunningSystem system, Report report, CancellationToken ct)
    {
        await using var memory = await MemoryWatch.Begin(system, ct);
        var mongo = await system.MongoDB(ct);
        var seeds = new IssueSeeds(mongo);
        await seeds.Put(Large.Organisation, Many, ct);
        await seeds.Put(Small.Organisation, Few, ct);

        using var large = Large.At(system);
        using var small = Small.At(system);
        var bare = new BareDriver(mongo);
        foreach (var callers in new[] { 1, MostCallers })
            await report.Compare("A page of 50 through the gateway against the bare driver", 2.5, callers,
                (_, token) => Page(large, token), (_, token) => bare.Page(Large.Organisation, PageSize, token), ct);
        await report.Compare("A page out of 100 000 against a page out of 1 000", 1.3, 1,
            (_, token) => Page(large, token), (_, token) => Page(small, token), ct);
        await Changes(large, bare, report, ct);
        foreach (var seen in memory.Seen())
            report.Add(seen);
    }

    static async Task Changes(HttpClient client, BareDriver bare, Report report, CancellationToken ct)
    {
        var issues = new ContextClient(client).Issues;
        var issue = (await issues.Create(IssueSeeds.Fields(0), ct)).Required();
        var like = await bare.AnyRevision(Large.Organisation, ct);
        await report.Compare("A change through the gateway against a bare insert", 4, 1, Change, (_, token) => bare.Insert(like, token), ct);

        async Task Change(int caller, CancellationToken token)
        {
            var after = issue.Fields with { Title = $"Issue of version {issue.Version}" };
            issue = (await issues.Patch(issue.Id, issue.Version, issue.Fields, after, token)).Required();
        }
    }

    static async Task Page(HttpClient client, CancellationToken ct)
    {
        // As bytes: reading them into objects is the caller's work, and the bare driver's side keeps documents as they are.
        using var answer = await client.GetAsync($"api/context/issues?first={PageSize}", ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (!answer.IsSuccessStatusCode || body.Length < PageSize * 100)
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }
}
