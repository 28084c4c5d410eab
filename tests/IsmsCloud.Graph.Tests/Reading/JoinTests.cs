using System.Text.Json.Nodes;
using IsmsCloud.Graph.Tests.Hosting;
using IsmsCloud.Testing;

namespace IsmsCloud.Graph.Tests.Reading;

/// <summary>From record to record, over services, in both directions.</summary>
public sealed class JoinTests(RunningGraph graph)
{
    [Fact]
    public async Task A_risk_leads_over_its_treatment_and_control_to_the_statement_and_the_evidence()
    {
        await using var host = await graph.Host();
        var data = await host.Read(RunningGraph.Reader(RunningGraph.Ours), """
            { risks(first: 100, sort: LEVEL_DESC) { nodes {
                id ref title state owner { accountId name } asset { name risks { id } } criteria: evaluatedUnder { name }
                planItems { action control { ref } }
                controls { id reference { code } status evidence { evidence { item { title } } } soaEntry { row { necessary } risks { id } } } } } }
            """);
        var risks = data["risks"]!["nodes"]!.AsArray();
        risks.Count.ShouldBe(Seed.Risks);
        risks.ShouldAllBe(risk => risk!["controls"]!.AsArray().Count == 1 && risk["controls"]![0]!["evidence"]!.AsArray().Count == 1);
        risks.ShouldAllBe(risk => (bool)risk!["controls"]![0]!["soaEntry"]!["row"]!["necessary"]!);
        risks.ShouldAllBe(risk => risk!["asset"]!["risks"]!.AsArray().Count == Seed.Risks / 3 && risk["asset"]!["risks"]!.AsArray().Any(other => (string?)other!["id"] == (string?)risk["id"]));
        risks.Count(risk => risk!["planItems"]!.AsArray().Count == 1).ShouldBe(Seed.Risks / 5);
    }

    [Fact]
    public async Task A_requirement_leads_to_the_entries_that_it_justifies_and_back()
    {
        await using var host = await graph.Host();
        var data = await host.Read(RunningGraph.Reader(RunningGraph.Ours), "{ requirements { nodes { title party { name requirements { title } } soaEntries { row { control { code } } requirements { title } } } } readiness { context { edition } risks { edition } controls { edition } } }");
        var requirement = data["requirements"]!["nodes"]!.AsArray().ShouldHaveSingleItem()!;
        var entry = requirement["soaEntries"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)entry["requirements"]![0]!["title"]).ShouldBe("MarkerOfOurs");
        ((string?)requirement["party"]!["requirements"]![0]!["title"]).ShouldBe("MarkerOfOurs");
        data["readiness"]!["controls"]!["edition"].ShouldNotBeNull();
    }
}
