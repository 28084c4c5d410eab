using System.Text;
using System.Text.Json.Nodes;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Tests.Oscal;
using IsmsCloud.Http.Client;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class CataloguesOverHttpTests(ControlsHost host)
{
    private readonly ControlsApp _app = host.NewTenant();

    private static CancellationToken Ct => ControlsApp.Ct;

    private async Task<CatalogueControlsDto> Controls(string key, CatalogueQuery? query = null) =>
        (await _app.Reader.Catalogues.Controls(key, query ?? new CatalogueQuery(), Ct)).Required();

    private async Task Refuses(byte[] file, string path, string code, int status = 400)
    {
        var problem = (await _app.ImportCatalogue(file, "refused")).Problem!;
        problem.Status.ShouldBe(status);
        problem.Errors.ShouldContain(e => e.Path == path && e.Code == code);
        (await _app.Manager.Catalogues.All(Ct)).Required().ShouldAllBe(c => c.Origin == CatalogueOrigin.BuiltIn);
    }

    [Fact]
    public async Task Annex_A_is_there_in_both_editions_before_anybody_imports_anything()
    {
        var all = (await _app.Reader.Catalogues.All(Ct)).Required();
        all.Select(c => (c.Key, c.Controls, c.Origin)).ShouldBe([("annexa-2022", 93, CatalogueOrigin.BuiltIn), ("annexa-2013", 114, CatalogueOrigin.BuiltIn)]);
        all[0].Themes.Select(t => (t.Name, t.Controls)).ShouldBe([("Organizational", 37), ("People", 8), ("Physical", 14), ("Technological", 34)]);
        (await Controls("annexa-2022")).Predecessors["A.5.1"].ShouldBe(["A.5.1.1", "A.5.1.2"]);
    }

    [Fact]
    public async Task Controls_are_found_by_theme_attributes_and_text_together()
    {
        var people = await Controls("annexa-2022", new CatalogueQuery { Theme = "People" });
        people.Controls.Count.ShouldBe(8);
        var detective = await Controls("annexa-2022", new CatalogueQuery { Attributes = ["controlType:detective", "controlType:Corrective", "securityProperties:Integrity"] });
        detective.Controls.ShouldNotBeEmpty();
        detective.Controls.ShouldAllBe(c => c.Attributes!.ControlType.Any(t => t == "Detective" || t == "Corrective") && c.Attributes.SecurityProperties.Contains("Integrity"));
        (await Controls("annexa-2022", new CatalogueQuery { Search = "BACKUP" })).Controls.ShouldContain(c => c.Code == "A.8.13");
        (await _app.Reader.Catalogues.Controls("annexa-2022", new CatalogueQuery { Attributes = ["colour:red"] }, Ct)).Problem!.Code.ShouldBe("filter-invalid");
        (await _app.Reader.Catalogues.Controls("nothing", new CatalogueQuery(), Ct)).Problem!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_catalog_comes_in_with_all_its_controls_and_goes_out_byte_by_byte_as_it_came()
    {
        var file = SampleCatalog.Bytes();
        var made = (await _app.ImportCatalogue(file)).Required();
        made.ShouldSatisfyAllConditions(
            c => c.Key.ShouldBe("house-rules-of-the-harbour-office"), c => c.Controls.ShouldBe(3), c => c.Enhancements.ShouldBe(1), c => c.Withdrawn.ShouldBe(1),
            c => c.Publisher.ShouldBe("Harbour office"), c => c.Edition.ShouldBe("3.1"), c => c.Ref.ShouldBe("CAT-0001"), c => c.ImportedBy!.Name.ShouldBe("Ann Weiss"));
        (await Controls(made.Key)).Controls.Select(c => c.Code).ShouldBe(["G/1", "G/1(1)", "g-2", "w-1"]);
        (await _app.Http.GetByteArrayAsync(_app.Manager.Catalogues.ExportPath(made.Key, "oscal"), Ct)).ShouldBe(file);
        (await _app.Text(_app.Manager.Catalogues.ExportPath(made.Key, "csv"))).ShouldContain("G/1(1),Spare locks,Gates,,,G/1");
        (await _app.Manager.Catalogues.List(new RegisterQuery().Where("key", made.Key), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(made.Id);

        var again = (await _app.PostCatalogue(await _app.Http.GetByteArrayAsync(_app.Manager.Catalogues.ExportPath(made.Key, "oscal"), Ct), "again")).Required();
        (await Controls("again")).Controls.Select(c => c.Intent).ShouldBe((await Controls(made.Key)).Controls.Select(c => c.Intent));
        again.File!.Sha256.ShouldBe(made.File!.Sha256);
    }

    [Fact]
    public async Task Annex_A_of_2022_goes_out_as_OSCAL_and_comes_in_under_another_name()
    {
        var oscal = await _app.Http.GetByteArrayAsync(_app.Manager.Catalogues.ExportPath("annexa-2022", "oscal"), Ct);
        var made = (await _app.ImportCatalogue(oscal, "annex-a-again")).Required();
        made.Controls.ShouldBe(93);
        System.Text.Json.JsonSerializer.Serialize((await Controls(made.Key)).Controls).ShouldBe(System.Text.Json.JsonSerializer.Serialize((await Controls("annexa-2022")).Controls));
        JsonNode.Parse(await _app.Text(_app.Manager.Catalogues.MappingPath))!["mapping-collection"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_catalog_that_breaks_its_schema_is_refused_with_the_place_in_the_file_and_nothing_is_changed()
    {
        await Refuses(SampleCatalog.Bytes(c => c.Control(0, 1).Remove("id")), "catalog.groups[0].controls[1].id", "required");
        await Refuses(SampleCatalog.Bytes(c => c.Control(0, 1)["id"] = "g-1"), "catalog.groups[0].controls[1].id", "duplicate");
        await Refuses(SampleCatalog.Bytes(c => c["params"]![0]!["label"] = "{{ insert: param, hours }}"), "catalog.params[0]", "oscal-cycle");
        await Refuses(Encoding.UTF8.GetBytes(new string('[', 5_000)), "", "json-invalid");
        await Refuses(Encoding.UTF8.GetBytes("{\"catalog\": " + new string(' ', 11 * 1024 * 1024) + "{}}"), "attachmentId", "file-too-large");
        (await _app.PostCatalogue([.. "{\"catalog\": "u8, .. Encoding.UTF8.GetBytes(new string(' ', 11 * 1024 * 1024)), .. "{}}"u8], "large")).Problem!.Code.ShouldBe("file-too-large");
        (await _app.PostCatalogue([], "none")).Problem!.Code.ShouldBe("json-invalid");
    }

    [Fact]
    public async Task A_file_of_another_tenant_or_of_another_kind_is_refused()
    {
        var other = host.NewTenant();
        var theirs = await other.UploadJson(SampleCatalog.Bytes());
        var problem = (await _app.Manager.Catalogues.Import(new CatalogueImportRequest { AttachmentId = theirs }, Ct)).Problem!;
        problem.ShouldSatisfyAllConditions(p => p.Status.ShouldBe(404), p => p.Errors.ShouldHaveSingleItem().Rule.ShouldBe("R-0-3"));
        var text = await _app.UploadJson(SampleCatalog.Bytes(), "catalog.txt", "text/plain");
        (await _app.Manager.Catalogues.Import(new CatalogueImportRequest { AttachmentId = text }, Ct)).Problem!.Code.ShouldBe("file-type");
        (await _app.Manager.Catalogues.Import(new CatalogueImportRequest(), Ct)).Problem!.Errors.ShouldContain(e => e.Path == "attachmentId" && e.Code == "required");

        var mine = (await _app.ImportCatalogue(SampleCatalog.Bytes(), "mine")).Required();
        (await other.Reader.Catalogues.Controls(mine.Key, new CatalogueQuery(), Ct)).Problem!.Status.ShouldBe(404);
        (await other.Reader.Catalogues.Get(mine.Id!.Value, Ct)).Problem!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_key_is_taken_once_and_for_good()
    {
        var made = (await _app.ImportCatalogue(SampleCatalog.Bytes(), "harbour")).Required();
        (await _app.ImportCatalogue(SampleCatalog.Bytes(), "harbour")).Problem!.ShouldSatisfyAllConditions(p => p.Status.ShouldBe(409), p => p.Code.ShouldBe("key-taken"));
        foreach (var key in new[] { "annexa-2022", "imports", "Harbour", "a", "-a", "a/b", new string('a', 51) })
            (await _app.ImportCatalogue(SampleCatalog.Bytes(), key)).Problem!.Errors.ShouldContain(e => e.Path == "key", key);

        (await _app.Manager.Catalogues.Delete(made.Id!.Value, made.Version, "", Ct)).Problem!.Status.ShouldBe(400);
        (await _app.Reader.Catalogues.Delete(made.Id.Value, made.Version, "Out of use", Ct)).Problem!.Status.ShouldBe(403);
        (await _app.Manager.Catalogues.Delete(made.Id.Value, made.Version, "Out of use", Ct)).Required().Retired.ShouldBeTrue();
        (await _app.Manager.Catalogues.All(Ct)).Required().Select(c => c.Key).ShouldNotContain("harbour");
        (await Controls("harbour")).Controls.Count.ShouldBe(4);
        (await _app.ImportCatalogue(SampleCatalog.Bytes(), "harbour")).Problem!.Code.ShouldBe("key-taken");
    }

    [Fact]
    public async Task Who_may_only_read_imports_nothing()
    {
        var file = await _app.UploadJson(SampleCatalog.Bytes());
        (await _app.Reader.Catalogues.Import(new CatalogueImportRequest { AttachmentId = file }, Ct)).Problem!.Status.ShouldBe(403);
    }
}
