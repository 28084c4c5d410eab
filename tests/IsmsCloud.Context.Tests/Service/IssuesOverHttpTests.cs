using System.Net;
using System.Text;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Records;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Context.Tests.Service;

public sealed class IssuesOverHttpTests(ContextHost host)
{
    private readonly ContextApp _app = host.NewTenant();
    private static CancellationToken Ct => ContextApp.Ct;

    [Fact]
    public async Task An_issue_is_numbered_read_back_and_told_in_its_history()
    {
        var issue = await _app.IdentifyIssue();
        issue.Ref.ShouldBe("ISS-0001");
        var judged = (await _app.Manager.Issues.Judge(issue.Id, issue.Version, true, "It matters to us", Ct)).Required();
        judged.State.ShouldBe(IssueState.Relevant);
        (await _app.Manager.Issues.Get(issue.Id, Ct)).Required().ShouldBeEquivalentTo(judged);
        var history = (await _app.Manager.Issues.History(issue.Id, Ct)).Required();
        history.Select(h => h.Action).ShouldBe(["issue.judged-relevant", "issue.identified"]);
        history[0].Reason.ShouldBe("It matters to us");
        history[0].Actor.Name.ShouldBe("Ann Weiss");
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_a_stale_one_is_refused_with_412()
    {
        var issue = await _app.IdentifyIssue();
        var after = issue.Fields with { Title = "Attacks on software suppliers grow" };
        var patched = (await _app.Manager.Issues.Patch(issue.Id, issue.Version, issue.Fields, after, Ct)).Required();
        patched.Fields.ShouldBeEquivalentTo(after);
        var stale = await _app.Manager.Issues.Patch(issue.Id, issue.Version, issue.Fields, issue.Fields with { Title = "Mine" }, Ct);
        stale.Problem!.IsStale.ShouldBeTrue();
        (await _app.Manager.Issues.Get(issue.Id, Ct)).Required().Fields.Title.ShouldBe(after.Title);
    }

    [Theory]
    [InlineData("""{"title":"x","side":"sideways"}""", 400)]
    [InlineData("""{"title":"x","colour":"red"}""", 400)]
    [InlineData("""{"title":null}""", 400)]
    [InlineData("""{"links":[null]}""", 400)]
    [InlineData("""[]""", 400)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    public async Task A_body_that_is_no_issue_is_refused_and_never_fails(string body, int status)
    {
        var answer = await _app.Http.PostAsync("api/context/issues", new StringContent(body, Encoding.UTF8, "application/json"), Ct);
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_with_its_paths()
    {
        var refused = await _app.Manager.Issues.Create(new IssueFields { Title = new string('x', 201), ReviewIntervalMonths = 0 }, Ct);
        refused.Problem!.Status.ShouldBe(400);
        refused.Problem.Errors.Select(e => (e.Path, e.Code)).ShouldBe(
        [
            ("title", "too-long"), ("side", "required"), ("category", "required"), ("effect", "required"),
            ("relevanceReason", "required"), ("owner", "required"), ("reviewIntervalMonths", "out-of-range"),
        ]);
    }

    [Fact]
    public async Task R_0_3_a_link_to_another_tenants_record_reads_like_one_to_nothing()
    {
        var foreign = await host.NewTenant().IdentifyIssue();
        var (theirs, nobodys) = (await Linked(foreign.Id), await Linked(Guid.CreateVersion7()));
        theirs.Problem!.Status.ShouldBe(404);
        theirs.Problem.ShouldBeEquivalentTo(nobodys.Problem);
        theirs.Problem.Errors.ShouldHaveSingleItem().Path.ShouldBe("links[0].id");

        Task<ApiResult<IssueDto>> Linked(Guid id) => _app.Manager.Issues.Create(Some.Issue with { Links = [new() { Kind = "issue", Id = id }] }, Ct);
    }

    [Fact]
    public async Task R_4_1_5_an_issue_that_an_approved_scope_considered_is_retired_not_deleted()
    {
        var scope = await _app.ApprovedScope();
        var issue = (await _app.Manager.Issues.Get(scope.Fields.ConsideredIssues[0], Ct)).Required();
        var refused = await _app.Manager.Issues.Delete(issue.Id, issue.Version, "No longer needed", Ct);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Clause).ShouldBe((422, "R-4.1-5", "4.1"));
        (await _app.Manager.Issues.Retire(issue.Id, issue.Version, "No longer needed", Ct)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_deleted_issue_leaves_the_register_and_keeps_its_history()
    {
        var issue = await _app.IdentifyIssue();
        (await _app.Manager.Issues.Delete(issue.Id, issue.Version, "", Ct)).Problem!.Status.ShouldBe(400);
        (await _app.Manager.Issues.Delete(issue.Id, issue.Version, "Written twice", Ct)).Required().Retired.ShouldBeTrue();
        (await _app.Manager.Issues.List(new RegisterQuery(), Ct)).Required().Items.ShouldBeEmpty();
        (await _app.Manager.Issues.History(issue.Id, Ct)).Required().Count.ShouldBe(2);
    }

    [Fact]
    public async Task R_4_1_2_an_issue_that_a_draft_of_the_scope_considers_leads_somewhere()
    {
        var alone = await _app.RelevantIssue();
        alone.Gaps.ShouldContain(g => g.Rule == "R-4.1-2" && g.Severity == GapSeverity.Gap);
        await _app.DraftScope(f => f with { ConsideredIssues = [alone.Id] });
        (await _app.Manager.Issues.Get(alone.Id, Ct)).Required().Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_register_filters_sorts_searches_and_pages()
    {
        foreach (var title in new[] { "Carbon prices", "Amendment of law", "Brain drain" }) await _app.IdentifyIssue(Some.Issue with { Title = title });
        await _app.RelevantIssue(Some.Issue with { Title = "Distant", Side = IssueSide.Internal, Category = IssueCategory.People });
        var sorted = new RegisterQuery { Sort = "title", First = 3 };
        var page = (await _app.Manager.Issues.List(sorted, Ct)).Required();
        page.Items.Select(i => i.Fields.Title).ShouldBe(["Amendment of law", "Brain drain", "Carbon prices"]);
        (await _app.Manager.Issues.List(sorted with { After = page.Next }, Ct)).Required().Items.ShouldHaveSingleItem().Fields.Title.ShouldBe("Distant");
        (await Titles(new RegisterQuery().Where("side", "internal"))).ShouldBe(["Distant"]);
        (await Titles(new RegisterQuery().Where("state", "relevant").Where("state", "retired"))).ShouldBe(["Distant"]);
        (await Titles(new RegisterQuery { Search = "BRAIN" })).ShouldBe(["Brain drain"]);
        (await _app.Manager.Issues.List(new RegisterQuery().Where("side", "upper"), Ct)).Problem!.Status.ShouldBe(400);

        async Task<IEnumerable<string>> Titles(RegisterQuery query) => (await _app.Manager.Issues.List(query, Ct)).Required().Items.Select(i => i.Fields.Title);
    }

    [Fact]
    public async Task The_register_shows_what_was_true_on_a_day()
    {
        var issue = await _app.IdentifyIssue();
        await _app.Manager.Issues.Judge(issue.Id, issue.Version, true, "It matters to us", Ct);
        (await _app.Manager.Issues.Get(issue.Id, Ct, asOf: issue.UpdatedAt)).Required().State.ShouldBe(IssueState.Identified);
        (await _app.Manager.Reports.Swot(Ct, asOf: issue.UpdatedAt)).Required().Threats.ShouldBeEmpty();
        (await _app.Manager.Reports.Swot(Ct)).Required().Threats.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_export_neutralises_formulas()
    {
        await _app.IdentifyIssue(Some.Issue with { Title = "=HYPERLINK(\"http://evil\")" });
        var csv = await _app.Http.GetStringAsync(_app.Manager.Issues.ExportPath("csv", new RegisterQuery()), Ct);
        csv.ShouldContain("'=HYPERLINK");
        var xlsx = await _app.Http.GetAsync(_app.Manager.Issues.ExportPath("xlsx", new RegisterQuery()), Ct);
        (xlsx.StatusCode, (await xlsx.Content.ReadAsByteArrayAsync(Ct))[0]).ShouldBe((HttpStatusCode.OK, (byte)'P'));
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        var reader = _app.As(TestPerson.Of(_app.Tenant, "Rae", ContextPermissions.Read).As("reader"));
        (await reader.Issues.Create(Some.Issue, Ct)).Problem!.Status.ShouldBe(403);
        (await reader.Issues.List(new RegisterQuery(), Ct)).Ok.ShouldBeTrue();
    }
}
