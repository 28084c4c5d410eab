using System.Diagnostics;
using System.Text.Json.Nodes;
using IsmsCloud.Graph.Tests.Hosting;
using IsmsCloud.Testing;

namespace IsmsCloud.Graph.Tests.Reading;

/// <summary>A service that is away leaves its fields empty and says so; nothing else fails with it.</summary>
public sealed class FailureTests(RunningGraph graph)
{
    const string Query = "{ risks(first: 2) { nodes { ref controls { ref } } } issues(first: 2) { nodes { ref } } }";

    [Fact]
    public async Task A_service_that_is_down_gives_nulls_with_errors_for_its_fields_alone()
    {
        await using var host = await graph.Host();
        host.Calls.Faults["controls"] = Calls.Down;
        var answer = await host.Ask(RunningGraph.Reader(RunningGraph.Ours), Query);
        answer["data"]!["issues"]!["nodes"]!.AsArray().Count.ShouldBe(2);
        answer["data"]!["risks"]!["nodes"]!.AsArray().Count.ShouldBe(2);
        var errors = answer["errors"]!.AsArray();
        errors.ShouldAllBe(error => (string?)error!["extensions"]!["code"] == "service-unavailable" && (string?)error["extensions"]!["service"] == "controls");
        errors.Select(error => error!["path"]!.ToJsonString()).Distinct().Count().ShouldBe(errors.Count);
    }

    [Fact]
    public async Task A_service_that_is_slow_is_given_up_and_after_a_while_not_asked_any_more()
    {
        await using var host = await graph.Host(("Graph:Timeout", "00:00:00.300"), ("Graph:Break", "00:01:00"));
        host.Calls.Faults["risks"] = Calls.Slow;
        var reader = RunningGraph.Reader(RunningGraph.Ours);
        for (var i = 0; i < 12; i++)
        {
            var answer = await host.Ask(reader, "{ risks(first: 1) { nodes { ref } } }");
            answer["data"]!["risks"].ShouldBeNull();
            ((string?)answer["errors"]![0]!["extensions"]!["code"]).ShouldBeOneOf("service-timeout", "service-unavailable");
        }

        host.Calls.Forget();
        var watch = Stopwatch.StartNew();
        var last = await host.Ask(reader, Query);
        ((string?)last["errors"]![0]!["extensions"]!["code"]).ShouldBe("service-unavailable");
        host.Calls.Made.ShouldNotContain(call => call.Service == "risks");
        last["data"]!["issues"]!["nodes"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_refusal_of_a_service_is_told_with_its_code()
    {
        await using var host = await graph.Host();
        var nobody = RunningGraph.Reader(RunningGraph.Ours) with { Permissions = ["context:read"] };
        var answer = await host.Ask(nobody, "{ risks { nodes { ref } } issues { nodes { ref } } }");
        answer["data"]!["risks"].ShouldBeNull();
        answer["data"]!["issues"].ShouldNotBeNull();
        var extensions = answer["errors"]!.AsArray().ShouldHaveSingleItem()!["extensions"]!;
        ((string?)extensions["code"], (int?)extensions["status"], (string?)extensions["service"]).ShouldBe(("permission-missing", 403, "risks"));
    }

    [Theory]
    [InlineData("""{ node(id: "no id") { id } }""", "id-invalid")]
    [InlineData("""{ node(id: "Umlzazp4") { id } }""", "id-invalid")]
    [InlineData("""{ risks(first: 0) { nodes { id } } }""", "page-size-invalid")]
    [InlineData("""{ risks(first: 201) { nodes { id } } }""", "page-size-invalid")]
    [InlineData("""{ risks(after: "no cursor") { nodes { id } } }""", "cursor-invalid")]
    [InlineData("""{ risks(filter: { asset: "no id" }) { nodes { id } } }""", "id-invalid")]
    [InlineData("""{ risks(filter: { asset: [] }) { nodes { id } } }""", "filter-value-invalid")]
    [InlineData("""{ risks(asOf: "2999-01-01") { nodes { id } } }""", "as-of-invalid")]
    [InlineData("""{ risks { nodes { history(first: 1000) { version } } } }""", "page-size-invalid")]
    public async Task What_makes_no_sense_is_refused_with_a_code(string query, string code)
    {
        await using var host = await graph.Host();
        var answer = await host.Ask(RunningGraph.Reader(RunningGraph.Ours), query);
        var error = answer["errors"]![0]!;
        ((string?)error["extensions"]?["code"]).ShouldBe(code, answer.ToJsonString());
    }

    [Theory]
    [InlineData("{ risks(asOf: 3) { nodes { id } } }")]
    [InlineData("""{ risks(asOf: "yesterday") { nodes { id } } }""")]
    [InlineData("{ risks(sort: WORDS) { nodes { id } } }")]
    [InlineData("{ risks(first: 99999999999) { nodes { id } } }")]
    [InlineData("{ risks(filter: { nothing: 1 }) { nodes { id } } }")]
    [InlineData("{ risks { nodes { can } } }")]
    [InlineData("{ risks { nodes { id ")]
    [InlineData("")]
    public async Task What_is_no_query_of_this_schema_is_refused_before_anybody_is_asked(string query)
    {
        await using var host = await graph.Host();
        var answer = await host.Ask(RunningGraph.Reader(RunningGraph.Ours), query);
        answer["errors"]!.AsArray().ShouldNotBeEmpty();
        host.Calls.Made.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_organisations_id_is_answered_as_one_that_nobody_has()
    {
        await using var host = await graph.Host();
        var theirs = (string)(await host.Read(RunningGraph.Reader(RunningGraph.Theirs), "{ risks(first: 1) { nodes { id } } }"))["risks"]!["nodes"]![0]!["id"]!;
        var answer = await host.Read(RunningGraph.Reader(RunningGraph.Ours), $$"""{ node(id: "{{theirs}}") { id ... on Risk { title } } nodes(ids: ["{{theirs}}"]) { id } }""");
        answer["node"].ShouldBeNull();
        answer["nodes"]!.AsArray().ShouldHaveSingleItem().ShouldBeNull();
    }
}
