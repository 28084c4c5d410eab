using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class SoaEntriesOverHttpTests(ControlsHost host)
{
    private static CancellationToken Ct => ControlsApp.Ct;

    private readonly ControlsApp _app = host.NewTenant();

    [Fact]
    public async Task Every_control_has_an_entry_from_the_first_day_R_6_1_3_1()
    {
        var before = await _app.Workbench();
        before.Entries.Count.ShouldBe(93);
        before.Entries[0].Row.Control.Code.ShouldBe("A.5.1");
        before.Gate.ShouldContain(g => g.Rule == "R-6.1.3-1" && g.Severity == "block" && g.Entries.Count == 93);
        await _app.TellOrganisation();
        await Eventually.Answer(async () => (await _app.Manager.Soa.List(new RegisterQuery { First = 200 }, Ct)).Required().Items.Count, n => n == 93);
        (await _app.Workbench()).Entries.Select(e => (e.Id, e.Version)).ShouldBe(before.Entries.Select(e => (e.Id, e.Version)), ignoreOrder: true);
        (await _app.Workbench(SoaEdition.Edition2013)).Entries.Count.ShouldBe(114);
    }

    [Fact]
    public async Task An_entry_that_is_not_written_yet_can_be_decided()
    {
        var decided = (await _app.Decide("A.8.13", f => f with { Necessary = true, Reasons = [InclusionReason.Business] })).Required();
        (decided.Version, decided.Row.Necessary, decided.DecidedBy!.Name).ShouldBe((2, true, "Ann Weiss"));
        decided.Row.Implementation.ShouldBe(SoaImplementation.No);
        decided.Gaps.ShouldContain(g => g.Rule == "R-6.1.3-3");
    }

    [Fact]
    public async Task A_decided_treatment_makes_its_controls_necessary_E08()
    {
        await _app.TreatRisk("Theft of laptops", "A.8.1", "A.8.24");
        var entry = await _app.Entry("A.8.24", e => e.Fields.Necessary is true && e.Row.Risks[0].Level is not null);
        entry.Row.Reasons.ShouldBe([InclusionReason.RiskTreatment]);
        var risk = entry.Row.Risks.ShouldHaveSingleItem();
        (risk.Title, risk.OwnerName, risk.Level, risk.LevelRank).ShouldBe(("Theft of laptops", "Rita Voss", "High", 4));
        (entry.DecidedBy, entry.Flags.Count).ShouldBe((null, 0));
        var history = (await _app.Manager.Soa.History(entry.Id, Ct)).Required();
        history[0].Action.ShouldContain("became-necessary");
    }

    [Fact]
    public async Task An_excluded_control_that_a_treatment_names_is_flagged_and_not_overruled()
    {
        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        await _app.TreatRisk("Code from elsewhere", "A.8.30");
        var entry = await _app.Entry("A.8.30", e => e.Flags.Count > 0);
        (entry.Fields.Necessary, entry.Flags[0].What).ShouldBe((false, "becameNecessary"));
        (await _app.Workbench()).Gate.ShouldContain(g => g.Rule == "R-6.1.3-4" && g.Severity == "block" && g.Entries.Contains("A.8.30"));
    }

    [Fact]
    public async Task A_control_under_a_live_risk_cannot_be_excluded_R_6_1_3_4()
    {
        await _app.TreatRisk("Fire", "A.7.5");
        await _app.Entry("A.7.5", e => e.Fields.Necessary is true);
        var problem = (await _app.Decide("A.7.5", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Problem!;
        (problem.Status, problem.Code, problem.Errors![0].Rule, problem.Errors[0].Path).ShouldBe((422, "control-under-live-risk", "R-6.1.3-4", "necessary"));
        problem.Detail!.ShouldContain("Fire");
    }

    [Fact]
    public async Task What_a_closed_risk_had_made_necessary_is_flagged_and_stays_E09()
    {
        var risk = await _app.TreatRisk("Flood", "A.7.8", "A.7.9");
        await _app.Entry("A.7.8", e => e.Fields.Necessary is true);
        (await _app.Decide("A.7.9", f => f with { Reasons = [InclusionReason.Business] })).Required();
        await _app.CloseRisk(risk, "Flood", 9, "A.7.8", "A.7.9");
        var entry = await _app.Entry("A.7.8", e => e.Flags.Count > 0);
        (entry.Fields.Necessary, entry.Flags[0].What, entry.Row.Risks.Count).ShouldBe((true, "reasonGone", 0));
        (await _app.Entry("A.7.9", e => e.Row.Risks.Count == 0)).Flags.ShouldBeEmpty();
        var cleared = (await _app.Manager.Soa.ClearFlags(entry.Id, entry.Version, Ct)).Required();
        (cleared.Flags.Count, cleared.Fields.Necessary).ShouldBe((0, true));
    }

    [Fact]
    public async Task News_of_a_risk_that_come_late_change_nothing()
    {
        var risk = await _app.TreatRisk("Late", "A.8.2");
        await _app.Entry("A.8.2", e => e.Fields.Necessary is true);
        await _app.TreatAgain(risk, "Late", 8, "A.8.3");
        await _app.Entry("A.8.3", e => e.Row.Risks.Count == 1);
        await _app.TreatAgain(risk, "Late", 7, "A.8.4");
        await _app.TreatRisk("Another", "A.8.5");
        await _app.Entry("A.8.5", e => e.Row.Risks.Count == 1);
        (await _app.Entry("A.8.3")).Row.Risks.Count.ShouldBe(1);
        (await _app.Entry("A.8.4")).Row.Risks.ShouldBeEmpty();
        (await _app.Entry("A.8.2", e => e.Flags.Count > 0)).Flags[0].What.ShouldBe("reasonGone");
    }

    [Fact]
    public async Task Entries_that_a_requirement_justifies_are_flagged_when_it_changes_E01()
    {
        var law = Guid.CreateVersion7();
        await _app.Tell(new RequirementActivated(law, Guid.CreateVersion7(), "Data protection law", "legal", "yes"), 3);
        var decided = await Eventually.Answer(() => _app.Decide("A.5.34", f => f with { Necessary = true, Requirements = [law] }), r => r.Ok);
        decided.Required().Row.Reasons.ShouldBe([InclusionReason.Legal]);
        await _app.Tell(new RequirementChanged(law, Guid.CreateVersion7(), "Data protection law, amended", "legal", "yes"), 4);
        var entry = await _app.Entry("A.5.34", e => e.Flags.Count > 0);
        (entry.Flags[0].What, entry.Row.Requirements[0].Title).ShouldBe(("requirementChanged", "Data protection law, amended"));
        (await _app.Decide("A.5.34", f => f)).Required().Flags.ShouldBeEmpty();
        await _app.Tell(new RequirementEnded(law, Guid.CreateVersion7(), "Data protection law, amended", "repealed", null), 5);
        entry = await _app.Entry("A.5.34", e => e.Flags.Count > 0);
        (entry.Flags[0].What, entry.Row.Reasons.Count).ShouldBe(("requirementEnded", 0));
        entry.Gaps.ShouldContain(g => g.Rule == "R-6.1.3-2");
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("-----")]
    [InlineData("None.")]
    [InlineData("Not applicable")]
    [InlineData("Installation of software  on OPERATIONAL systems")]
    public async Task A_justification_that_says_nothing_is_refused_R_6_1_3_2(string text)
    {
        var problem = (await _app.Decide("A.8.19", f => f with { Necessary = false, ExclusionJustification = text })).Problem!;
        (problem.Status, problem.Errors![0].Rule, problem.Errors[0].Path).ShouldBe((422, "R-6.1.3-2", "exclusionJustification"));
    }

    [Fact]
    public async Task Several_are_decided_at_once_all_of_them_or_none()
    {
        await _app.TreatRisk("Break-in", "A.7.1");
        await _app.Entry("A.7.1", e => e.Fields.Necessary is true);
        var physical = (await _app.Workbench()).Entries.Where(e => e.Row.Theme == "Physical").ToList();
        var refused = (await _app.DecideAll(physical, new SoaEntryFields { Necessary = false, ExclusionJustification = ControlsApp.Why })).Problem!;
        (refused.Status, refused.Errors![0].Rule, refused.Errors[0].Path).ShouldBe((422, "R-6.1.3-4", "entries[0]"));
        (await _app.Workbench()).Entries.Count(e => e.Fields.Necessary is false).ShouldBe(0);

        physical.RemoveAt(0);
        (await _app.DecideAll(physical.Select(e => e with { Version = e.Id == physical[5].Id ? 7 : e.Version }), new SoaEntryFields { Necessary = true })).Problem!.Status.ShouldBe(412);
        (await _app.Workbench()).Entries.Count(e => e.Fields.Necessary is true).ShouldBe(1);

        (await _app.DecideAll(physical, new SoaEntryFields { Necessary = true, Reasons = [InclusionReason.BestPractice] })).Required().Count.ShouldBe(13);
        (await _app.Workbench()).Entries.Count(e => e.Fields.Necessary is true).ShouldBe(14);
    }

    [Fact]
    public async Task Two_editions_are_not_decided_at_once_R_6_1_3_1()
    {
        (await _app.Decide("A.5.1", f => f with { Necessary = true })).Required();
        (await _app.Decide("A.5.1.1", f => f with { Necessary = true }, SoaEdition.Edition2013)).Required();
        var mixed = new[] { await _app.Entry("A.5.1"), await _app.Entry("A.5.1.1", SoaEdition.Edition2013) };
        var problem = (await _app.DecideAll(mixed, new SoaEntryFields { Necessary = true })).Problem!;
        (problem.Status, problem.Code).ShouldBe((422, "editions-mixed"));
    }

    [Fact]
    public async Task What_another_tenant_has_is_not_found_and_what_is_stale_is_refused()
    {
        var entry = (await _app.Decide("A.5.1", f => f with { Necessary = true })).Required();
        var other = host.NewTenant();
        (await other.Manager.Soa.Patch(entry.Id, entry.Version, entry.Fields, entry.Fields with { Necessary = false }, Ct)).Problem!.Status.ShouldBe(404);
        (await other.DecideAll([entry], new SoaEntryFields { Necessary = true })).Problem!.Status.ShouldBe(404);
        (await _app.Manager.Soa.Patch(entry.Id, 1, entry.Fields, entry.Fields with { Necessary = false }, Ct)).Problem!.Status.ShouldBe(412);
        (await _app.Reader.Soa.Patch(entry.Id, entry.Version, entry.Fields, entry.Fields with { Necessary = false }, Ct)).Problem!.Status.ShouldBe(403);
        var unknown = (await _app.Decide("A.5.1", f => f with { Requirements = [Guid.CreateVersion7()] })).Problem!;
        (unknown.Status, unknown.Errors![0].Path).ShouldBe((404, "requirements[0]"));
        (await _app.Decide("A.5.1", f => f with { Reasons = [InclusionReason.RiskTreatment] })).Problem!.Code.ShouldBe("reason-derived");
    }

    [Theory]
    [InlineData("necessary:yes", 2)]
    [InlineData("necessary:undecided", 90)]
    [InlineData("reason:riskTreatment", 1)]
    [InlineData("implementation:no", 2)]
    [InlineData("implementation:yes", 0)]
    [InlineData("flagged:true", 0)]
    [InlineData("controlType:corrective", 14)]
    [InlineData("edition:edition2022", 93)]
    [InlineData("theme:Physical", 14)]
    public async Task Entries_are_filtered_by_what_is_stored_and_by_what_follows(string filter, int expected)
    {
        await _app.TreatRisk("Theft", "A.8.1");
        await _app.Entry("A.8.1", e => e.Fields.Necessary is true);
        (await _app.Decide("A.8.2", f => f with { Necessary = true, Reasons = [InclusionReason.Business] })).Required();
        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        var parts = filter.Split(':');
        var found = (await _app.Manager.Soa.List(new RegisterQuery { First = 200 }.Where(parts[0], parts[1]), Ct)).Required();
        found.Items.Count.ShouldBe(expected);
    }
}
