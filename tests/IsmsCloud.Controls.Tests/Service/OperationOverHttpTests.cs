using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class OperationOverHttpTests(ControlsHost host)
{
    private readonly ControlsApp _app = host.NewTenant();

    private static CancellationToken Ct => ControlsApp.Ct;

    private static EvidenceItem Log => new() { Title = "Log", Kind = EvidenceKind.Statement, Text = "All rules are there." };

    [Fact]
    public async Task A_planned_change_is_assessed_approved_made_and_reviewed()
    {
        var change = await Assessed();
        (change.Ref, change.State, change.RequestedBy!.Name).ShouldBe(("CHG-0001", ChangeState.Assessed, "Con Roy"));
        (await _app.Contributor.Changes.Implement(change.Id, change.Version, new(), Ct)).Problem!.Rule.ShouldBe("R-8.1-2");
        (await _app.Contributor.Changes.Approve(change.Id, change.Version, new() { ContentHash = change.ContentHash }, Ct)).Problem!.Status.ShouldBe(403);
        change = (await _app.Manager.Changes.Approve(change.Id, change.Version, new() { ContentHash = change.ContentHash }, Ct)).Required();
        (change.Approval!.By.Name, change.Approval.Stale).ShouldBe(("Ann Weiss", false));
        change = (await _app.Contributor.Changes.Implement(change.Id, change.Version, new() { Evidence = [Log] }, Ct)).Required();
        change = (await _app.Contributor.Changes.Review(change.Id, change.Version, new() { Outcome = "It filters" }, Ct)).Required();
        (change.State, change.Can.Count).ShouldBe((ChangeState.Reviewed, 0));
        (await _app.Manager.Changes.List(new RegisterQuery().Where("significant", "true"), Ct)).Required().Items.ShouldHaveSingleItem();
        (await _app.Manager.Changes.List(new RegisterQuery().Where("open", "true"), Ct)).Required().Items.ShouldBeEmpty();
        (await _app.Http.GetStringAsync(_app.Manager.Changes.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("Rules are carried over");
    }

    [Fact]
    public async Task Who_requested_a_change_does_not_approve_it_and_in_a_small_organisation_top_management_may()
    {
        var mine = await Assessed(_app.Manager);
        (await _app.Manager.Changes.Approve(mine.Id, mine.Version, new() { ContentHash = mine.ContentHash }, Ct)).Problem!.Rule.ShouldBe("SD-3");
        (await _app.Manager.Changes.Get(mine.Id, Ct)).Required().Version.ShouldBe(mine.Version);
        (await _app.Director.Changes.Approve(mine.Id, mine.Version, new() { ContentHash = mine.ContentHash }, Ct)).Required().State.ShouldBe(ChangeState.Approved);
    }

    [Fact]
    public async Task Evidence_of_another_tenants_file_is_not_found_and_the_change_is_not_made()
    {
        var theirs = await host.NewTenant().Upload();
        var change = await Assessed();
        change = (await _app.Manager.Changes.Approve(change.Id, change.Version, new() { ContentHash = change.ContentHash }, Ct)).Required();
        var file = new EvidenceItem { Title = "Log", Kind = EvidenceKind.File, AttachmentId = theirs };
        (await _app.Contributor.Changes.Implement(change.Id, change.Version, new() { Evidence = [file] }, Ct)).Problem!.Status.ShouldBe(404);
        (await _app.Manager.Changes.Get(change.Id, Ct)).Required().State.ShouldBe(ChangeState.Approved);
    }

    [Fact]
    public async Task A_run_moves_the_day_on_which_its_control_is_due_and_one_taken_back_moves_it_again()
    {
        var control = (await _app.Manager.Controls.Create(new() { Control = new() { Code = "A.8.13" }, Owner = ControlsApp.Named(_app.Cora), Description = "Nightly", RunIntervalMonths = 1 }, Ct)).Required();
        control = (await _app.Owner.Controls.Implement(control.Id, control.Version, ControlsApp.Today.AddMonths(-3), Ct)).Required();
        control.Gaps.ShouldContain(g => g.Rule == "R-8.1-1");
        var run = (await _app.Owner.Runs.Create(Run(control.Id), Ct)).Required();
        run.Fields.What!.Title.ShouldContain("A.8.13");
        var done = await Eventually.Answer(async () => (await _app.Manager.Controls.Get(control.Id, Ct)).Required(), c => c.LastRunOn is not null);
        (done.LastRunOn, done.RunDueOn).ShouldBe((ControlsApp.Today, ControlsApp.Today.AddMonths(1)));
        done.Gaps.ShouldNotContain(g => g.Rule == "R-8.1-1");
        (await _app.Manager.Controls.List(new RegisterQuery().Where("runOverdue", "true"), Ct)).Required().Items.ShouldBeEmpty();
        (await _app.Owner.Runs.Delete(run.Id, run.Version, "Wrong control", Ct)).Required();
        await Eventually.Answer(async () => (await _app.Manager.Controls.Get(control.Id, Ct)).Required(), c => c.LastRunOn is null);
        (await _app.Manager.Controls.List(new RegisterQuery().Where("runOverdue", "true"), Ct)).Required().Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_run_of_another_tenants_control_is_not_recorded()
    {
        var other = host.NewTenant();
        var theirs = (await other.Manager.Controls.Create(new() { Control = new() { Code = "A.8.13" } }, Ct)).Required();
        var refused = await _app.Owner.Runs.Create(Run(theirs.Id), Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path).ShouldBe((404, "what.id"));
        (await _app.Manager.Runs.List(new RegisterQuery(), Ct)).Required().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_provision_is_added_reviewed_and_ended()
    {
        var provision = (await _app.Contributor.Provisions.Create(Hosting, Ct)).Required();
        provision.Gaps.ShouldHaveSingleItem().Rule.ShouldBe("R-8.1-4");
        provision = (await _app.Contributor.Provisions.Patch(provision.Id, provision.Version, provision.Fields, provision.Fields with { ControlMethod = ProvisionControl.Report }, Ct)).Required();
        provision.Gaps.ShouldBeEmpty();
        provision = (await _app.Owner.Provisions.Review(provision.Id, provision.Version, new() { Outcome = ReviewOutcome.Unchanged, Note = "Report seen" }, Ct)).Required();
        provision = (await _app.Contributor.Provisions.End(provision.Id, provision.Version, "Moved away", Ct)).Required();
        (await _app.Manager.Provisions.List(new RegisterQuery().Where("state", "inUse"), Ct)).Required().Items.ShouldBeEmpty();
        (await _app.Manager.Provisions.List(new RegisterQuery().Where("criticality", "medium"), Ct)).Required().Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task R_6_3_2_a_scope_version_without_a_planned_change_is_a_warning_until_one_is_linked()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await _app.Tell(new ScopeVersionTookEffect(first, 1, DateTimeOffset.UtcNow));
        await _app.Tell(new ScopeVersionTookEffect(second, 2, DateTimeOffset.UtcNow));
        var warned = await Ready(gaps => gaps.Any(g => g.Gap.Rule == "R-6.3-2"));
        warned.Single(g => g.Gap.Rule == "R-6.3-2").Records.ShouldHaveSingleItem().Id.ShouldBe(second);
        var link = new RecordLink { Kind = "scope-version", Id = second, Title = "Scope version 2" };
        (await _app.Contributor.IsmsChanges.Create(new() { What = "The office in Graz joins", Records = [link] }, Ct)).Required().Ref.ShouldBe("ISC-0001");
        await Ready(gaps => gaps.All(g => g.Gap.Rule != "R-6.3-2"));
    }

    [Fact]
    public async Task Readiness_counts_what_is_open_in_operation()
    {
        var empty = (await _app.Reader.Readiness(Ct)).Required();
        empty.Clauses.Select(c => c.Clause).ShouldBe(["6.1.3", "6.3", "8.1"]);
        empty.Clauses[2].Gaps.ShouldHaveSingleItem().Gap.Rule.ShouldBe("R-8.1-1");
        (await _app.Contributor.Changes.Create(new() { Title = "Logs were off", Planned = false, Reason = "An update", Owner = ControlsApp.Named(_app.Con), DetectedOn = ControlsApp.Today }, Ct)).Required();
        (await _app.Contributor.Provisions.Create(Hosting, Ct)).Required();
        var ready = (await _app.Reader.Readiness(Ct)).Required();
        ready.Clauses[2].Gaps.Select(g => g.Gap.Rule).Order().ShouldBe(["R-8.1-1", "R-8.1-3", "R-8.1-4"]);
        ready.Clauses[2].Met.ShouldBe(empty.Clauses[2].Met - 2);
    }

    [Fact]
    public async Task In_the_edition_of_2013_there_is_no_6_3()
    {
        await _app.TellOrganisation(edition: "2013");
        await Eventually.Answer(async () => (await _app.Reader.Readiness(Ct)).Required(), r => r.Edition == "2013" && r.Clauses.All(c => c.Clause != "6.3"));
    }

    [Fact]
    public async Task Who_may_not_write_records_no_change()
    {
        (await _app.Reader.Changes.Create(Wanted(_app.Rea.Id), Ct)).Problem!.Status.ShouldBe(403);
        (await _app.Director.Changes.Create(Wanted(_app.Tom.Id), Ct)).Problem!.Status.ShouldBe(403);
    }

    private ProvisionFields Hosting => new()
    {
        Name = "Hosting",
        What = ProvisionKind.Service,
        Criticality = Criticality.Medium,
        RequirementsAgreed = "Annex B",
        ControlMethod = ProvisionControl.None,
        Owner = ControlsApp.Named(_app.Con),
    };

    private static ChangeFields Wanted(string owner) => new() { Title = "New firewall", Planned = true, Reason = "Out of support", Owner = new() { Id = owner, Name = "Con Roy" }, PlannedFor = ControlsApp.Today };

    private async Task<ChangeDto> Assessed(ControlsClient? by = null)
    {
        var change = (await (by ?? _app.Contributor).Changes.Create(Wanted(_app.Con.Id), Ct)).Required();
        var risk = new RecordLink { Kind = "risk", Id = Guid.NewGuid(), Title = "Ransomware" };
        return (await _app.Contributor.Changes.Assess(
            change.Id, change.Version, new() { ImpactOnSecurity = "Rules are carried over", Significant = true, RisksTouched = [risk], Reassess = true, ReassessReason = "New way in" }, Ct)).Required();
    }

    private OperationRunFields Run(Guid control) => new()
    {
        What = new RecordLink { Kind = "control", Id = control },
        PeriodFrom = ControlsApp.Today.AddMonths(-1),
        PeriodTo = ControlsApp.Today,
        RanOn = ControlsApp.Today,
        By = ControlsApp.Named(_app.Cora),
        Result = RunResult.AsPlanned,
        Evidence = [Log],
    };

    private Task<IReadOnlyList<ReadinessGap>> Ready(Func<IReadOnlyList<ReadinessGap>, bool> enough) => Eventually.Answer(
        async () => (IReadOnlyList<ReadinessGap>)[.. (await _app.Reader.Readiness(Ct)).Required().Clauses.SelectMany(c => c.Gaps)], enough);
}
