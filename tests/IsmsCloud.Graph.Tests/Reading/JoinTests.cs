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
        var data = await host.Read(RunningGraph.Reader(Demos.Calder), """
            { risks(first: 100, sort: LEVEL_DESC) { nodes {
                id ref title state owner { accountId name } asset { name risks { id } } criteria: evaluatedUnder { name }
                planItems { action control { ref } }
                controls { id reference { code } status evidence { evidence { item { title } } } soaEntry { row { necessary } risks { id } } } } } }
            """);
        var risks = data["risks"]!["nodes"]!.AsArray();
        risks.Count.ShouldBeGreaterThan(3);
        var chains = risks.SelectMany(risk => risk!["controls"]!.AsArray().Select(control => (Risk: risk, Control: control!))).ToList();
        chains.ShouldNotBeEmpty();
        chains.ShouldContain(chain => chain.Control["evidence"]!.AsArray().Count > 0);
        chains.ShouldAllBe(chain => chain.Control["soaEntry"] != null);
        // And back: an entry names the risks whose treatment names its control.
        chains.ShouldContain(chain => chain.Control["soaEntry"]!["risks"]!.AsArray().Any(risk => (string?)risk!["id"] == (string?)chain.Risk["id"]));
        risks.Where(risk => risk!["asset"] is not null).ShouldAllBe(risk => risk!["asset"]!["risks"]!.AsArray().Any(other => (string?)other!["id"] == (string?)risk["id"]));
        risks.ShouldContain(risk => risk!["planItems"]!.AsArray().Count > 0);
    }
}
