using IsmsCloud.Graph.Tests.Fixtures;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests.Transports;

/// <summary>graphql-transport-ws.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private const string Changes = "subscription { recordChanged { type version } }";

    private readonly TenantId _tenant = TestService<Program>.NewTenant();
    private RunningGraph _graph = null!;

    private string Token => TestTokens.For(RunningGraph.Person(_tenant, "risk:read"));

    public async ValueTask InitializeAsync() => _graph = await RunningGraph.Start(("Graph:Limits:InitSeconds", "2"), ("Graph:Limits:Subscriptions", "2"));

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task A_change_reaches_whoever_subscribed_and_nobody_of_another_organisation()
    {
        using var mine = await (await _graph.Call(Token)).Greeted();
        using var theirs = await (await _graph.Call()).Greeted(TestTokens.For(RunningGraph.Person(TestService<Program>.NewTenant(), "risk:read")));
        await mine.Subscribe("1", Changes);
        await theirs.Subscribe("1", Changes);
        var told = mine.Hear();
        // It takes a moment until the subscription listens; what happened before is not told.
        await Eventually.Holds(() => { _graph.Happens(_tenant, "risks.risk-identified"); return Task.FromResult(told.IsCompleted); }, "the change");
        (await told).ShouldBe("""{"type":"next","id":"1","payload":{"data":{"recordChanged":{"type":"Risk","version":1}}}}""");

        await theirs.Subscribe("2", "{ __typename }");
        (await theirs.Hear()).ShouldStartWith("""{"type":"next","id":"2","payload":{"data":{"__typename":"Query"}""");
        (await theirs.Hear()).ShouldBe("""{"type":"complete","id":"2"}""");
    }

    [Fact]
    public async Task Only_events_of_services_that_the_caller_may_read_are_told_and_only_of_the_types_asked_for()
    {
        using var phone = await (await _graph.Call(Token)).Greeted();
        await phone.Subscribe("1", "subscription { recordChanged(types: [\"Risk\", \"Control\"]) { type } }");
        var told = phone.Hear();
        await Eventually.Holds(() =>
        {
            _graph.Happens(_tenant, "controls.control-implemented", "control");
            _graph.Happens(_tenant, "platform.replay-wanted", "control");
            _graph.Happens(_tenant, "risks.plan-item-planned", "plan-item");
            _graph.Happens(_tenant, "risks.risk-identified", "risk");
            return Task.FromResult(told.IsCompleted);
        }, "the change of a risk");
        (await told).ShouldContain("\"Risk\"");
    }

    [Fact]
    public async Task A_subscription_that_is_completed_hears_no_more_and_its_id_is_free()
    {
        using var phone = await (await _graph.Call(Token)).Greeted();
        for (var i = 0; i < 5; i++)
        {
            await phone.Subscribe("1", Changes);
            await phone.Say("""{"id":"1","type":"complete"}""");
        }

        await phone.Say("""{"type":"ping","payload":{"a":1}}""");
        (await phone.Hear()).ShouldBe("""{"type":"pong","payload":{"a":1}}""");
        _graph.Happens(_tenant, "risks.risk-identified");
        await phone.Say("""{"type":"ping"}""");
        (await phone.Hear()).ShouldStartWith("""{"type":"pong""");
    }

    [Fact]
    public async Task A_token_that_runs_out_ends_what_runs()
    {
        var soon = TestTokens.For(RunningGraph.Person(_tenant, "risk:read"), DateTimeOffset.UtcNow.AddSeconds(2));
        using var phone = await (await _graph.Call()).Greeted(soon);
        await phone.Subscribe("1", Changes);
        (await phone.Hear()).ShouldBe("4403 token-expired");
    }

    [Theory]
    [InlineData("not JSON", "4400")]
    [InlineData("[]", "4400")]
    [InlineData("""{"type":"dance"}""", "4400")]
    [InlineData("""{"id":"1"}""", "4400")]
    [InlineData("""{"type":"connection_init"}""", "4429")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ __typename }"}}""", "4400")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "4400")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""", "4400")]
    public async Task Whoever_speaks_otherwise_is_hung_up_on(string said, string code)
    {
        using var phone = await (await _graph.Call(Token)).Greeted();
        await phone.Say(said);
        (await phone.Hear()).ShouldStartWith(code);
    }

    [Fact]
    public async Task An_id_names_one_subscription_at_a_time()
    {
        using var phone = await (await _graph.Call(Token)).Greeted();
        await phone.Subscribe("1", Changes);
        await phone.Subscribe("1", Changes);
        (await phone.Hear()).ShouldBe("4409 Subscriber for 1 already exists");
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_not_read_to_its_end()
    {
        using var phone = await (await _graph.Call(Token)).Greeted();
        await phone.Subscribe("1", new string(' ', 110_000));
        (await phone.Hear()).ShouldStartWith("1009");
    }

    [Fact]
    public async Task Nobody_subscribes_without_a_token_that_is_believed()
    {
        using var hasty = await _graph.Call(Token);
        await hasty.Subscribe("1", Changes);
        (await hasty.Hear()).ShouldStartWith("4401");
        using var stranger = await _graph.Call();
        await stranger.Say("""{"type":"connection_init"}""");
        (await stranger.Hear()).ShouldStartWith("4401");
        using var liar = await _graph.Call();
        await liar.Say("""{"type":"connection_init","payload":{"Authorization":"Bearer a.b.c"}}""");
        (await liar.Hear()).ShouldBe("4403 Forbidden");
        using var homeless = await _graph.Call(TestTokens.For(RunningGraph.Person(_tenant) with { Tenant = null }));
        await homeless.Say("""{"type":"connection_init"}""");
        (await homeless.Hear()).ShouldBe("4403 token-without-tenant");
    }

    [Fact]
    public async Task Who_says_nothing_or_speaks_another_protocol_is_hung_up_on()
    {
        using var silent = await _graph.Call(Token);
        using var foreign = await _graph.Call(Token, "graphql-ws");
        using var without = await _graph.Call(Token, null);
        (await foreign.Hear()).ShouldStartWith("4406");
        (await without.Hear()).ShouldStartWith("4406");
        (await silent.Hear()).ShouldStartWith("4408");
    }

    [Fact]
    public async Task Errors_before_an_operation_runs_end_it_and_nothing_else()
    {
        using var phone = await (await _graph.Call(Token)).Greeted();
        await phone.Subscribe("1", "subscription { nothing }");
        (await phone.Hear()).ShouldSatisfyAllConditions(
            error => error.ShouldStartWith("""{"type":"error","id":"1","payload":[{"message":"""),
            error => error.ShouldContain("\"code\":\"fields-on-correct-type\""));
        await phone.Subscribe("1", Changes);
        await phone.Subscribe("2", Changes);
        await phone.Subscribe("3", Changes);
        (await phone.Hear()).ShouldContain("\"code\":\"too-many-subscriptions\"");
    }
}
