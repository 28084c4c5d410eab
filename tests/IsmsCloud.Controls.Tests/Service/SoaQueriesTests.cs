using System.Collections.Concurrent;
using System.Diagnostics;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http.Client;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>How often the database is asked; what the driver tells of itself is counted, request by request.</summary>
public sealed class SoaQueriesTests(ControlsHost host)
{
    private const int Most = 10;

    private readonly ControlsApp _app = host.NewTenant();

    [Fact]
    public async Task The_workbench_asks_as_often_for_many_risks_as_for_one()
    {
        await _app.TreatRisk("One", "A.8.1");
        await _app.Entry("A.8.1", e => e.Row.Risks.Count == 1);
        var few = await QueriesOf("api/controls/soa/workbench?edition=edition2022");
        await _app.DecideTheRest();
        for (var i = 0; i < 30; i++) await _app.TreatRisk($"Risk {i}", "A.8.1", $"A.5.{i + 1}", $"A.8.{i + 2}");
        await _app.Entry("A.8.1", e => e.RiskCount == 31);
        var many = await QueriesOf("api/controls/soa/workbench?edition=edition2022");
        many.ShouldBe(few, $"{string.Join(", ", many)} against {string.Join(", ", few)}");
        few.Count.ShouldBeInRange(5, Most);
    }

    [Fact]
    public async Task The_workbench_shows_the_worst_risks_of_a_control_and_how_many_there_are_and_its_entry_all()
    {
        for (var i = 0; i < 12; i++) await _app.TreatRisk($"Risk {i}", "A.8.1");
        var entry = await _app.Entry("A.8.1", e => e.RiskCount == 12);
        entry.Row.Risks.Count.ShouldBe(10);
        var whole = (await _app.Reader.Soa.Get(entry.Id, ControlsApp.Ct)).Required();
        (whole.RiskCount, whole.Row.Risks.Count).ShouldBe((12, 12));
    }

    [Fact]
    public async Task The_workbench_of_a_past_moment_shows_what_was_decided_then()
    {
        (await _app.Decide("A.5.1", f => f with { Necessary = true, Reasons = [InclusionReason.Legal] })).Required();
        var then = (await _app.Entry("A.5.1")).UpdatedAt;
        (await _app.Decide("A.5.1", f => f with { Reasons = [InclusionReason.Business] })).Required();
        var board = (await _app.Reader.Soa.Workbench(ControlsApp.Edition2022, ControlsApp.Ct, then)).Required();
        board.Entries.Count.ShouldBe(93);
        board.Entries.Single(e => e.Row.Control.Code == "A.5.1").Row.Reasons.ShouldBe([InclusionReason.Legal]);
    }

    [Fact]
    public async Task Fifty_controls_of_one_treatment_are_read_and_written_together()
    {
        var codes = (await _app.Workbench()).Entries.Take(50).Select(e => e.Row.Control.Code).ToArray();
        await _app.TreatRisk("Everything", codes);
        await _app.Entry(codes[49], e => e.Fields.Necessary is true);
        (await _app.Workbench()).Entries.Count(e => e.Fields.Necessary is true).ShouldBe(50);
    }

    // Collections that were read, in order of their names.
    private async Task<IReadOnlyList<string>> QueriesOf(string path)
    {
        var trace = ActivityTraceId.CreateRandom();
        var seen = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MongoDB.Driver",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace && activity.GetTagItem("db.command.name") is not null) seen.Add($"{activity.GetTagItem("db.command.name")} {activity.GetTagItem("db.collection.name")}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await _app.Http.SendAsync(request, ControlsApp.Ct);
        response.IsSuccessStatusCode.ShouldBeTrue();
        // The organisation's profile is remembered for some seconds.
        return [.. seen.Where(query => !query.Contains("tenant-profile", StringComparison.Ordinal)).Order()];
    }
}
