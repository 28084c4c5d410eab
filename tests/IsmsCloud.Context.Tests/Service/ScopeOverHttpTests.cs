using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http.Client;
using IsmsCloud.Records;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Context.Tests.Service;

public sealed class ScopeOverHttpTests(ContextHost host)
{
    private readonly ContextApp _app = host.NewTenant();
    private static CancellationToken Ct => ContextApp.Ct;

    [Fact]
    public async Task An_approval_freezes_what_was_seen_and_pins_all_that_was_considered()
    {
        var scope = await _app.ApprovedScope();
        scope.State.ShouldBe(ScopeState.Current);
        scope.Approval!.ContentHash.ShouldBe(scope.ContentHash);
        scope.Approval.By.Name.ShouldBe("Tom Ohm");
        scope.Approval.Stale.ShouldBeFalse();
        scope.Approval.Considered.Select(c => c.Id).ShouldBe([scope.Fields.ConsideredIssues[0], scope.Fields.ConsideredRequirements[0], scope.Fields.Interfaces[0]], ignoreOrder: true);
        var edit = await _app.Manager.Scope.Patch(scope.Id, scope.Version, scope.Fields, scope.Fields with { Statement = "All of it" }, Ct);
        (edit.Problem!.Status, edit.Problem.Rule).ShouldBe((409, "R-0-1"));
    }

    [Fact]
    public async Task A_material_change_of_what_was_considered_makes_the_approval_stale_and_another_does_not()
    {
        var scope = await _app.ApprovedScope();
        var issue = (await _app.Manager.Issues.Get(scope.Fields.ConsideredIssues[0], Ct)).Required();
        issue = (await _app.Manager.Issues.Patch(issue.Id, issue.Version, issue.Fields, issue.Fields with { Source = "Press", ReviewIntervalMonths = 6 }, Ct)).Required();
        (await _app.Manager.Scope.Staleness(scope.Id, Ct)).Required().Stale.ShouldBeFalse();
        await _app.Manager.Issues.Patch(issue.Id, issue.Version, issue.Fields, issue.Fields with { Title = "Attacks grow fast" }, Ct);
        var stale = (await _app.Manager.Scope.Get(scope.Id, Ct)).Required();
        stale.Approval!.Stale.ShouldBeTrue();
        var because = stale.Approval.StaleBecause.ShouldHaveSingleItem();
        (because.Id, because.Title, because.What).ShouldBe((issue.Id, "Attacks grow fast", "changed"));
        stale.Gaps.ShouldContain(g => g.Rule == "R-4.3-6");
        (await _app.Manager.Scope.Get(scope.Id, Ct, asOf: scope.UpdatedAt)).Required().Approval!.Stale.ShouldBeFalse();
    }

    [Fact]
    public async Task R_4_3_1_a_scope_that_cites_nothing_is_not_approved_and_each_omission_is_named()
    {
        var draft = await _app.SubmittedScope(f => f with { ConsideredIssues = [], ConsideredRequirements = [], Interfaces = [] });
        draft.Gaps.Select(g => g.Rule).Distinct().ShouldBe(["R-4.3-1"]);
        var refused = await _app.Approve(draft);
        refused.Problem!.Status.ShouldBe(422);
        refused.Problem.Errors.Select(e => e.Code).ShouldBe(["scope-cites-no-issue", "scope-cites-no-requirement", "scope-lists-no-interface"]);
        refused.Problem.Errors.ShouldAllBe(e => e.Rule == "R-4.3-1" && e.Clause == "4.3");
    }

