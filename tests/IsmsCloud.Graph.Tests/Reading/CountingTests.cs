using System.Text.Json.Nodes;
using IsmsCloud.Graph.Tests.Hosting;
using IsmsCloud.Testing;

namespace IsmsCloud.Graph.Tests.Reading;

/// <summary>What is asked of the services grows with the depth of a query, never with its rows.</summary>
public sealed class CountingTests(RunningGraph graph)
{
    const string Deep = """
        query ($first: Int!) { risks(first: $first) { nodes { ref history(first: 3) { version } asset { name risks { ref } } controls { ref soaEntry { row { necessary } } } planItems { action risks { title } } } } }
        """;

    [Fact]
    public async Task A_page_of_a_hundred_asks_no_more_than_a_page_of_one()
    {
        await using var host = await graph.Host();
        var reader = RunningGraph.Reader(RunningGraph.Ours);
        var counts = new List<int>();
        foreach (var first in (int[])[1, 10, 100])
        {
            host.Calls.Forget();
            await host.Read(reader, Deep, new JsonObject { ["first"] = first });
            counts.Add(host.Calls.Made.Count);
        }

        // The page; then histories, assets, controls and plan items; then what each of those leads to.
        counts[2].ShouldBeLessThanOrEqualTo(8, string.Join('\n', host.Calls.Made));
        counts[1].ShouldBe(counts[2]);
    }

    [Fact]
    public async Task Repeated_missing_and_shuffled_ids_are_one_call_and_come_back_in_the_order_asked_for()
    {
        await using var host = await graph.Host();
        var reader = RunningGraph.Reader(RunningGraph.Ours);
        var risks = (await host.Read(reader, "{ risks(first: 5) { nodes { id } } }"))["risks"]!["nodes"]!.AsArray().Select(risk => (string)risk!["id"]!).ToList();
        var nobodys = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"Risk:{Guid.NewGuid()}"));
        string[] asked = [risks[3], risks[0], nobodys, risks[3], risks[1], risks[0]];
        host.Calls.Forget();
        var found = (await host.Read(reader, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new JsonObject { ["ids"] = new JsonArray([.. asked.Select(id => (JsonNode)id)]) }))["nodes"]!.AsArray();
        found.Select(node => (string?)node?["id"]).ShouldBe(asked.Select(id => id == nobodys ? null : id));
        host.Calls.Made.Count.ShouldBe(1);
        foreach (var id in risks.Distinct()) System.Text.RegularExpressions.Regex.Count(host.Calls.Made[0].Path, Uuid(id)).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task What_was_read_is_not_read_again_for_another_alias()
    {
        await using var host = await graph.Host();
        host.Calls.Forget();
        await host.Read(RunningGraph.Reader(RunningGraph.Ours), "{ a: risks(first: 3) { nodes { ref } } b: risks(first: 3) { nodes { title } } }");
        host.Calls.Made.Count.ShouldBe(1);
    }

    static string Uuid(string id) => System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(id)).Split(':')[1];
}
