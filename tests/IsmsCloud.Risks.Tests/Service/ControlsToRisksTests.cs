using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

/// <summary>What happens to controls and in operation reaches the risks that it touches.</summary>
public sealed class ControlsToRisksTests(RisksHost host)
{
    private static readonly TriggerKind[] Kinds = [TriggerKind.FailedControl, TriggerKind.SignificantChange, TriggerKind.NewCriticalSupplier];
    private readonly RisksApp _app = host.NewTenant();

    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task E14_a_failed_test_flags_the_risks_that_lean_on_the_control_and_is_a_trigger()
    {
        await Criteria();
        var existing = new ExistingControl { Control = new() { Code = "A.8.13" } };
        var leaning = await _app.EvaluatedRisk(3, 3, f => f with { ExistingControls = [existing] });
        var treated = await _app.TreatedInPart(await _app.EvaluatedRisk(4, 4), TreatmentOption.Modify);
        var other = await _app.EvaluatedRisk(3, 3);
        var control = Guid.NewGuid();
        await _app.Tell(new ControlTestFailed(control, ControlReference.AnnexA2022, treated.Decision!.NecessaryControls[0].Code, "A.8.13 Information backup", "ineffective", "Ann", new DateOnly(2026, 11, 20), "Two disks"));
        treated.Decision.NecessaryControls[0].Code.ShouldBe("A.8.13");
        foreach (var id in new[] { leaning.Id, treated.Id })
        {
            var flagged = await Eventually.Answer(async () => (await _app.Manager.Register.Get(id, Ct)).Required(), r => r.Flags.Count > 0);
            (flagged.Flags.Single().Cause!.Id, flagged.Flags.Single().What).ShouldBe((control, "The current rating is suspect: A.8.13 Information backup was ineffective when it was tested on 20 Nov 2026."));
        }

        var trigger = (await Triggers(1)).ShouldHaveSingleItem();
        (trigger.Fields.Kind, trigger.Fields.Cause!.Id).ShouldBe((TriggerKind.FailedControl, control));
        trigger.Fields.Risks.ShouldBe([leaning.Id, treated.Id], ignoreOrder: true);
        (await _app.Manager.Register.Get(other.Id, Ct)).Required().Flags.ShouldBeEmpty();
    }

    [Fact]
    public async Task E22_E23_significant_changes_and_critical_suppliers_are_triggers_and_others_are_not()
    {
        await Criteria();
        var risk = await _app.EvaluatedRisk(3, 3);
        await _app.Tell(new ChangeApproved(Guid.NewGuid(), "Another font", Significant: false, []));
        await _app.Tell(new ExternalProvisionAdded(Guid.NewGuid(), "Pencils", "product", "low", true));
        await _app.Tell(new IsmsChangeApproved(Guid.NewGuid(), "Another template", Reassess: false, ["7.5"]));
        await _app.Tell(new ChangeApproved(Guid.NewGuid(), "New data centre", Significant: true, [risk.Id]));
        await _app.Tell(new ExternalProvisionAdded(Guid.NewGuid(), "Hosting", "service", "high", true));
        await _app.Tell(new IsmsChangeApproved(Guid.NewGuid(), "Graz joins", Reassess: true, ["4.3"]));
        (await Triggers(3)).Select(t => t.Fields.Kind).ShouldBe([TriggerKind.SignificantChange, TriggerKind.SignificantChange, TriggerKind.NewCriticalSupplier], ignoreOrder: true);
        (await Eventually.Answer(async () => (await _app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.Flags.Count > 0)).Flags[0].What.ShouldBe("A change touches it: New data centre");
    }

    [Fact]
    public async Task An_unintended_change_flags_the_risks_that_its_review_names_but_none_of_another_tenant()
    {
        await Criteria();
        var other = host.NewTenant();
        await other.ApprovedCriteria();
        var (mine, theirs) = (await _app.EvaluatedRisk(3, 3), await other.EvaluatedRisk(3, 3));
        await _app.Tell(new UnintendedChangeReviewed(Guid.NewGuid(), "Logs were off", [theirs.Id, mine.Id]));
        await Eventually.Answer(async () => (await _app.Manager.Register.Get(mine.Id, Ct)).Required(), r => r.Flags.Count > 0);
        (await other.Manager.Register.Get(theirs.Id, Ct)).Required().Flags.ShouldBeEmpty();
    }

    private Task<CriteriaSetDto> Criteria() => _app.ApprovedCriteria(f => f with { Performing = f.Performing! with { Triggers = Kinds } });

    private Task<IReadOnlyList<TriggerDto>> Triggers(int count) =>
        Eventually.Answer(async () => (await _app.Manager.Triggers.List(new RegisterQuery(), Ct)).Required().Items, t => t.Count >= count);
}