    [Fact]
    public async Task An_approval_never_races_with_an_edit()
    {
        var seen = await _app.SubmittedScope();
        var returned = (await _app.Director.Scope.Return(seen.Id, seen.Version, "Name the data centre", Ct)).Required();
        var edited = (await _app.Manager.Scope.Patch(returned.Id, returned.Version, returned.Fields, returned.Fields with { Locations = ["Berlin", "Frankfurt"] }, Ct)).Required();
        var again = (await _app.Manager.Scope.Submit(edited.Id, edited.Version, Ct)).Required();
        (await _app.Approve(seen)).Problem!.Status.ShouldBe(412);
        var byOldHash = await _app.Approve(again with { ContentHash = seen.ContentHash });
        (byOldHash.Problem!.Status, byOldHash.Problem.Rule).ShouldBe((409, "R-0-1"));
        (await _app.Approve(again)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task SD_3_and_R_0_2_neither_the_author_nor_somebody_without_the_role_approves()
    {
        var mine = (await _app.Director.Scope.Create((await _app.DraftScope()).Fields, Ct)).Required();
        mine = (await _app.Director.Scope.Submit(mine.Id, mine.Version, Ct)).Required();
        var own = await _app.Approve(mine);
        (own.Problem!.Status, own.Problem.Rule).ShouldBe((403, "SD-3"));
        (await _app.Approve(mine, _app.Manager)).Problem!.Status.ShouldBe(403);
        var owner = _app.As(_app.Tom with { Id = "olga", Roles = ["owner"] });
        (await _app.Approve(mine, owner)).Problem!.Rule.ShouldBe("R-0-2");
    }

    [Fact]
    public async Task Only_one_version_is_current()
    {
        var first = await _app.ApprovedScope();
        var second = await _app.ApprovedScope(f => f with { Locations = ["Hamburg"] });
        (await _app.Manager.Scope.Current(Ct)).Required().Id.ShouldBe(second.Id);
        var former = (await _app.Manager.Scope.Get(first.Id, Ct)).Required();
        (former.State, former.SupersededAt is not null).ShouldBe((ScopeState.Superseded, true));
        (await _app.Manager.Scope.Current(Ct, asOf: first.UpdatedAt)).Required().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Two_versions_approved_in_the_same_moment_leave_one()
    {
        var (a, b) = (await _app.SubmittedScope(), await _app.SubmittedScope());
        await Task.WhenAll(_app.Approve(a), _app.Approve(b));
        await Eventually.Answer(
            async () => (await _app.Manager.Scope.List(new RegisterQuery().Where("state", "current"), Ct)).Required().Items.Count, count => count == 1);
        (await _app.Manager.Scope.List(new RegisterQuery().Where("state", "superseded"), Ct)).Required().Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task R_4_3_5_something_that_leaves_the_scope_is_named_and_confirmed()
    {
        await _app.ApprovedScope();
        var next = await _app.SubmittedScope(f => f with { OrganisationalUnits = ["Development"] });
        next.Removed.ShouldBe(["Operations"]);
        var refused = await _app.Director.Scope.Approve(next.Id, next.Version, new ApproveScopeRequest { ContentHash = next.ContentHash }, Ct);
        refused.Problem!.Rule.ShouldBe("R-4.3-5");
        (await _app.Approve(next)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task R_4_3_2_the_generated_statement_is_kept_as_it_was_signed()
    {
        var scope = await _app.ApprovedScope();
        var text = (await _app.Manager.Scope.Document(scope.Id, Ct)).Required();
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ShouldBe(scope.Document!.Sha256);
        text.ShouldContain("Production cluster");
        text.ShouldContain("Hosting");
    }

    [Fact]
    public async Task R_4_3_2_a_file_belongs_to_the_text_it_was_set_for()
    {
        var draft = await _app.DraftScope();
        var file = (await _app.Manager.Upload("scope.pdf", "application/pdf", new MemoryStream("%PDF-1.7 scope"u8.ToArray()), Ct)).Required();
        (await _app.Manager.Scope.SetDocument(draft.Id, draft.Version, Guid.CreateVersion7(), Ct)).Problem!.IsNotFound.ShouldBeTrue();
        var set = (await _app.Manager.Scope.SetDocument(draft.Id, draft.Version, file.Id, Ct)).Required();
        set.Document!.Sha256.ShouldBe(file.Sha256);
        set.ContentHash.ShouldBe(draft.ContentHash);
        var edited = (await _app.Manager.Scope.Patch(set.Id, set.Version, set.Fields, set.Fields with { Statement = "More than before." }, Ct)).Required();
        var submitted = (await _app.Manager.Scope.Submit(edited.Id, edited.Version, Ct)).Required();
        (await _app.Approve(submitted)).Problem!.Errors.ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-2");
    }

    [Fact]
    public async Task R_0_3_a_scope_considers_only_what_the_tenant_has()
    {
        var foreign = await host.NewTenant().RelevantIssue();
        var refused = await _app.Manager.Scope.Create(new ScopeFields { Statement = "All", ConsideredIssues = [foreign.Id] }, Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path).ShouldBe((404, "consideredIssues[0]"));
    }

    [Fact]
    public async Task Another_tenants_scope_is_not_found()
    {
        var theirs = await host.NewTenant().SubmittedScope();
        (await _app.Manager.Scope.Get(theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Approve(theirs)).Problem!.IsNotFound.ShouldBeTrue();
        (await _app.Manager.Reports.Boundary(theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
    }

    [Fact]
    public async Task Ripple_shows_what_leans_on_an_issue_and_what_a_scope_leans_on()
    {
        var scope = await _app.ApprovedScope();
        var ripple = (await _app.Manager.Issues.Ripple(scope.Fields.ConsideredIssues[0], Ct)).Required();
        ripple.Dependents.ShouldContain(e => e.Record.Id == scope.Id && e.Relation == "considered-by" && e.Distance == 1 && e.State == "current");
        var leans = (await _app.Manager.Scope.Ripple(scope.Id, Ct)).Required();
        leans.DependsOn.Select(e => e.Record.Kind).ShouldBe(["issue", "requirement", "interface"], ignoreOrder: true);
        var requirement = (await _app.Manager.Requirements.Get(scope.Fields.ConsideredRequirements[0], Ct)).Required();
        var party = (await _app.Manager.Parties.Ripple(requirement.Fields.PartyId!.Value, Ct)).Required();
        party.Dependents.ShouldContain(e => e.Record.Id == requirement.Id && e.Distance == 1);
        party.Dependents.ShouldContain(e => e.Record.Id == scope.Id && e.Distance == 2 && e.Via!.Id == requirement.Id);
    }

    [Fact]
    public async Task The_history_of_the_tenant_verifies()
    {
        await _app.ApprovedScope();
        (await _app.Http.GetStringAsync("api/context/verify", Ct)).ShouldNotContain("\"broken\":{");
    }
}
