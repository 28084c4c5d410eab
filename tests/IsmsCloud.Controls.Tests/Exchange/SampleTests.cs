using System.Diagnostics;
using System.Text;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Exchange;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Controls.Tests.Oscal;
using IsmsCloud.Controls.Tests.Service;
using NJsonSchema;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Exchange;

/// <summary>
/// The NIST catalog and NIST's schemas of OSCAL, out of folders that <c>ISMSCLOUD_SAMPLES</c> and <c>ISMSCLOUD_OSCAL</c> name.
/// Run where they are there, and not otherwise: <c>-explicit only</c>.
/// </summary>
public sealed class SampleTests(ControlsHost host)
{
    private const string Nist = "nist-sp800-53r5-low-resolved-catalog-min.json";

    private static CancellationToken Ct => ControlsApp.Ct;

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable("ISMSCLOUD_SAMPLES")!, name));

    private static async Task Valid(string model, byte[] document)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Environment.GetEnvironmentVariable("ISMSCLOUD_OSCAL")!, $"oscal_{model}_schema.json"), Ct);
        schema.Validate(Encoding.UTF8.GetString(document)).Select(e => e.ToString()).ShouldBeEmpty(model);
    }

    [Fact(Explicit = true)]
    public async Task The_NIST_catalog_comes_in_whole_with_its_enhancements_and_goes_out_as_it_came()
    {
        var app = host.NewTenant();
        var file = Sample(Nist);
        var upload = await app.UploadJson(file, Nist);
        var clock = Stopwatch.StartNew();
        var made = (await app.Manager.Catalogues.Import(new CatalogueImportRequest { AttachmentId = upload, Key = "nist-sp800-53r5-low" }, Ct)).Required();
        TestContext.Current.TestOutputHelper?.WriteLine($"imported in {clock.ElapsedMilliseconds} ms");
        made.ShouldSatisfyAllConditions(c => c.Controls.ShouldBe(131), c => c.Enhancements.ShouldBe(18), c => c.Themes.Count.ShouldBe(18));
        var read = (await app.Manager.Catalogues.Controls(made.Key, new CatalogueQuery(), Ct)).Required().Controls;
        read.Count.ShouldBe(149);
        read[0].ShouldSatisfyAllConditions(
            c => c.Code.ShouldBe("AC-1"), c => c.OscalId.ShouldBe("ac-1"), c => c.Theme.ShouldBe("Access Control"),
            c => c.Intent!.ShouldStartWith("a. Develop, document, and disseminate to [organization-defined personnel or roles]:\n  1. [one or more of: organization-level;"));
        read.Where(c => c.Parent is not null).ShouldAllBe(c => read.Any(parent => parent.Code == c.Parent));
        read.ShouldAllBe(c => c.Intent == null || !c.Intent.Contains("{{"));
        (await app.Http.GetByteArrayAsync(app.Manager.Catalogues.ExportPath(made.Key, "oscal"), Ct)).ShouldBe(file);
    }

    [Fact(Explicit = true)]
    public async Task Everything_that_goes_out_holds_against_the_schemas_of_NIST()
    {
        await Valid("catalog", Sample(Nist));
        await Valid("catalog", Encoding.UTF8.GetBytes(SampleCatalog.Json));
        foreach (var catalogue in BuiltIn.All) await Valid("catalog", CatalogueFile.Of(catalogue));
        await Valid("mapping", MappingFile.Of());
        foreach (var file in new[] { GivenSoa.File(), GivenSoa.File(approved: false), GivenSoa.File(rows: [GivenSoa.Rows()[2]]), GivenSoa.File(rows: []) })
        {
            await Valid("profile", SoaProfile.Of(file));
            await Valid("component", SoaComponent.Of(file));
        }

        await Valid("poam", PlanFile.Of("Acme & Sons", Guid.CreateVersion7(), GivenSoa.Approved, GivenPlan()));
    }

    /// <summary>Were the schemas not looked at, everything would hold against them.</summary>
    [Fact(Explicit = true)]
    public async Task A_document_that_breaks_a_schema_is_seen()
    {
        var broken = Encoding.UTF8.GetString(CatalogueFile.Of(BuiltIn.AnnexA2022)).Replace("\"id\": \"A.5.1\"", "\"id\": \"5.1 A\"", StringComparison.Ordinal);
        await Should.ThrowAsync<ShouldAssertException>(() => Valid("catalog", Encoding.UTF8.GetBytes(broken)));
    }

    private static IReadOnlyList<PlanLine> GivenPlan()
    {
        var risk = new PlanLineRisk(Guid.CreateVersion7(), "Ransomware\nin the crane office", "High");
        var control = new ControlReference { Code = "A.8.13" };
        return
        [
            new PlanLine(Guid.CreateVersion7(), "PLI-0001", "Back up\neverything", control, "Ann Weiss", new DateOnly(2027, 1, 31), "inProgress", 40, [risk]),
            new PlanLine(Guid.CreateVersion7(), "PLI-0002", "Test restores", control, null, null, "verified", null, [risk]),
            new PlanLine(Guid.CreateVersion7(), "", "Nothing", control, null, null, "cancelled", null, []),
        ];
    }
}
