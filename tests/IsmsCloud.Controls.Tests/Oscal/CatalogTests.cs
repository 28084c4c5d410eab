using System.Text;
using System.Text.Json.Nodes;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Revisions;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Oscal;

public sealed class CatalogTests
{
    private static IReadOnlyList<CatalogueControl> Read(byte[] json)
    {
        var (catalog, refusals) = OscalReader.Catalog(json);
        refusals.ShouldBeEmpty();
        var (controls, against) = CatalogControls.Of(catalog!);
        against.ShouldBeEmpty();
        return controls;
    }

    private static IReadOnlyList<Refusal> Refused(byte[] json)
    {
        var (catalog, refusals) = OscalReader.Catalog(json);
        return catalog is null ? refusals : CatalogControls.Of(catalog).Refusals;
    }

    private static void Refuses(Action<JsonObject> change, string path, string code)
    {
        var refusals = Refused(SampleCatalog.Bytes(change));
        refusals.ShouldContain(r => r.Path == path && r.Code == code, string.Join("\n", refusals.Select(r => $"{r.Path} {r.Code} {r.Message}")));
        refusals.ShouldAllBe(r => r.Kind == RefusalKind.Input);
    }

    [Fact]
    public void Groups_become_themes_and_controls_within_controls_enhancements()
    {
        var controls = Read(SampleCatalog.Bytes());
        controls.Select(c => (c.Code, c.OscalId, c.Theme, c.Parent, c.Withdrawn)).ShouldBe(
        [
            ("G/1", "g-1", "Gates", null, false), ("G/1(1)", "g-1.1", "Gates", "G/1", false), ("g-2", null, "Gates", null, true), ("w-1", null, "Water / Tide", null, false),
        ]);
    }

    [Fact]
    public void Parameters_are_put_into_the_statement_where_it_inserts_them()
    {
        var controls = Read(SampleCatalog.Bytes());
        controls[0].Intent.ShouldBe("Every gate is locked [one or more of: at dusk; outside [opening hours]]:\na. with two keys;\nb. by [nobody-knows].");
        controls[1].Intent.ShouldBeNull();
        controls[3].Intent.ShouldBe("Know the tide.");
    }

    [Fact]
    public void Labels_that_do_not_tell_controls_apart_give_way_to_ids()
    {
        var controls = Read(SampleCatalog.Bytes(c => c.Control(0, 1)["props"]!.AsArray().Add(new JsonObject { ["name"] = "label", ["value"] = "G/1" })));
        controls.Select(c => c.Code).ShouldBe(["g-1", "G/1(1)", "g-2", "w-1"]);
        controls[1].Parent.ShouldBe("g-1");
    }

    [Fact]
    public void What_breaks_the_shape_is_told_with_its_path_in_the_file()
    {
        Refuses(c => c.Remove("uuid"), "catalog.uuid", "required");
        Refuses(c => c["uuid"] = "6f2a1c1e-3b5d-7c8e-9a52-0d9c7d1e2f30", "catalog.uuid", "oscal-format");
        Refuses(c => c["groups"] = new JsonArray(), "catalog.groups", "oscal-empty");
        Refuses(c => c["groups"] = "none", "catalog.groups", "oscal-type");
        Refuses(c => c["metadata"]!["last-modified"] = "yesterday", "catalog.metadata.last-modified", "oscal-format");
        Refuses(c => c["metadata"]!["oscal-version"] = "2.0.0", "catalog.metadata.oscal-version", "oscal-version");
        Refuses(c => c.Control(0, 0)["id"] = "1 g", "catalog.groups[0].controls[0].id", "oscal-format");
        Refuses(c => c.Control(0, 1).Remove("title"), "catalog.groups[0].controls[1].title", "required");
        Refuses(c => c.Control(0, 1)["titel"] = "x", "catalog.groups[0].controls[1].titel", "oscal-unknown");
        Refuses(c => c.Control(0, 1)["title"] = 7, "catalog.groups[0].controls[1].title", "oscal-type");
        Refuses(c => c.Control(0, 1)["title"] = null, "catalog.groups[0].controls[1].title", "oscal-type");
        Refuses(c => c.Control(0, 0)["parts"]![0]!["parts"]![1]!["props"]![0]!["value"] = " b.", "catalog.groups[0].controls[0].parts[0].parts[1].props[0].value", "oscal-format");
        Refuses(c => c.Control(0, 0)["params"]![0]!["select"]!["how-many"] = "some", "catalog.groups[0].controls[0].params[0].select.how-many", "oscal-format");
        Refuses(c => c.Control(0, 0)["params"]![0]!["values"] = new JsonArray("x"), "catalog.groups[0].controls[0].params[0].select", "oscal-either");
        Refuses(c => c["groups"]![1]!["controls"] = new JsonArray(new JsonObject { ["id"] = "x", ["title"] = "X" }), "catalog.groups[1].controls", "oscal-either");
    }

    [Fact]
    public void Two_controls_of_one_id_are_refused_at_the_second()
    {
        Refuses(c => c.Control(0, 1)["id"] = "g-1.1", "catalog.groups[0].controls[1].id", "duplicate");
        Refuses(c => c["params"]![0]!["id"] = "g-1_p2", "catalog.groups[0].controls[0].params[1].id", "duplicate");
    }

