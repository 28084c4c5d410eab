using System.Net;
using System.Text;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class ControlsOverHttpTests(ControlsHost host)
{
    private readonly ControlsApp _app = host.NewTenant();

    private static CancellationToken Ct => ControlsApp.Ct;

    private static EvidenceItem Log => new() { Title = "Restore log", Kind = EvidenceKind.Statement, Text = "Restored." };

    [Fact]
    public async Task A_control_is_planned_put_in_place_shown_and_tested()
    {
        var control = await Begin();
        (control.Ref, control.Status, control.Attributes!.ControlType.Single()).ShouldBe(("CTL-0001", ControlStatus.NotStarted, "Corrective"));
        control = (await _app.Owner.Controls.Plan(control.Id, control.Version, ControlsApp.Today.AddDays(20), Ct)).Required();
        control = (await _app.Owner.Controls.Start(control.Id, control.Version, Ct)).Required();
        control = (await _app.Owner.Controls.Implement(control.Id, control.Version, null, Ct)).Required();
        control.Gaps.Select(g => g.Rule).ShouldContain("R-0-4");
        control = (await _app.Owner.Controls.AddEvidence(control.Id, control.Version, Log with { ValidUntil = ControlsApp.Today.AddDays(90) }, Ct)).Required();
        (control.EvidenceState, control.CoveredUntil).ShouldBe((EvidenceState.Current, ControlsApp.Today.AddDays(90)));
        control = (await _app.Owner.Controls.Test(control.Id, control.Version, Test(TestResult.Ineffective), Ct)).Required();
        (control.Status, control.Tests[0].By.Name).ShouldBe((ControlStatus.NotEffective, "Cora Lind"));
        control = (await _app.Owner.Controls.Test(control.Id, control.Version, Test(TestResult.Effective), Ct)).Required();
        control.Status.ShouldBe(ControlStatus.Implemented);
        (await _app.Manager.Controls.History(control.Id, Ct)).Required().Select(h => h.Action).ShouldContain("control.tested");
        (await _app.Http.GetStringAsync(_app.Manager.Controls.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("A.8.13");
    }

    [Fact]
    public async Task There_is_one_record_for_each_control()
    {
        var control = await Begin();
        var again = await _app.Manager.Controls.Create(Fields(), Ct);
        (again.Problem!.Status, again.Problem.Code).ShouldBe((409, "control-exists"));
        again.Problem.Detail!.ShouldContain(control.Ref);
        var deleted = (await _app.Manager.Controls.Delete(control.Id, control.Version, "Made in error", Ct)).Required();
        (await _app.Manager.Controls.Create(Fields(), Ct)).Required().Id.ShouldBe(deleted.Id);
    }

    [Fact]
    public async Task Controls_are_listed_as_their_codes_count()
    {
        foreach (var code in new[] { "A.5.10", "A.8.1", "A.5.2" }) await Begin(code);
        foreach (var (sort, codes) in new[] { ("code", "A.5.2 A.5.10 A.8.1"), ("-code", "A.8.1 A.5.10 A.5.2") })
            string.Join(' ', (await _app.Manager.Controls.List(new RegisterQuery { Sort = sort }, Ct)).Required().Items.Select(c => c.Fields.Control!.Code)).ShouldBe(codes);
    }

    [Fact]
    public async Task Of_several_who_begin_a_control_at_once_one_does()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _app.Manager.Controls.Create(Fields("A.5.7"), Ct)));
        all.Count(answer => answer.Ok).ShouldBe(1);
        all.Where(answer => !answer.Ok).Select(answer => answer.Problem!.Status).Distinct().ShouldBe([409]);
        (await _app.Manager.Controls.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_control_is_read_as_it_was_on_a_past_day_and_changed_only_today()
    {
        var control = await Begin();
        var then = control.UpdatedAt;
        (await _app.Owner.Controls.Implement(control.Id, control.Version, null, Ct)).Required();
        (await _app.Reader.Controls.Get(control.Id, Ct, then)).Required().Status.ShouldBe(ControlStatus.NotStarted);
        (await _app.Reader.Controls.Get(control.Id, Ct)).Required().Status.ShouldBe(ControlStatus.Implemented);
        (await _app.Owner.Controls.Implement(control.Id, control.Version, null, Ct)).Problem!.Status.ShouldBe(412);
    }

    [Theory]
    [InlineData("""{"control":null}""", "control")]
    [InlineData("""{"control":{"framework":"annexa-2022","code":""}}""", "control.code")]
    [InlineData("""{"control":{"code":"A.8.13"},"policies":[null]}""", "policies[0]")]
    [InlineData("""{"control":{"code":"A.8.13"},"places":["a","a"]}""", "places[1]")]
    [InlineData("""{"control":{"code":"A.8.13"},"testIntervalMonths":0}""", "testIntervalMonths")]
    [InlineData("""{"control":{"code":"A.8.13"},"owner":{"id":"","name":"Ann"}}""", "owner.id")]
    [InlineData("""{"control":{"code":"A.8.13"},"description":"\u0000"}""", "description")]
    [InlineData("""{"control":{"code":"A.8.13"},"policies":null}""", "policies")]
    [InlineData("""{"control":{"code":"A.8.13"},"plannedFor":"soon"}""", "plannedFor")]
    [InlineData("""[]""", "")]
    public async Task What_a_body_says_wrongly_is_told_by_field(string body, string path)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var refused = await _app.Http.Post<ControlDto>("api/controls/controls", content, Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path ?? "").ShouldBe((400, path));
    }

    [Theory]
    [InlineData(ControlReference.AnnexA2022, "A.9.99")]
    [InlineData(ControlReference.AnnexA2022, "A.9.2.3")]
    [InlineData("own", "OUR-1")]
    [InlineData("no-such-catalogue", "X-1")]
    public async Task A_control_that_its_catalogue_does_not_have_is_refused(string framework, string code)
    {
        var refused = await _app.Manager.Controls.Create(Fields() with { Control = new() { Framework = framework, Code = code } }, Ct);
        (refused.Problem!.Status, refused.Problem.Code, refused.Problem.Errors[0].Path).ShouldBe((400, "control-unknown", "control.code"));
    }

    [Fact]
    public async Task Evidence_of_another_tenants_file_is_not_found_and_changes_nothing()
    {
        var theirs = await host.NewTenant().Upload();
        var control = await Begin();
        var refused = await _app.Owner.Controls.AddEvidence(control.Id, control.Version, new EvidenceItem { Title = "Log", Kind = EvidenceKind.File, AttachmentId = theirs }, Ct);
        (refused.Problem!.Status, refused.Problem.Rule, refused.Problem.Errors[0].Path).ShouldBe((404, "R-0-3", "evidence.attachmentId"));
        var after = (await _app.Manager.Controls.Get(control.Id, Ct)).Required();
        (after.Version, after.Evidence.Count).ShouldBe((control.Version, 0));
        var mine = await _app.Upload();
        var given = (await _app.Owner.Controls.AddEvidence(control.Id, control.Version, new EvidenceItem { Title = "Log", Kind = EvidenceKind.File, AttachmentId = mine }, Ct)).Required();
        given.Evidence.ShouldHaveSingleItem().Evidence.Sha256.ShouldNotBeNull().Length.ShouldBe(64);
    }

    [Fact]
    public async Task The_timeline_shows_gaps_of_the_window_and_withdrawn_evidence_opens_one()
    {
        var control = await Begin();
        var today = ControlsApp.Today;
        control = (await _app.Owner.Controls.AddEvidence(control.Id, control.Version, Log with { ValidFrom = today.AddDays(-20), ValidUntil = today.AddDays(-11) }, Ct)).Required();
        control = (await _app.Owner.Controls.AddEvidence(control.Id, control.Version, Log with { Title = "Newer", ValidFrom = today.AddDays(-5) }, Ct)).Required();
        var coverage = (await _app.Reader.Controls.Coverage(control.Id, today.AddDays(-29), today, Ct)).Required();
        (coverage.Days, coverage.DaysCovered).ShouldBe((30, 16));
        coverage.Gaps.ShouldBe([new DaySpan(today.AddDays(-29), today.AddDays(-21)), new DaySpan(today.AddDays(-10), today.AddDays(-6))]);
        var newer = control.Evidence.Single(e => e.Evidence.Item.Title == "Newer").Id;
        control = (await _app.Owner.Controls.WithdrawEvidence(control.Id, newer, control.Version, "Wrong system", Ct)).Required();
        (await _app.Reader.Controls.Coverage(control.Id, null, null, Ct)).Required().DaysCovered.ShouldBe(10);
        control.Evidence.Count(e => e.Withdrawn is not null).ShouldBe(1);
    }

    [Theory]
    [InlineData("?from=2026-02-01&to=2026-01-01", "window-invalid")]
    [InlineData("?from=1900-01-01&to=2026-01-01", "window-too-long")]
    [InlineData("?from=yesterday", null)]
    [InlineData("?from=0001-01-01&to=0001-01-01", "ok")]
    [InlineData("?to=0001-06-01", "ok")]
    [InlineData("?from=9999-12-31&to=9999-12-31", "ok")]
    public async Task A_window_that_makes_no_sense_is_bad_input(string query, string? code)
    {
        var control = await Begin();
        var answer = await _app.Http.Read<CoverageDto>($"api/controls/controls/{control.Id}/coverage{query}", Ct);
        if (code == "ok") answer.Required().DaysCovered.ShouldBe(0);
        else answer.Problem!.Status.ShouldBe(400);
        if (code is not (null or "ok")) answer.Problem!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Lists_are_filtered_by_how_a_control_stands()
    {
        var shown = await InPlace("A.8.13");
        shown = (await _app.Owner.Controls.AddEvidence(shown.Id, shown.Version, Log with { ValidUntil = ControlsApp.Today.AddDays(5) }, Ct)).Required();
        await InPlace("A.5.15");
        (await Listed("evidence", "expiring")).ShouldBe(["A.8.13"]);
        (await Listed("evidence", "none")).ShouldBe(["A.5.15"]);
        (await Listed("evidence", "current")).ShouldBeEmpty();
        (await Listed("evidence", "expired")).ShouldBeEmpty();
        (await Listed("theme", shown.Theme!)).ShouldBe(["A.8.13"]);
        (await Listed("status", "implemented")).Count.ShouldBe(2);
        (await Listed("framework", ControlReference.AnnexA2022)).Count.ShouldBe(2);
        (await Listed("effectiveness", "notTested")).Count.ShouldBe(2);
        (await Listed("testOverdue", "true")).ShouldBeEmpty();
        (await _app.Manager.Controls.List(new RegisterQuery().Where("evidence", "3"), Ct)).Problem!.Status.ShouldBe(400);
    }

    [Fact]
    public async Task R_8_3_3_the_last_plan_item_that_is_done_makes_a_control_implemented()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await _app.Tell(new PlanItemPlanned(one, ControlReference.AnnexA2022, "A.8.13", ControlsApp.Today.AddDays(9), []));
        await _app.Tell(new PlanItemPlanned(two, ControlReference.AnnexA2022, "A.8.13", ControlsApp.Today.AddDays(30), []));
        var control = await Begin();
        await Eventually.Answer(async () => (await _app.Manager.Controls.Get(control.Id, Ct)).Required(), c => c.PlanItems.Count == 2);
        await _app.Tell(new PlanItemImplemented(one, ControlReference.AnnexA2022, "A.8.13", []), 2);
        var half = await Eventually.Answer(async () => (await _app.Manager.Controls.Get(control.Id, Ct)).Required(), c => c.PlanItems[0].State == "implemented");
        half.Status.ShouldBe(ControlStatus.NotStarted);
        await _app.Tell(new PlanItemImplemented(two, ControlReference.AnnexA2022, "A.8.13", []), 2);
        await Eventually.Answer(async () => (await _app.Manager.Controls.Get(control.Id, Ct)).Required(), c => c.Status == ControlStatus.Implemented);
    }

    [Fact]
    public async Task R_8_3_3_a_control_that_nobody_began_begins_by_its_plan_and_late_news_changes_nothing()
    {
        var item = Guid.NewGuid();
        await _app.Tell(new PlanItemImplemented(item, ControlReference.AnnexA2022, "A.8.13", []), 5);
        var control = (await Eventually.Answer(async () => (await _app.Manager.Controls.List(new RegisterQuery(), Ct)).Required().Items, all => all.Count == 1))[0];
        (control.Status, control.Fields.Owner, control.Theme).ShouldBe((ControlStatus.Implemented, null, BuiltInTheme("A.8.13")));
        await _app.Tell(new PlanItemPlanned(item, ControlReference.AnnexA2022, "A.8.13", ControlsApp.Today, []), 1);
        await _app.Tell(new PlanItemVerified(item, ControlReference.AnnexA2022, "A.8.13", [], "Tom"), 6);
        var seen = await Eventually.Answer(async () => (await _app.Manager.Controls.Get(control.Id, Ct)).Required(), c => c.PlanItems[0].State == "verified");
        seen.Version.ShouldBe(control.Version);
    }

    [Fact]
    public async Task Ten_megabytes_of_text_are_refused_as_input()
    {
        var control = await Begin();
        var huge = $$"""{"description":"{{new string('x', 10_000_000)}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"api/controls/controls/{control.Id}") { Content = new StringContent(huge, Encoding.UTF8, "application/merge-patch+json") };
        request.Headers.IfMatch.Add(new($"\"{control.Version}\""));
        (await _app.Http.SendAsync(request, Ct)).StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
        (await _app.Manager.Controls.Get(control.Id, Ct)).Required().Version.ShouldBe(control.Version);
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        var control = await Begin();
        (await _app.Reader.Controls.Implement(control.Id, control.Version, null, Ct)).Problem!.Status.ShouldBe(403);
        (await _app.Owner.Controls.Create(Fields("A.5.1"), Ct)).Problem!.Status.ShouldBe(403);
        var other = host.NewTenant();
        (await other.Manager.Controls.Get(control.Id, Ct)).Problem!.Status.ShouldBe(404);
        (await other.Manager.Controls.Coverage(control.Id, null, null, Ct)).Problem!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_own_control_is_added_carried_out_and_retired()
    {
        var own = (await _app.Contributor.OwnControls.Create(new OwnControlFields { Code = "OUR-1", Title = "Two keys to the vault", ControlType = ["Preventive"] }, Ct)).Required();
        (await _app.Contributor.OwnControls.Create(new OwnControlFields { Code = "our-1", Title = "The same" }, Ct)).Problem!.Code.ShouldBe("code-taken");
        (await _app.Contributor.OwnControls.Create(new OwnControlFields { Code = "OUR-2", Title = "Odd", ControlType = ["Magic"] }, Ct)).Problem!.Errors[0].Path.ShouldBe("controlType[0]");
        var control = (await _app.Manager.Controls.Create(Fields() with { Control = new() { Framework = "own", Code = "OUR-1" } }, Ct)).Required();
        (control.Fields.Control!.Title, control.Attributes!.ControlType.Single()).ShouldBe(("Two keys to the vault", "Preventive"));
        (await _app.Manager.OwnControls.Delete(own.Id, own.Version, "Gone", Ct)).Problem!.Code.ShouldBe("in-use");
        own = (await _app.Manager.OwnControls.Retire(own.Id, own.Version, "The vault is sold", Ct)).Required();
        own.Can.ShouldBe(["reinstate", "delete"]);
        (await _app.Manager.OwnControls.List(new RegisterQuery().Where("state", "live"), Ct)).Required().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_own_control_that_the_statement_of_applicability_decided_on_stays()
    {
        var own = (await _app.Contributor.OwnControls.Create(new OwnControlFields { Code = "OUR-1", Title = "Two keys to the vault" }, Ct)).Required();
        var entries = (await _app.Manager.Soa.Workbench(SoaEdition.Edition2022, Ct)).Required().Entries;
        var entry = entries.Single(e => e.Row.Control.Code == "OUR-1");
        (await _app.Manager.Soa.Patch(entry.Id, entry.Version, entry.Fields, entry.Fields with { Necessary = true, Reasons = [InclusionReason.Business], ReasonText = "The vault holds keys" }, Ct)).Required();
        (await _app.Manager.OwnControls.Delete(own.Id, own.Version, "Gone", Ct)).Problem!.Code.ShouldBe("in-use");
    }

    private static string BuiltInTheme(string code) => Controls.Domain.BuiltIn.AnnexA2022.Find(code)!.Theme;

    private static ControlTestRequest Test(TestResult result) =>
        new() { On = ControlsApp.Today, Method = "Restored a server", Result = result, Note = result is TestResult.Effective ? null : "Two disks were missing" };

    private ControlFields Fields(string code = "A.8.13") =>
        new() { Control = new() { Code = code }, Owner = ControlsApp.Named(_app.Cora), Description = "Every night, to another site." };

    private async Task<ControlDto> Begin(string code = "A.8.13") => (await _app.Manager.Controls.Create(Fields(code), Ct)).Required();

    private async Task<ControlDto> InPlace(string code)
    {
        var control = await Begin(code);
        return (await _app.Owner.Controls.Implement(control.Id, control.Version, null, Ct)).Required();
    }

    private async Task<IReadOnlyList<string>> Listed(string filter, string value) =>
        [.. (await _app.Manager.Controls.List(new RegisterQuery().Where(filter, value), Ct)).Required().Items.Select(c => c.Fields.Control!.Code)];
}
