using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Graph.Tests.Hosting;
using IsmsCloud.Testing;

namespace IsmsCloud.Graph.Tests.Reading;

/// <summary>The graph offers the registers that the services have, and of each what the service's own declaration knows.</summary>
public sealed class RegisterTests(RunningGraph graph)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly RegisterSet Registers = new();

    [Fact]
    public async Task Every_register_of_a_service_is_one_of_the_graph()
    {
        var services = await graph.ServicesBehind();
        // Imports say how records came to be; they are work in progress, and nobody's record of the management system.
        services.SelectMany(service => service.Registers).Where(path => !path.EndsWith("/imports", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(Registers.All.Select(register => register.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filters_and_sorts_are_those_of_the_service()
    {
        var services = await graph.ServicesBehind();
        foreach (var register in Registers.All.Where(register => register.IsListed))
        {
            var http = services.Single(service => service.Name == register.Service).ClientFor(RunningGraph.Reader(RunningGraph.Ours));
            (await Known(http, $"{register.Path}?filter=no-such-filter:1", "Known are: ", ". Write")).ShouldBe(register.Filters.Select(filter => filter.Name).Order(StringComparer.Ordinal), register.Path);
            (await Known(http, $"{register.Path}?sort=no-such-sort", "sorts by: ", ";")).ShouldBe(register.Sorts.Order(StringComparer.Ordinal), register.Path);
        }
    }

    [Fact]
    public async Task Every_filter_word_and_sort_is_taken_by_the_service()
    {
        await using var host = await graph.Host();
        foreach (var register in Registers.All.Where(register => register.IsListed))
        {
            var asked = register.Filters.Select((filter, i) => $"f{i}: {register.Name}(first: 1, filter: {{ {filter.Name}: {Value(register, filter)} }}) {{ nodes {{ id }} }}")
                .Concat(register.Sorts.SelectMany((sort, i) => new[] { "ASC", "DESC" }.Select(way => $"s{i}{way}: {register.Name}(first: 1, sort: {Types.Names.Word(sort)}_{way}) {{ pageInfo {{ endCursor }} }}")));
            await host.Read(RunningGraph.Reader(RunningGraph.Ours), $"{{ {string.Join(' ', asked)} }}");
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_by_the_cursor_of_any_record()
    {
        await using var host = await graph.Host();
        var reader = RunningGraph.Reader(RunningGraph.Ours);
        var all = (await host.Read(reader, "{ risks(first: 200, sort: TITLE_ASC) { totalCount edges { cursor node { ref } } pageInfo { hasNextPage hasPreviousPage endCursor } } }"))["risks"]!;
        var edges = all["edges"]!.AsArray();
        ((int)all["totalCount"]!).ShouldBe(edges.Count);
        ((bool)all["pageInfo"]!["hasNextPage"]!).ShouldBeFalse();
        ((string?)all["pageInfo"]!["endCursor"]).ShouldBe((string?)edges[^1]!["cursor"]);
        for (var i = 0; i < edges.Count - 1; i += 2)
        {
            var next = (await host.Read(reader, "query ($after: String!) { risks(first: 1, after: $after, sort: TITLE_ASC) { nodes { ref } pageInfo { hasPreviousPage } } }", new JsonObject { ["after"] = (string)edges[i]!["cursor"]! }))["risks"]!;
            ((string?)next["nodes"]![0]!["ref"]).ShouldBe((string?)edges[i + 1]!["node"]!["ref"]);
            ((bool)next["pageInfo"]!["hasPreviousPage"]!).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_look_back_holds_for_what_joins_to_it()
    {
        await using var host = await graph.Host();
        var moment = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        await host.Read(RunningGraph.Reader(RunningGraph.Ours), $$"""{ risks(first: 5, asOf: "{{moment}}") { nodes { ref controls { ref soaEntry { ref } } history { version } } } }""");
        host.Calls.Made.Count.ShouldBeGreaterThan(1);
        var told = $"asOf={Uri.EscapeDataString(moment[..^1])}";
        host.Calls.Made.ShouldAllBe(call => call.Path.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_viewer_is_who_the_token_names()
    {
        await using var host = await graph.Host();
        var reader = RunningGraph.Reader(RunningGraph.Ours);
        var viewer = (await host.Read(reader, "{ viewer { id name permissions roles } risks(first: 1) { nodes { can(action: \"edit\") actions } } }"))["viewer"]!;
        ((string?)viewer["id"], (string?)viewer["name"]).ShouldBe((reader.Id, reader.Name));
        viewer["permissions"]!.AsArray().Select(p => (string)p!).ShouldBe(reader.Permissions.Order(StringComparer.Ordinal));
    }

    static async Task<IEnumerable<string>> Known(HttpClient http, string path, string from, string to)
    {
        var detail = (string)(await (await http.GetAsync(path, Ct)).Content.ReadFromJsonAsync<JsonObject>(Ct))!["detail"]!;
        var begin = detail.IndexOf(from, StringComparison.Ordinal) + from.Length;
        detail.ShouldContain(from);
        return detail[begin..detail.IndexOf(to, begin, StringComparison.Ordinal)].Split(", ").Order(StringComparer.Ordinal);
    }

    static string Value(IRegister register, RegisterFilter filter) => filter switch
    {
        { Words: [var word, ..] } => Types.Names.Word(word),
        { Value.IsEnum: true } => $"[{string.Join(", ", Enum.GetNames(filter.Value).Select(Types.Names.Word))}]",
        _ when filter.Value == typeof(bool) => "true",
        _ when filter.Value == typeof(int) => "1",
        _ when filter.Value == typeof(Guid) => $"\"{Guid.NewGuid()}\"",
        { Name: "reference" } => "\"annexa-2022/A.8.13\"",
        { Name: "controlType" } => "\"Preventive\"",
        { Name: "securityProperty" } => "\"Integrity\"",
        { Name: "cybersecurityConcept" } => "\"Protect\"",
        { Name: "operationalCapability" } => "\"Governance\"",
        { Name: "securityDomain" } => "\"Resilience\"",
        _ => "\"word\"",
    };
}
