using System.IO.Compression;
using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Tests.Exchange;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class SoaExportOverHttpTests(ControlsHost host)
{
    private readonly ControlsApp _app = host.NewTenant();

    private static CancellationToken Ct => ControlsApp.Ct;

    private Task<byte[]> File(SoaVersionDto version, string format) => _app.Http.GetByteArrayAsync(SoaExports.PathOf(version.Id, format), Ct);

    private async Task<string> Rows(SoaVersionDto version) => JsonSerializer.Serialize((await _app.Reader.SoaVersions.Rows(version.Id, Ct)).Required().Rows);

    [Fact]
    public async Task An_approved_version_goes_out_in_each_format_with_its_approver_and_stays_the_same_when_entries_change()
    {
        await _app.TellOrganisation();
        var approved = (await _app.Approve(await _app.Submitted())).Required();
        using var docx = WordprocessingDocument.Open(new MemoryStream(await File(approved, "docx")), isEditable: false);
        docx.MainDocumentPart!.FooterParts.Single().Footer!.InnerText.ShouldContain("Approved by Tom Ohm");
        docx.MainDocumentPart.HeaderParts.Single().Header!.InnerText.ShouldContain("Acme");

        var component = await File(approved, "oscal-component");
        JsonSerializer.Serialize(SoaReading.Rows(component)).ShouldBe(await Rows(approved));
        (await _app.Decide("A.8.13", f => f with { ReasonText = "Backups are asked for." })).Required();
        JsonSerializer.Serialize(SoaReading.Rows(await File(approved, "oscal-component"))).ShouldBe(await Rows(approved));
        (await File(approved, "oscal-profile")).ShouldBe(await File(approved, "oscal-profile"));

        using var zip = new ZipArchive(new MemoryStream(await File(approved, "oscal")));
        zip.Entries.Select(e => e.Name).ShouldBe(["annexa-2022-catalog.json", "soa-2022-v1-profile.json", "soa-2022-v1-component-definition.json"]);
        (await File(approved, "xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        (await _app.Text(SoaExports.PathOf(approved.Id, "csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(94);
    }

    [Fact]
    public async Task A_draft_goes_out_as_the_entries_stand_and_says_that_it_is_one()
    {
        var draft = await _app.Draft();
        (await _app.Decide("A.8.13", f => f with { Necessary = true, Reasons = [InclusionReason.Legal], ReasonText = "=1+1" })).Required();
        (await _app.Text(SoaExports.PathOf(draft.Id, "csv"))).ShouldContain("'=1+1");
        using var docx = WordprocessingDocument.Open(new MemoryStream(await File(draft, "docx")), isEditable: false);
        docx.MainDocumentPart!.FooterParts.Single().Footer!.InnerText.ShouldContain("Not approved");
    }

    [Fact]
    public async Task An_unknown_format_or_version_is_refused()
    {
        var draft = await _app.Draft();
        (await _app.Http.Read<string>(SoaExports.PathOf(draft.Id, "pdf"), Ct)).Problem!.ShouldSatisfyAllConditions(p => p.Status.ShouldBe(400), p => p.Code.ShouldBe("format-unknown"));
        (await host.NewTenant().Http.GetAsync(SoaExports.PathOf(draft.Id, "csv"), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_plan_goes_out_with_what_events_told_of_it()
    {
        (await _app.Http.Read<string>(SoaExports.PlanPath, Ct)).Problem!.Code.ShouldBe("plan-empty");
        var risk = await _app.TreatRisk("Ransomware", "A.8.13");
        var item = Guid.CreateVersion7();
        await _app.Tell(new PlanItemPlanned(item, ControlReference.AnnexA2022, "A.8.13", new DateOnly(2027, 1, 31), [risk], "Back up everything", "Ann Weiss"));
        var plan = await Eventually.Answer(
            async () => (await _app.Http.Read<string>(SoaExports.PlanPath, Ct)).Value ?? "", text => text.Contains("\"title\": \"Ransomware\"", StringComparison.Ordinal));
        plan.ShouldSatisfyAllConditions(
            p => p.ShouldContain("\"value\": \"TST-0007\""), p => p.ShouldContain("\"value\": \"proposed\""), p => p.ShouldContain("\"title\": \"Back up everything\""), p => p.ShouldContain("Ann Weiss"), p => p.ShouldContain("\"deadline\": \"2027-01-31T00:00:00Z\""));
        await _app.Tell(new PlanItemProgressed(item, ControlReference.AnnexA2022, "A.8.13", "inProgress", 40), 2);
        await Eventually.Answer(
            async () => (await _app.Http.Read<string>(SoaExports.PlanPath, Ct)).Value ?? "", text => text.Contains("\"value\": \"40\"", StringComparison.Ordinal) && text.Contains("\"value\": \"inProgress\"", StringComparison.Ordinal));
    }
}
