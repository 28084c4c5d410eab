using System.Xml.Linq;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace IsmsCloud.Context.Tests.Service;

public sealed class ClauseOverHttpTests(ContextHost host)
{
    private readonly ContextApp _app = host.NewTenant();
    private static CancellationToken Ct => ContextApp.Ct;

    private async Task Registered(string edition = "2022A1", bool small = false, int version = 1)
    {
        using var scope = _app.Service.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(_app.Tenant, "test"));
        var registered = new OrganisationRegistered(_app.Tenant.Value, "Acme", edition, small, "Europe/Berlin");
        var info = new Messaging.EventInfo(Guid.CreateVersion7(), DateTimeOffset.UtcNow, _app.Tenant.Value, version, Actor.System("test"));
        var work = scope.ServiceProvider.GetRequiredService<WorkContext>();
        (work.Causation, work.PassOverWhatIsDone) = (info.EventId.ToString(), true);
        await ActivatorUtilities.CreateInstance<Consumers.WhenOrganisationRegistered>(scope.ServiceProvider).Handle(registered, info, Ct);
    }

    [Fact]
    public async Task A_new_organisation_begins_with_twelve_joined_processes_and_a_redelivery_adds_none()
    {
        await Registered();
        await Registered();
        var processes = (await _app.Manager.Processes.List(new RegisterQuery(), Ct)).Required().Items;
        processes.Count.ShouldBe(12);
        processes.SelectMany(p => p.Gaps).ShouldAllBe(g => g.Rule == "R-4.4-2");
        (await _app.Manager.Reports.ProcessGraph(Ct)).Required().Unconnected.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_seed_that_was_deleted_stays_deleted()
    {
        await Registered();
        var seed = (await _app.Manager.Processes.List(new RegisterQuery(), Ct)).Required().Items[0];
        await _app.Manager.Processes.Delete(seed.Id, seed.Version, "We do it elsewhere", Ct);
        await Registered(version: 2);
        (await _app.Manager.Processes.List(new RegisterQuery(), Ct)).Required().Items.Count.ShouldBe(11);
    }

    [Fact]
    public async Task R_4_4_1_a_process_that_nothing_joins_is_named()
    {
        await Registered();
        var alone = (await _app.Manager.Processes.Create(Some.Process, Ct)).Required();
        alone.Gaps.ShouldContain(g => g.Rule == "R-4.4-1");
        var graph = (await _app.Manager.Reports.ProcessGraph(Ct)).Required();
        graph.Nodes.Single(n => n.Id == graph.Unconnected.ShouldHaveSingleItem()).Record!.Id.ShouldBe(alone.Id);
    }

    [Fact]
    public async Task The_edition_decides_which_rules_apply()
    {
        await Registered("2013");
        var readiness = (await _app.Manager.Readiness(Ct)).Required();
        readiness.Edition.ShouldBe("2013");
        readiness.Clauses.SelectMany(c => c.Gaps).ShouldNotContain(g => g.Gap.Rule == "R-4.1-4" || g.Gap.Rule == "R-4.4-1");
    }

    [Fact]
    public async Task In_a_small_organisation_top_management_approves_its_own_text_and_it_shows()
    {
        await Registered(small: true);
        var draft = await _app.DraftScope();
        var mine = (await _app.Director.Scope.Create(draft.Fields, Ct)).Required();
        mine = (await _app.Director.Scope.Submit(mine.Id, mine.Version, Ct)).Required();
        (await _app.Approve(mine)).Required().Approval!.OwnText.ShouldBeTrue();
    }

    [Fact]
    public async Task Readiness_of_an_empty_tenant_names_what_is_missing_and_a_worked_one_closes_it()
    {
        var empty = (await _app.Manager.Readiness(Ct)).Required();
        empty.Clauses.SelectMany(c => c.Gaps).Select(g => g.Gap.Rule).Distinct().ShouldBe(["R-4.1-1", "R-4.1-4", "R-4.2-1", "R-4.3-2", "R-4.4-1"]);
        empty.Clauses.ShouldAllBe(c => c.Met == 0, "where there is nothing, nothing is met");
        await Registered();
        await _app.ApprovedScope();
        await _app.RelevantIssue(Some.Issue with { Side = IssueSide.Internal, Category = IssueCategory.People, NoLinkReason = "It only explains us" });
        await _app.Manager.Climate.Create(new ClimateFields { Relevant = false, Reason = "Our sites lie high and far apart." }, Ct);
        var worked = (await _app.Manager.Readiness(Ct)).Required();
        worked.Clauses.Where(c => c.Clause != "4.4").ShouldAllBe(c => c.Met == c.Applicable);
        worked.Clauses.Single(c => c.Clause == "4.4").Gaps.ShouldHaveSingleItem().Records.Count.ShouldBe(12);
    }

    [Fact]
    public async Task R_4_1_4_the_newest_climate_decision_counts_and_a_yes_wants_an_issue()
    {
        (await _app.Manager.Climate.Current(Ct)).Problem!.IsNotFound.ShouldBeTrue();
        await _app.Manager.Climate.Create(new ClimateFields { Relevant = false, Reason = "Our sites lie high and far apart.", DecidedOn = new(2020, 1, 1) }, Ct);
        var yes = (await _app.Manager.Climate.Create(new ClimateFields { Relevant = true, Reason = "Heat took down our supplier twice." }, Ct)).Required();
        yes.Gaps.ShouldHaveSingleItem().Severity.ShouldBe(GapSeverity.Gap);
        var issue = await _app.RelevantIssue();
        yes = (await _app.Manager.Climate.LinkIssues(yes.Id, yes.Version, [issue.Id], Ct)).Required();
        (await _app.Manager.Climate.Current(Ct)).Required().ShouldBeEquivalentTo(yes);
        yes.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_register_exports_and_each_definition_holds()
    {
        await _app.ApprovedScope();
        await Registered();
        await _app.Manager.Climate.Create(new ClimateFields { Relevant = false, Reason = "Our sites lie high and far apart." }, Ct);
        foreach (var register in new[] { "issues", "climate-decisions", "interested-parties", "requirements", "interfaces", "scope-versions", "processes" })
        {
            var csv = await _app.Http.GetStringAsync($"api/context/{register}/export?format=csv", Ct);
            csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(1, register);
        }
    }

    [Fact]
    public async Task Pictures_are_wellformed_named_and_escape_what_people_wrote()
    {
        await Registered();
        await _app.ApprovedScope(f => f with { OrganisationalUnits = ["<script>alert(1)</script>", "R&D"] });
        string[] pictures =
        [
            (await _app.Manager.Reports.SwotPicture(Ct)).Required(),
            (await _app.Manager.Reports.BoundaryPicture(null, Ct)).Required(),
            (await _app.Manager.Reports.ProcessGraphPicture(Ct)).Required(),
        ];
        foreach (var svg in pictures.Select(XDocument.Parse))
        {
            svg.Root!.Name.LocalName.ShouldBe("svg");
            svg.Root.Elements().Take(2).Select(e => e.Name.LocalName).ShouldBe(["title", "desc"]);
            svg.Descendants().ShouldNotContain(e => e.Name.LocalName == "script");
        }
    }

    [Fact]
    public async Task The_boundary_shows_an_interface_as_it_was_approved()
    {
        var scope = await _app.ApprovedScope();
        var border = (await _app.Manager.Interfaces.Get(scope.Fields.Interfaces[0], Ct)).Required();
        await _app.Manager.Interfaces.Patch(border.Id, border.Version, border.Fields, border.Fields with { Name = "Hosting elsewhere" }, Ct);
        var diagram = (await _app.Manager.Reports.Boundary(null, Ct)).Required();
        diagram.Nodes.Single(n => n.Kind == "interface").Label.ShouldBe("Hosting");
        diagram.Edges.ShouldHaveSingleItem().Both.ShouldBeTrue();
        (await _app.Manager.Reports.ScopeSheet(null, Ct)).Required().Interfaces.ShouldHaveSingleItem().Fields.Name.ShouldBe("Hosting");
    }
}
