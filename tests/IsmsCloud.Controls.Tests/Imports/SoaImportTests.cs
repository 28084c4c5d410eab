using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Tests.Service;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Imports;

/// <summary>What a statement of applicability goes out as comes in again to the same: as decisions, never as a signature.</summary>
public sealed class SoaImportTests(ControlsHost host)
{
    private const string Json = "application/json";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly ControlsApp _here = host.NewTenant();
    private readonly ControlsApp _there = host.NewTenant();

    private static CancellationToken Ct => ControlsApp.Ct;

    [Theory]
    [InlineData("oscal-component", "soa.json", Json)]
    [InlineData("oscal", "soa.zip", "application/zip")]
    [InlineData("csv", "soa.csv", "text/csv")]
    [InlineData("xlsx", "soa.xlsx", Xlsx)]
    public async Task A_statement_of_another_organisation_comes_in_to_the_same_decisions_with_where_they_come_from(string format, string name, string type)
    {
        var draft = await DecidedHere();
        var import = await Checked(_there, await File(draft, format), name, type);
        (import.Counts!.Made, import.Counts.Errors).ShouldBe((93, 0), string.Join('\n', import.Problems));
        (await _there.Workbench()).Entries.ShouldAllBe(e => e.Fields.Necessary == null);

        var done = await new Importing(_there.Http, "controls").Run(import);

        done.State.ShouldBe(ImportState.Done);
        (await Said(_there)).ShouldBe(await Said(_here));
        var entry = await _there.Entry("A.8.13");
        (await _there.Reader.Soa.Provenance(entry.Id, Ct)).Required().ShouldSatisfyAllConditions(
            p => p.ImportId.ShouldBe(done.Id), p => p.File.ShouldBe(name), p => p.Key.ShouldBe("annexa-2022/A.8.13"));
        (await _there.Reader.Soa.History(entry.Id, Ct)).Required()[0].Reason!.ShouldContain(name);
        (await _there.Workbench()).ShouldSatisfyAllConditions(b => b.Draft.ShouldBeNull(), b => b.Current.ShouldBeNull());
    }

    [Fact]
    public async Task In_its_own_organisation_it_changes_nothing_until_something_was_decided_otherwise_and_then_only_where_it_is_told_to()
    {
        var draft = await DecidedHere();
        var (file, before) = (await File(draft, "oscal-component"), await Said(_here));
        (await Checked(_here, file, "soa.json", Json)).Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(0), c => c.Present.ShouldBe(93));
        (await _here.Decide("A.8.13", f => f with { ReasonText = "Customers ask for it.", Reasons = [InclusionReason.Customer] })).Required();

