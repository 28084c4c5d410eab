using System.Net;
using IsmsCloud.Graph.Tests.Fixtures;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests.Transports;

public sealed class BudgetTests
{
    [Fact]
    public async Task A_client_that_has_spent_its_budget_waits_and_another_does_not()
    {
        await using var graph = await RunningGraph.Start(("Graph:Limits:Cost", "2"), ("Graph:Limits:Burst", "2"), ("Graph:Limits:PerMinute", "1"));
        var tenant = TestService<Program>.NewTenant();
        using var ada = graph.Client(RunningGraph.Person(tenant));
        var first = await ada.Ask("{ __typename }");
        var cost = (await first.Json()).GetProperty("extensions").GetProperty("cost");
        (cost.GetProperty("requested").GetInt32(), cost.GetProperty("limit").GetInt32(), cost.GetProperty("remaining").GetInt32()).ShouldBe((1, 2, 1));
        first.Headers.GetValues("Cost-Remaining").ShouldBe(["1"]);
        (await ada.Ask("{ __typename }")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var third = await ada.Ask("{ __typename }");
        (await third.Code()).ShouldBe("429 budget-spent");
        third.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        third.Headers.GetValues("Cost-Remaining").ShouldBe(["0"]);
        (await graph.Client(RunningGraph.Person(tenant)).Ask("{ __typename }")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
