using IsmsCloud.Controls.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Imports;

/// <summary>A change log that another organisation keeps, out of a folder that <c>ISMSCLOUD_SAMPLES</c> names. Run where it is there, and not otherwise: <c>-explicit only</c>.</summary>
public sealed class SampleTests(ControlsHost host)
{
    private readonly ControlsApp _app = host.NewTenant();

    [Fact(Explicit = true)]
    public async Task A_consultancys_change_log_comes_in_whole()
    {
        await _app.TellConsMembership();
        var files = new Importing(_app.Http, "controls");
        var text = File.ReadAllText(Path.Combine(Environment.GetEnvironmentVariable("ISMSCLOUD_SAMPLES")!, "cenedril/change-log.csv"));
        var check = await files.Check((await files.Begin("changes", text)).Required(), m => m.Otherwise("owner", _app.Con.Id));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n", check.Problems.Take(20)));
        var done = await files.Run(check, leaveOutErrors: true);
        done.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(c.Rows), c => c.Errors.ShouldBe(0), c => c.Rows.ShouldBeGreaterThan(5));
    }
}
