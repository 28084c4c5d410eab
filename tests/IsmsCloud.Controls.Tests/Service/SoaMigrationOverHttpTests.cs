using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class SoaMigrationOverHttpTests(ControlsHost host)
{
    private static CancellationToken Ct => ControlsApp.Ct;

    private readonly ControlsApp _app = host.NewTenant();

    [Fact]
    public async Task From_entries_of_2013_to_a_draft_of_2022_that_waits_for_people()
    {
        await _app.TellOrganisation(edition: "2013");
        await _app.DecideTheRest(SoaEdition.Edition2013);
        (await _app.Manager.Soa.Migration(Ct)).Problem!.Status.ShouldBe(404);
        await _app.Draft();
        var migration = (await _app.Manager.Soa.Migrate(Ct)).Required();
        migration.Work.Count.ShouldBe(93);
        migration.Work.GroupBy(t => t.Kind).Select(g => (g.Key, g.Count())).ShouldBe([("carried", 58), ("merged", 22), ("split", 2), ("new", 11)], ignoreOrder: true);
        migration.Work.Count(t => t.Open).ShouldBe(35);

        var bench = await _app.Workbench();
        (bench.Draft!.Id, bench.Draft.State).ShouldBe((migration.DraftId, VersionState.Draft));
        bench.Gate.Single(g => g.Rule == "R-6.1.3-1" && g.Text.Contains("decision")).Entries.Count.ShouldBe(11);
        var merged = bench.Gate.Single(g => g.Rule == "R-6.1.3-1" && g.Text.Contains("confirm")).Entries;
        merged.Count.ShouldBe(24);

        foreach (var entry in bench.Entries.Where(e => e.Flags.Any(f => f.What == "migrated")))
            (await _app.Manager.Soa.ClearFlags(entry.Id, entry.Version, Ct)).Required();
        await _app.DecideTheRest();
        var again = (await _app.Manager.Soa.Migrate(Ct)).Required();
        (again.DraftId, again.Work.Count(t => t.Open)).ShouldBe((migration.DraftId, 0));
        var approved = (await _app.Approve(await _app.Submit(await _app.Compare((await _app.Workbench()).Draft!)))).Required();
        approved.State.ShouldBe(VersionState.Current);
        (await _app.Workbench(SoaEdition.Edition2013)).Entries.ShouldAllBe(e => e.Row.Necessary == true);
    }
}