    [Fact]
    public void A_parameter_that_inserts_itself_is_refused()
    {
        Refuses(c => c["params"]![0]!["label"] = "{{ insert: param, g-1_p1 }}", "catalog.params[0]", "oscal-cycle");
        Refuses(c => c["params"]![0]!["label"] = "{{ insert: param, hours }}", "catalog.params[0]", "oscal-cycle");
    }

    [Fact]
    public void Parameters_that_multiply_each_other_are_refused_before_they_fill_the_memory()
    {
        static JsonObject Param(int i) => new() { ["id"] = $"p{i}", ["values"] = new JsonArray(string.Concat(Enumerable.Repeat($"{{{{ insert: param, p{i + 1} }}}}", 50))) };
        Refused(SampleCatalog.Bytes(c => c["params"] = new JsonArray([.. Enumerable.Range(0, 18).Select(Param), new JsonObject { ["id"] = "p18", ["values"] = new JsonArray("abc") }])))
            .ShouldContain(r => r.Code == "too-long" && r.Path!.StartsWith("catalog.params["));
        var many = string.Concat(Enumerable.Repeat("{{ insert: param, hours }}", 1500));
        Refuses(c => c.Control(0, 0)["parts"]![0]!["prose"] = many, "catalog.groups[0].controls[0]", "too-long");
    }

    [Theory]
    [InlineData("", "json-invalid")]
    [InlineData("{", "json-invalid")]
    [InlineData("[]", "oscal-type")]
    [InlineData("{}", "required")]
    [InlineData("{\"catalog\": 1, \"catalog\": 2}", "json-invalid")]
    [InlineData("{\"catalog\": {\"uuid\": \"\\ud800\"}}", "json-invalid")]
    [InlineData("{\"catalog\": {\"\\ud800\": 1}}", "json-invalid")]
    [InlineData("{\"catalog\": {\"uuid\": \"a\\u0000\"}}", "oscal-format")]
    public void What_is_no_catalog_is_refused_and_throws_nothing(string json, string code) =>
        Refused(Encoding.UTF8.GetBytes(json)).ShouldContain(r => r.Code == code);

    [Fact]
    public void Bytes_that_are_no_text_and_nesting_without_end_are_refused()
    {
        Refused([0xFF, 0xFE, 0x00, 0x7B]).ShouldHaveSingleItem().Code.ShouldBe("json-invalid");
        Refused(Encoding.UTF8.GetBytes(new string('[', 100_000))).ShouldHaveSingleItem().Code.ShouldBe("json-invalid");
        Refused(SampleCatalog.Bytes(c => c.Control(0, 1)["parts"] = new JsonArray(Nested(40)))).ShouldHaveSingleItem().Code.ShouldBe("json-invalid");
    }

    [Fact]
    public void Not_more_faults_are_told_than_anybody_reads() =>
        Refused(SampleCatalog.Bytes(c => c["controls"] = new JsonArray([.. Enumerable.Range(0, 500).Select(_ => new JsonObject())]))).Count.ShouldBe(OscalShape.MaxFaults);

    [Fact]
    public void A_catalog_of_more_than_five_thousand_controls_is_refused() =>
        Refuses(c => c["controls"] = new JsonArray([.. Enumerable.Range(0, 5_001).Select(i => new JsonObject { ["id"] = $"x{i}", ["title"] = "X" })]), "catalog", "too-many");

    [Theory]
    [InlineData(ControlReference.AnnexA2022)]
    [InlineData(ControlReference.AnnexA2013)]
    public void Annex_A_goes_out_and_comes_in_again_to_the_same_controls(string key)
    {
        var catalogue = BuiltIn.Find(key)!;
        var file = CatalogueFile.Of(catalogue);
        CatalogueFile.Of(catalogue).ShouldBe(file);
        Exact(Read(file)).ShouldBe(Exact(catalogue.Controls));
    }

    [Fact]
    public void The_mapping_tells_each_pair_of_the_two_editions_and_what_is_new()
    {
        var mapping = JsonNode.Parse(MappingFile.Of())!["mapping-collection"]!["mappings"]![0]!;
        var maps = mapping["maps"]!.AsArray();
        maps.Count.ShouldBe(BuiltIn.Predecessors.Sum(p => p.Value.Count));
        string Relation(string from, string to) => (string)maps.Single(m => (string?)m!["sources"]![0]!["id-ref"] == from && (string?)m["targets"]![0]!["id-ref"] == to)!["relationship"]!;
        Relation("A.6.1.1", "A.5.2").ShouldBe("equivalent-to");
        Relation("A.5.1.1", "A.5.1").ShouldBe("subset-of");
        mapping["target-gap-summary"]!["unmapped-controls"]![0]!["with-ids"]!.AsArray().Select(id => (string)id!).ShouldBe(
            BuiltIn.Predecessors.Where(p => p.Value.Count == 0).Select(p => p.Key), ignoreOrder: true);
    }

    private static string Exact<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static JsonObject Nested(int levels)
    {
        var part = new JsonObject { ["name"] = "item", ["prose"] = "deep" };
        for (var i = 0; i < levels; i++) part = new JsonObject { ["name"] = "item", ["parts"] = new JsonArray(part) };
        return part;
    }
}
