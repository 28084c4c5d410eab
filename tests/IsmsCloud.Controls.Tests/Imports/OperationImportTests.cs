using System.Text.Json.Nodes;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Tests.Service;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Imports;

/// <summary>Own controls, changes and external provisions come out of files, and out of our own exports again.</summary>
public sealed class OperationImportTests(ControlsHost host)
{
    private readonly ControlsApp _here = host.NewTenant();
    private readonly ControlsApp _there = host.NewTenant();

    private static CancellationToken Ct => ControlsApp.Ct;

    private Importing Files => field ??= new Importing(_here.Http, "controls");

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Every_register_that_imports_takes_its_own_export_again(string format)
    {
        await Fill();
        foreach (var register in new[] { "own-controls", "changes", "external-provisions" })
        {
            var file = await _here.Http.GetByteArrayAsync($"api/controls/{register}/export?format={format}", Ct);
            var again = await Check(_here, register, file, format);
            (again.Counts!.Made, again.Counts.Errors, again.Counts.Present).ShouldBe((0, 0, again.Counts.Rows), $"{register}: {string.Join("\n", again.Problems)}");
            var made = await new Importing(_there.Http, "controls").Run(await Check(_there, register, file, format));
            (made.Counts!.Made, made.Counts.Errors).ShouldBe((again.Counts.Rows, 0), $"{register}: {string.Join("\n", made.Problems)}");
            (await Fields(_there, register)).ShouldBe(await Fields(_here, register), register);
        }
    }

    [Fact]
    public async Task A_code_comes_once_within_a_file_and_beside_what_is_there()
    {
        (await _here.Contributor.OwnControls.Create(new() { Code = "OUR-1", Title = "Two keys" }, Ct)).Required();
        var check = await Files.Check((await Files.Begin("own-controls", "Code,Title\nour-1,The same\nOUR-2,Another\nOUR-2,And once more\nOUR 3,Spaces")).Required());
        check.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(1), c => c.Errors.ShouldBe(3));
        check.Problems.Select(p => (p.Line, p.Field)).ShouldBe([(2, "code"), (4, "code"), (5, "code")], ignoreOrder: true);
        var done = await Files.Run(check, leaveOutErrors: true);
        (await _here.Reader.OwnControls.List(new RegisterQuery(), Ct)).Required().Items.Select(c => c.Fields.Code).Order().ShouldBe(["OUR-1", "OUR-2"]);
        (await Files.Undo(done)).State.ShouldBe(ImportState.Undone);
        (await _here.Reader.OwnControls.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Imported_changes_begin_as_requests_whatever_was_decided_elsewhere()
    {
        await _here.TellConsMembership();
        var done = await Files.All(
            "changes",
            $"ID,Title,Requester,Owner,Systems,Rollback Plan,Planned Start,CAB Decision\nCHG-1,New backup server,IT,{_here.Con.Name},AST-8,Restore a snapshot,2026-03-15 22:00,Approved",
            m => m.Otherwise("owner", _here.Con.Id));
        (done.Counts!.Made, done.Counts.Errors).ShouldBe((1, 0), string.Join("\n", done.Problems));
        var change = (await _here.Reader.Changes.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem();
        (change.State, change.Fields.Planned, change.Fields.Places.Single(), change.Fields.PlannedFor).ShouldBe((ChangeState.Requested, true, "AST-8", new DateOnly(2026, 3, 15)));
        change.RequestedBy!.Name.ShouldBe("Ann Weiss");
    }

    private async Task Fill()
    {
        await _here.Contributor.OwnControls.Create(
            new() { Code = "OUR-1", Title = "Two keys; one vault", Text = "=SUM(A1)\nline two", Theme = "Physical", ControlType = ["Preventive", "Detective"], CybersecurityConcepts = ["Protect"] }, Ct);
        await _here.Contributor.OwnControls.Create(new() { Code = "OUR-2", Title = "Plants are watered", Source = "Contract 7" }, Ct);
        var owner = ControlsApp.Named(_here.Con);
        await _here.Contributor.Changes.Create(new() { Title = "New firewall", Planned = true, Reason = "Out of support", Owner = owner, Places = ["a; b", "c"], PlannedFor = ControlsApp.Today }, Ct);
        await _here.Contributor.Changes.Create(new() { Title = "Logs were off", Planned = false, Reason = "An update", Owner = owner, DetectedOn = ControlsApp.Today }, Ct);
        await _here.Contributor.Provisions.Create(
            new()
            {
                Name = "Hosting",
                What = ProvisionKind.Service,
                Criticality = Criticality.High,
                ExitPlan = "Move within a month",
                RequirementsAgreed = "Annex B",
                ControlMethod = ProvisionControl.Report,
                Owner = owner,
                InScope = false,
                ReviewIntervalMonths = 6,
            },
            Ct);
    }

    private static async Task<ImportDto> Check(ControlsApp app, string register, byte[] file, string format)
    {
        var importing = new Importing(app.Http, "controls");
        return await importing.Check((await importing.Begin(
            register, file, $"{register}.{format}", format == "csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).Required());
    }

    private static async Task<IReadOnlyList<string>> Fields(ControlsApp app, string register) =>
        [.. (await app.Http.Read<JsonObject>($"api/controls/{register}", Ct)).Required()["items"]!.AsArray().Select(item => item!["fields"]!.ToJsonString()).Order()];
}
