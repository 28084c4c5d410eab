using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts.Events;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>What the statement of applicability takes from control records, plan items and own controls.</summary>
public sealed class SoaControlsOverHttpTests(ControlsHost host)
{
    private static CancellationToken Ct => ControlsApp.Ct;

    private readonly ControlsApp _app = host.NewTenant();

    [Fact]
    public async Task Implementation_follows_from_the_control_record_R_6_1_3_3()
    {
        (await _app.Decide("A.8.13", f => f with { Necessary = true, Reasons = [InclusionReason.Business] })).Required().Row.Implementation.ShouldBe(SoaImplementation.No);
        var control = (await _app.Manager.Controls.Create(
            new ControlFields { Control = new ControlReference { Code = "A.8.13" }, Description = "Nightly, to another site.", Owner = ControlsApp.Named(_app.Cora), PlannedFor = ControlsApp.Today.AddDays(30) }, Ct)).Required();
        var entry = await _app.Entry("A.8.13");
        (entry.ControlId, entry.Row.Implementation, entry.Row.PlannedFor).ShouldBe((control.Id, SoaImplementation.No, ControlsApp.Today.AddDays(30)));
        entry.Gaps.ShouldNotContain(g => g.Rule == "R-6.1.3-3");
        (await _app.Manager.Controls.Implement(control.Id, control.Version, null, Ct)).Required();
        var row = (await _app.Entry("A.8.13")).Row;
        (row.Implementation, row.ImplementationText, row.PlannedFor).ShouldBe((SoaImplementation.Yes, "Nightly, to another site.", null));
        (await _app.Manager.Soa.List(new RegisterQuery().Where("implementation", "yes"), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(entry.Id);
    }

    [Fact]
    public async Task A_plan_item_with_a_day_is_enough_for_not_yet_R_6_1_3_3()
    {
        (await _app.Decide("A.8.14", f => f with { Necessary = true, Reasons = [InclusionReason.Business] })).Required().Gaps.ShouldContain(g => g.Rule == "R-6.1.3-3");
        await _app.Tell(new PlanItemPlanned(Guid.CreateVersion7(), "annexa-2022", "A.8.14", ControlsApp.Today.AddDays(60), []), 2);
        var entry = await _app.Entry("A.8.14", e => e.Row.PlannedFor is not null);
        (entry.Row.Implementation, entry.Row.PlannedFor).ShouldBe((SoaImplementation.No, ControlsApp.Today.AddDays(60)));
        entry.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task Own_controls_have_a_row_behind_those_of_Annex_A_R_6_1_3_1()
    {
        var own = (await _app.Manager.OwnControls.Create(new OwnControlFields { Code = "VEH-1", Title = "Vehicles are locked", Theme = "Vehicles" }, Ct)).Required();
        var last = (await _app.Workbench()).Entries[^1];
        (last.Row.Control.Framework, last.Row.Control.Code, last.Row.Control.Title, last.Row.Theme, last.Row.Necessary).ShouldBe(("own", "VEH-1", "Vehicles are locked", "Vehicles", null));
        (await _app.Decide("VEH-1", f => f with { Necessary = true, Reasons = [InclusionReason.Customer] })).Required().Row.Necessary.ShouldBe(true);
        await _app.TreatRisk("Stolen van", "own/VEH-1");
        (await _app.Entry("VEH-1", e => e.Row.Risks.Count == 1)).Row.Reasons.ShouldBe([InclusionReason.RiskTreatment, InclusionReason.Customer]);
        (await _app.Submitted()).Rows.ShouldBe(94);
        (await _app.Manager.OwnControls.Retire(own.Id, own.Version, "No more vans.", Ct)).Required();
        (await _app.Workbench()).Entries.ShouldContain(e => e.Row.Control.Code == "VEH-1");
    }

    [Fact]
    public async Task A_migration_carries_how_far_controls_are_and_the_worst_counts()
    {
        var owner = ControlsApp.Named(_app.Cora);
        foreach (var (code, done) in new[] { ("A.12.2.1", true), ("A.5.1.1", true), ("A.5.1.2", false) })
        {
            var control = (await _app.Manager.Controls.Create(
                new ControlFields { Control = new ControlReference { Framework = "annexa-2013", Code = code }, Description = $"As in {code}.", Owner = owner }, Ct)).Required();
            if (done) (await _app.Manager.Controls.Implement(control.Id, control.Version, null, Ct)).Required();
        }

        await _app.Decide("A.5.1.1", f => f with { Necessary = true }, SoaEdition.Edition2013);
        await _app.DecideTheRest(SoaEdition.Edition2013);
        (await _app.Manager.Soa.Migrate(Ct)).Required();
        var bench = await _app.Workbench();
        bench.Entries.Single(e => e.Row.Control.Code == "A.8.7").Row.Implementation.ShouldBe(SoaImplementation.Yes);
        var merged = bench.Entries.Single(e => e.Row.Control.Code == "A.5.1").Row;
        (merged.Implementation, merged.ImplementationText).ShouldBe((SoaImplementation.No, "As in A.5.1.1.\nAs in A.5.1.2."));
        var kept = (await _app.Manager.Controls.Get(bench.Entries.Single(e => e.Row.Control.Code == "A.8.7").ControlId!.Value, Ct)).Required();
        (kept.Status, kept.Fields.Owner!.Name).ShouldBe((ControlStatus.Implemented, "Cora Lind"));
    }
}
