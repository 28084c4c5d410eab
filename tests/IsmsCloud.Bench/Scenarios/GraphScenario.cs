using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>The aggregate against the services behind it: what a dashboard costs beside its slowest part, how much the graph can carry, and what it keeps of what it carried.</summary>
/// <param name="queries">How many queries the memory is watched over.</param>
sealed class GraphScenario(int queries) : IScenario
{
    public const int UsualQueries = 5_000;

    const int Callers = 8;

    const string Dashboard = """
        { viewer { name } risks(first: 20, sort: LEVEL_DESC) { nodes { ref title state } } planItems(first: 20, sort: DUE_ON_ASC) { nodes { ref action } }
          controls(first: 20) { nodes { ref status } } soaEntries(first: 20) { nodes { ref row { necessary } } } issues(first: 20) { nodes { ref title } } requirements(first: 20) { nodes { ref title } } }
        """;

    const string Joined = "{ risks(first: 100) { nodes { ref controls { ref } soaEntries { ref row { necessary } } } } }";

    static readonly string[] Parts =
    [
        "api/risks/risks?first=20&sort=-level", "api/risks/plan-items?first=20&sort=dueOn", "api/controls/controls?first=20", "api/controls/soa?first=20",
        "api/context/issues?first=20", "api/context/requirements?first=20",
    ];

    static readonly DemoClient Client = DemoClient.Named("demo-brandtsohl-sync");

    public async Task Run(RunningSystem system, Report report, CancellationToken ct)
    {
        await using var memory = await MemoryWatch.Begin(system, ct);
        using var http = Client.At(system);
        var slowest = await Slowest(http, ct);
        await report.Compare($"A dashboard over all services, against {slowest}", 1.5, 1, (_, token) => Ask(http, Dashboard, token), (_, token) => Get(http, slowest, token), ct);
        await report.Compare($"A page of 20 risks through the graph, against {slowest}", 1.5, Callers, (_, token) => Ask(http, Simple, token), (_, token) => Get(http, slowest, token), ct);
        await report.Time("A page of 100 risks with controls and entries", 300, (_, token) => Ask(http, Joined, token), ct);
        await report.Time("A bomb of 15 000 tokens is refused", 20, (_, token) => Refused(http, token), ct);
        await Memory(system, http, report, ct);
        foreach (var seen in memory.Seen()) report.Add(seen);
    }

    // The graph's own share of the memory must not grow with the queries that it answered.
    async Task Memory(RunningSystem system, HttpClient http, Report report, CancellationToken ct)
    {
        Report.Begin($"the graph's memory over {queries} queries");
        await Many(http, Math.Max(500, queries / 10), ct);
        var process = Process.GetProcessById((await system.Resources(ct)).Single(resource => resource.Name == "graph").ProcessId!.Value);
        var before = process.WorkingSet64;
        await Many(http, queries, ct);
        process.Refresh();
        report.Add(new Limit($"Growth of the graph over {queries} queries", (process.WorkingSet64 - before) / 1024.0 / 1024.0, "MB", 50));
    }

    const string Simple = "{ risks(first: 20, sort: LEVEL_DESC) { nodes { ref title state } } }";

    static Task Many(HttpClient http, int count, CancellationToken ct) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = ct }, async (_, token) => await Ask(http, Simple, token));

    static async Task<string> Slowest(HttpClient http, CancellationToken ct)
    {
        var medians = new List<(string Path, double Median)>();
        foreach (var path in Parts) medians.Add((path, (await SideBySide.Alone((_, token) => Get(http, path, token), ct)).Median));
        return medians.MaxBy(one => one.Median).Path;
    }

    static async Task Ask(HttpClient http, string query, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync("graphql", new { query }, ct);
        var body = await answer.Content.ReadAsStringAsync(ct);
        if (!answer.IsSuccessStatusCode || JsonNode.Parse(body)!["errors"] is not null) throw new InvalidOperationException($"{(int)answer.StatusCode}: {body[..Math.Min(body.Length, 500)]}");
    }

    static async Task Refused(HttpClient http, CancellationToken ct)
    {
        var bomb = $"{{ {string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"a{i}: __typename x:y"))} }}";
        using var answer = await http.PostAsJsonAsync("graphql", new { query = bomb }, ct);
        if (JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!["errors"] is null) throw new InvalidOperationException("It was answered.");
    }

    static async Task Get(HttpClient http, string path, CancellationToken ct)
    {
        using var answer = await http.GetAsync(path, ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode}: {path}, {body.Length} bytes");
    }
}