        var left = await Checked(_here, file, "soa.json", Json);
        left.Counts!.Made.ShouldBe(0);
        left.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("decided-otherwise"), p => p.Message.ShouldContain("implemented-requirements["));
        var importing = new Importing(_here.Http, "controls");
        var replacing = await importing.Check(left, mapping => mapping.Otherwise("replaces", "yes"));
        replacing.Counts!.Made.ShouldBe(1);
        var done = await importing.Run(replacing);
        (await Said(_here)).ShouldBe(before);

        var undone = await importing.Undo(done);
        (undone.State, undone.KeptCount).ShouldBe((ImportState.Undone, 0));
        (await _here.Entry("A.8.13")).Fields.ReasonText.ShouldBe("Customers ask for it.");
    }

    [Fact]
    public async Task An_undo_leaves_what_somebody_decided_since()
    {
        var importing = new Importing(_here.Http, "controls");
        var done = await importing.All("soa", $"Control,Applicable,Justification for exclusion,Reasons\n5.1,yes,,best practice\nA.7.4,no,\"{ControlsApp.Why}\",");
        done.Counts!.Made.ShouldBe(2, string.Join('\n', done.Problems));
        (await _here.Decide("A.5.1", f => f with { ReasonText = "Policies are asked for by the board." })).Required();
        var undone = await importing.Undo(done);
        undone.Kept.ShouldHaveSingleItem().Record.Title.ShouldStartWith("A.5.1 ");
        (await _here.Entry("A.7.4")).Fields.Necessary.ShouldBeNull();
        (await _here.Entry("A.5.1")).Fields.Necessary.ShouldBe(true);
    }

    [Fact]
    public async Task A_profile_makes_its_controls_necessary_and_leaves_the_rest()
    {
        var draft = await DecidedHere();
        var import = await Checked(_there, await File(draft, "oscal-profile"), "soa-profile.json", Json);
        import.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(92), c => c.Errors.ShouldBe(0));
        await new Importing(_there.Http, "controls").Run(import);
        (await _there.Workbench()).Entries.ShouldAllBe(e => e.Row.Control.Code == "A.7.4" ? e.Fields.Necessary == null : e.Fields.Necessary == true);
    }

    [Fact]
    public async Task A_statement_of_2013_decides_the_entries_of_2013_and_a_file_of_both_editions_is_refused()
    {
        const string Of2013 = "Catalogue,Control,Applicable,Reasons\nannexa-2013,A.5.1.1,yes,legal\n";
        (await new Importing(_here.Http, "controls").All("soa", Of2013)).Counts!.Made.ShouldBe(1);
        (await _here.Entry("A.5.1.1", SoaEdition.Edition2013)).Fields.Reasons.ShouldBe([InclusionReason.Legal]);
        (await _here.Workbench()).Entries.ShouldAllBe(e => e.Fields.Necessary == null);

        var importing = new Importing(_there.Http, "controls");
        var mixed = await importing.Check((await importing.Begin("soa", $"{Of2013}annexa-2022,A.5.1,yes,legal")).Required());
        mixed.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("editions-mixed"), p => p.Rule.ShouldBe("R-6.1.3-1"), p => p.Line.ShouldBe(3));
        (await importing.Calls.Run(mixed.Id, mixed.Version, false, Ct)).Problem!.Code.ShouldBe("import-has-errors");
    }

    [Fact]
    public async Task Rows_that_people_could_not_decide_like_that_are_refused_and_nothing_is_half_done()
    {
        await _here.TreatRisk("Ransomware", "A.8.13");
        await _here.Entry("A.8.13", e => e.Fields.Necessary == true);
        var importing = new Importing(_here.Http, "controls");
        var import = await importing.Check((await importing.Begin(
            "soa", $"Control,Applicable,Justification for exclusion\nA.8.13,no,\"{ControlsApp.Why}\"\nA.7.4,no,n/a\nA.99.1,yes,\nA.5.1,yes,\nA.5.1,no,\"{ControlsApp.Why}\"\n,yes,\n5.2,maybe,")).Required());
        import.Problems.Select(p => (p.Line, p.Code)).ShouldBe(
            [(2, "control-under-live-risk"), (3, "justification-hollow"), (4, "control-unknown"), (6, "control-twice"), (7, "required"), (8, "not-yes-or-no")], ignoreOrder: true);
        import.Problems.Single(p => p.Line == 2).Rule.ShouldBe("R-6.1.3-4");
        (await importing.Calls.Run(import.Id, import.Version, false, Ct)).Problem!.Code.ShouldBe("import-has-errors");
        (await _here.Entry("A.5.1")).Fields.Necessary.ShouldBeNull();
    }

    [Fact]
    public async Task Broken_and_foreign_documents_are_refused_with_the_place_in_them()
    {
        var component = JsonNode.Parse(await File(await DecidedHere(), "oscal-component"))!;
        await Refused("{\"component-definition\": {", "json-invalid", "");
        await Refused(Changed(component, c => c.Remove("metadata")), "required", "component-definition.metadata");
        await Refused(Changed(component, c => At(c)["control-id"] = "A 8"), "oscal-format", $"{Place}.control-id");
        await Refused(Changed(component, c => At(c)["surprise"] = 1), "oscal-unknown", $"{Place}.surprise");
        await Refused(Changed(component, c => c["components"]![0]!["control-implementations"]![0]!.AsObject().Remove("props")), "soa-framework-missing", "component-definition.components[0].control-implementations[0].props");
        await Refused(Changed(component, c => At(c).Remove("props")), "soa-applicable-missing", $"{Place}.props");
        await Refused(Changed(component, c => At(c)["links"] = new JsonArray(new JsonObject { ["href"] = "#nothing", ["rel"] = "requirement" })), "soa-resource-missing", $"{Place}.links[0].href");
        var profile = JsonNode.Parse(await File((await _here.Workbench()).Draft!, "oscal-profile"))!;
        await Refused(Changed(profile, c => c["imports"]![0]!["href"] = "https://example.org/catalog.json"), "soa-framework-missing", "profile.imports[0].href");
        await Refused("{\"catalog\": {}}", "oscal-other", "attachmentId");
    }

    [Fact]
    public async Task Who_may_not_prepare_a_statement_imports_none_and_a_file_of_another_organisation_is_not_found()
    {
        var file = (await new Importing(host.NewTenant().Http, "controls").Begin("soa", "Control,Applicable\nA.5.1,yes")).Required().File.AttachmentId;
        (await _here.Manager.Soa.Import(file, Ct)).Problem!.ShouldSatisfyAllConditions(p => p.Status.ShouldBe(404));
        (await _here.Contributor.Soa.Import(await _here.Upload("Control,Applicable\nA.5.1,yes", "soa.txt"), Ct)).Problem!.Status.ShouldBe(403);
    }

    private const string Place = "component-definition.components[0].control-implementations[0].implemented-requirements[0]";

    private static JsonObject At(JsonNode component) => component["components"]![0]!["control-implementations"]![0]!["implemented-requirements"]![0]!.AsObject();

    private static string Changed(JsonNode document, Action<JsonObject> change)
    {
        var copy = document.DeepClone().AsObject();
        change(copy.First().Value!.AsObject());
        return copy.ToJsonString();
    }

    private async Task Refused(string json, string code, string path)
    {
        var problem = (await new Importing(_there.Http, "controls").Begin("soa", json, "soa.json", Json)).Problem!;
        problem.Status.ShouldBe(400, json.Length > 200 ? path : json);
        problem.Errors.Select(e => (e.Code, e.Path ?? "")).ShouldContain((code, path.Length == 0 ? "attachmentId" : path), $"{problem.Code}: {string.Join('\n', problem.Errors)}");
    }

    private async Task<SoaVersionDto> DecidedHere()
    {
        var law = Guid.CreateVersion7();
        foreach (var app in new[] { _here, _there })
            await app.Tell(new RequirementActivated(law, Guid.CreateVersion7(), "Keep backups; test them", "legal", "yes"), 3);
        var draft = await _here.Draft();
        var entry = await Eventually.Answer(
            async () => await _here.Decide("A.8.13", f => f with { Necessary = true, Requirements = [law], ReasonText = "=A restore\nhas to work.", DocumentRefs = ["Backup policy; 2026", "https://docs.example.org/backup"] }), answer => answer.Ok);
        (await _here.Decide("A.7.4", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        await _here.DecideTheRest();
        return draft;
    }

    private Task<byte[]> File(SoaVersionDto version, string format) => _here.Http.GetByteArrayAsync(SoaExports.PathOf(version.Id, format), Ct);

    private static async Task<ImportDto> Checked(ControlsApp app, byte[] file, string name, string type)
    {
        var importing = new Importing(app.Http, "controls");
        var import = (await importing.Begin("soa", file, name, type)).Required();
        // What was told of the law may still be on its way.
        return await Eventually.Answer(async () => import = await importing.Check(import), check => !check.Problems.Any(p => p.Code == "requirement-unknown"));
    }

    private static async Task<string> Said(ControlsApp app) => JsonSerializer.Serialize((await app.Workbench()).Entries.Select(e => e.Row));
}
