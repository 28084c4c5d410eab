using System.Diagnostics;
using System.Text;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Risks.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Imports;

/// <summary>How long ten thousand risks take; measured on demand, since other tests at work tell nothing: <c>-explicit only</c>.</summary>
public sealed class SpeedTests(RisksHost host)
{
    private const int Rows = 10_000;

    [Fact(Explicit = true)]
    public async Task Ten_thousand_rated_risks_come_in_within_ten_seconds_and_300_MB()
    {
        var app = host.NewTenant();
        await app.ApprovedCriteria();
        await app.Manager.Scenarios.Create(Given.Scenario with { Title = "Dark site" }, RisksApp.Ct);
        var text = new StringBuilder("ID;Title;Description;Approach;Scenario;Affects;Owner;Owner id;Likelihood;Impact;Score\n");
        for (var i = 0; i < Rows; i++) text.Append($"R-{i};Risk number {i};Something happens to system {i % 97};event-based;Dark site;C, I;Rita Voss;{app.Rita.Id};{1 + (i % 5)};{1 + (i / 5 % 5)};3\n");
        var files = new Importing(app.Http, "risks");
        var looked = (await files.Begin("risks", text.ToString())).Required();
        GC.Collect();
        var (idle, most, clock) = (Process.GetCurrentProcess().WorkingSet64, 0L, Stopwatch.StartNew());
        using var watch = new Timer(_ => most = Math.Max(most, Process.GetCurrentProcess().WorkingSet64), null, 0, 100);

        var check = await files.Check(looked);
        var checkedIn = clock.Elapsed;
        var done = await files.Run(check);

        var ran = clock.Elapsed - checkedIn;
        TestContext.Current.TestOutputHelper?.WriteLine($"checked in {checkedIn.TotalSeconds:0.0} s, run in {ran.TotalSeconds:0.0} s, {(most - idle) / 1024 / 1024} MB above idle");
        done.Counts!.Made.ShouldBe(Rows);
        done.State.ShouldBe(ImportState.Done);
        ran.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        ((most - idle) / 1024 / 1024).ShouldBeLessThan(300);
    }
}
