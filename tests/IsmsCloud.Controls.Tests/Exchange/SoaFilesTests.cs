using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Features.Exchange;
using IsmsCloud.Controls.Oscal;
using MiniExcelLibs;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Exchange;

public sealed class SoaFilesTests
{
    [Fact]
    public void The_table_has_a_row_for_each_control_and_no_cell_that_a_spreadsheet_would_run()
    {
        var csv = Encoding.UTF8.GetString(SoaSheet.Rows(GivenSoa.File()).Csv(forExcel: false));
        csv.ShouldStartWith("Catalogue,Control,Title,Theme,Applicable,Reasons,");
        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldNotContain(",=HYPERLINK");
        csv.ShouldContain("risk treatment; best practice");
        csv.ShouldContain("Nobody develops software here.");
        SoaSheet.Rows(GivenSoa.File()).Csv(forExcel: true)[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public void The_workbook_holds_the_rows_and_whose_version_it_is()
    {
        using var xlsx = new MemoryStream(Sheet.Xlsx(SoaSheet.Rows(GivenSoa.File()), SoaSheet.Header(GivenSoa.File())));
        var rows = xlsx.Query(useHeaderRow: true, sheetName: "Statement of applicability").Cast<IDictionary<string, object?>>().ToList();
        rows.Count.ShouldBe(94);
        rows[0]["Reason in words"].ShouldBe($"'{GivenSoa.Formula}");
        rows[0]["Risks"].ShouldBe("Ransomware (High)");
        rows[2]["Applicable"].ShouldBe("no");
        rows[93]["Control"].ShouldBe("Crane / 7");
        var header = xlsx.Query(useHeaderRow: true, sheetName: "Version").Cast<IDictionary<string, object?>>().ToDictionary(r => (string)r["Field"]!, r => r["Value"]?.ToString());
        header["Organisation"].ShouldBe("Acme & Sons");
        header["Approved by"].ShouldBe("Tom Ohm (top-management)");
        header["Approved on"].ShouldBe("2026-11-20");
    }

    [Fact]
    public void The_document_says_version_approver_and_date_on_each_page_and_repeats_the_head_of_its_table()
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(SoaDocument.Of(GivenSoa.File())), isEditable: false);
        new OpenXmlValidator().Validate(docx, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
        var main = docx.MainDocumentPart!;
        main.HeaderParts.Single().Header!.InnerText.ShouldSatisfyAllConditions(t => t.ShouldContain("Acme & Sons"), t => t.ShouldContain("Statement of applicability, version 2"));
        main.FooterParts.Single().Footer!.InnerText.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Approved by Tom Ohm (top-management) on 20 Nov 2026"), t => t.ShouldContain("PAGE"), t => t.ShouldContain("NUMPAGES"));
        var table = main.Document!.Body!.Elements<Table>().Last();
        table.Elements<TableRow>().First().Descendants<TableHeader>().ShouldHaveSingleItem();
        // A head, four themes of Annex A and one of the organisation's own, and the rows.
        table.Elements<TableRow>().Count().ShouldBe(1 + 5 + 94);
        table.InnerText.ShouldContain("Nobody develops software here.");
        table.Descendants<Break>().ShouldNotBeEmpty();
        main.Document.Body.Descendants<PageSize>().Single().Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
    }

    [Fact]
    public void A_control_under_thousands_of_risks_names_as_many_as_there_is_room_for()
    {
        var many = Enumerable.Range(0, 2_000).Select(i => new SoaRisk(new Guid(i, 0, 0, new byte[8]), $"{new string('r', 190)} {i}", null, "Very high", 5)).ToList();
        var file = GivenSoa.File(rows: [GivenSoa.Rows()[0] with { Risks = many }]);
        using var xlsx = new MemoryStream(Sheet.Xlsx(SoaSheet.Rows(file)));
        var cell = (string)xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().Single()["Risks"]!;
        cell.ShouldSatisfyAllConditions(c => c.ShouldEndWith("and 1900 more"), c => c.Length.ShouldBeLessThan(32_767));
        using var docx = WordprocessingDocument.Open(new MemoryStream(SoaDocument.Of(file)), isEditable: false);
        docx.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("and 1980 more");
        SoaReading.Rows(SoaComponent.Of(file)).ShouldHaveSingleItem().Risks.ShouldBe(many);
    }

    [Fact]
    public void A_document_of_a_draft_says_that_nobody_approved_it()
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(SoaDocument.Of(GivenSoa.File(approved: false))), isEditable: false);
        docx.MainDocumentPart!.FooterParts.Single().Footer!.InnerText.ShouldContain("Not approved: draft");
    }

    [Fact]
    public void Characters_that_XML_has_no_place_for_break_no_file()
    {
        var odd = GivenSoa.File(organisation: "Ac\u0001me \uFFFE\U0001F512", rows: [GivenSoa.Rows()[0] with { ReasonText = "a\u0002b\uFFFF" }]);
        using var docx = WordprocessingDocument.Open(new MemoryStream(SoaDocument.Of(odd)), isEditable: false);
        docx.MainDocumentPart!.Document!.Body!.InnerText.ShouldSatisfyAllConditions(t => t.ShouldContain("Acme \U0001F512"), t => t.ShouldContain("ab"));
        using var xlsx = new MemoryStream(Sheet.Xlsx(SoaSheet.Rows(odd)));
        xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().Single()["Reason in words"].ShouldBe("ab");
    }

    [Fact]
    public void What_goes_out_as_component_definition_and_profile_comes_in_again_to_the_same_rows()
    {
        var file = GivenSoa.File();
        JsonSerializer.Serialize(SoaReading.Rows(SoaComponent.Of(file))).ShouldBe(JsonSerializer.Serialize(file.Rows.Rows));
        var included = SoaReading.Included(SoaProfile.Of(file));
        included.Keys.ShouldBe([ControlReference.AnnexA2022, "own"], ignoreOrder: true);
        included[ControlReference.AnnexA2022].ShouldBe(file.Rows.Rows.Where(r => r.Necessary == true && r.Control.Framework == ControlReference.AnnexA2022).Select(r => r.Control.Code));
    }

    [Fact]
    public void The_same_version_is_the_same_bytes_of_OSCAL()
    {
        SoaProfile.Of(GivenSoa.File()).ShouldBe(SoaProfile.Of(GivenSoa.File()));
        SoaComponent.Of(GivenSoa.File()).ShouldBe(SoaComponent.Of(GivenSoa.File()));
    }

    [Fact]
    public void A_plan_tells_of_each_risk_what_is_done_about_it_and_until_when()
    {
        var risk = new PlanLineRisk(Guid.CreateVersion7(), "Ransomware", "High");
        PlanLine Line(string action, string state, DateOnly due) => new(Guid.CreateVersion7(), "PLI-1", action, new ControlReference { Code = "A.8.13" }, "Ann Weiss", due, state, null, [risk]);
        var plan = JsonDocument.Parse(PlanFile.Of("Acme", Guid.CreateVersion7(), GivenSoa.Approved, [Line("Back up", "verified", new(2026, 10, 1)), Line("Test\nrestores", "inProgress", new(2027, 1, 31))]))
            .RootElement.GetProperty("plan-of-action-and-milestones");
        plan.GetProperty("poam-items").GetArrayLength().ShouldBe(2);
        var told = plan.GetProperty("risks").EnumerateArray().ShouldHaveSingleItem();
        told.GetProperty("status").GetString().ShouldBe("remediating");
        told.GetProperty("deadline").GetString().ShouldBe("2027-01-31T00:00:00Z");
        told.GetProperty("remediations").EnumerateArray().Select(r => r.GetProperty("lifecycle").GetString()).ShouldBe(["completed", "planned"]);
        told.GetProperty("remediations")[1].GetProperty("title").GetString().ShouldBe("Test restores");
    }
}
