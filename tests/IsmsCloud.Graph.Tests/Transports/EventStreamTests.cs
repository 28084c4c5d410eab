using System.Net;
using IsmsCloud.Graph.Tests.Fixtures;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests.Transports;

/// <summary>GraphQL over server-sent events, a connection for each operation.</summary>
public sealed class EventStreamTests : IAsyncLifetime
{
    private const string Events = "text/event-stream";

    private readonly TenantId _tenant = TestService<Program>.NewTenant();
    private RunningGraph _graph = null!;

    public async ValueTask InitializeAsync() => _graph = await RunningGraph.Start(("Graph:Limits:HeartbeatSeconds", "0.2"));

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task A_query_and_its_refusal_come_as_one_result_and_the_end()
    {
        using var client = _graph.Client(RunningGraph.Person(_tenant));
        var answer = await client.Ask("{ __typename }", Events);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream; charset=utf-8");
        var text = await Whole(answer);
        text.ShouldContain("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}");
        text.ShouldEndWith("event: complete\ndata: \n\n");
        var refused = await client.Ask("{ nothing }", Events);
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Whole(refused)).ShouldContain("event: next\ndata: {\"errors\":[{");
        (await Whole(await client.Post("{}", Events))).ShouldContain("query-missing");
        (await (await client.Post("{}", Events, "text/plain")).Code()).ShouldBe("415 media-type-refused");
    }

    [Fact]
    public async Task A_change_comes_as_it_happens_with_signs_of_life_before_it_until_the_token_runs_out()
    {
        // The first request of a process takes its time; the token's begins after it.
        using var warm = _graph.Client(RunningGraph.Person(_tenant));
        await warm.Ask("{ __typename }");
        using var client = _graph.Client(TestTokens.For(RunningGraph.Person(_tenant, "risk:read"), DateTimeOffset.UtcNow.AddSeconds(6)));
        var answer = await client.Ask("subscription { event(names: [\"risks.risk-identified\"]) { name version body } }", Events);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        (await Line(reader)).ShouldBe(":");
        await Line(reader);
        (await Line(reader)).ShouldBe(":");
        _graph.Happens(TestService<Program>.NewTenant(), "risks.risk-identified", version: 99);
        _graph.Happens(_tenant, "risks.risk-identified", version: 3);
        _graph.Happens(_tenant, "risks.risk-identified", version: 4);
        (await Data(reader)).ShouldBe("""data: {"data":{"event":{"name":"risks.risk-identified","version":3,"body":{"version":3}}}}""");
        (await Data(reader)).ShouldContain("\"version\":4");
        (await Data(reader)).ShouldContain("token-expired");
        (await Data(reader)).ShouldBe("data: ");
    }

    private static async Task<string> Data(StreamReader reader)
    {
        while (true)
            if (await Line(reader) is { } line && line.StartsWith("data:", StringComparison.Ordinal)) return line;
    }

    private static async Task<string> Line(StreamReader reader) =>
        await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The stream ended.");

    private static Task<string> Whole(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
