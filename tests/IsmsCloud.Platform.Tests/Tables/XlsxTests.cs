using System.IO.Compression;
using System.Text;
using IsmsCloud.Http;
using MiniExcelLibs;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Tables;

public sealed class XlsxTests
{
    static List<TableRow> Rows(Stream content, string sheet = "Risks")
    {
        using var file = TableFile.Open(content);
        return [.. file.Rows(sheet)];
    }

    static string Refusal(Func<object?> read) => Should.Throw<BadTableException>(() => read()).Refusal.Code;

    [Fact]
    public void Cells_are_read_as_people_see_them()
    {
        var rows = Rows(Workbook.Of(
            """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><r><t>rich </t></r><r><t xml:space="preserve">text </t></r><rPh><t>no</t></rPh></is></c></row>
            <row r="5"><c r="A5"><v>3.5</v></c><c r="B5" s="1"><v>46112</v></c><c r="C5" s="2"><v>46112.5</v></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="str"><f>A1&amp;"x"</f><v>computed</v></c><c r="F5"><f>1+1</f><v>2</v></c></row>
            """, "<si><t>shared _x0041_ _x000D_text</t></si>"));
        rows[0].Cells.ShouldBe(["shared A \rtext", "", "rich text "]);
        rows[1].Cells.ShouldBe(["3.5", "2026-03-31", "2026-03-31T12:00:00", "true", "computed", "2"]);
        rows.Select(row => row.Line).ShouldBe([3, 5]);
        rows.ShouldAllBe(row => row.Faults.Count == 0);
    }

    [Fact]
    public void A_formula_without_a_value_and_an_error_are_faults_of_their_cells()
    {
        var row = Rows(Workbook.Of("""<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><v>1</v></c></row>""")).ShouldHaveSingleItem();
        row.Faults.Keys.ShouldBe([0, 1]);
        row.Faults[1].ShouldContain("#REF!");
    }

    [Fact]
    public void Hidden_sheets_are_passed_over()
    {
        using var file = TableFile.Open(Workbook.Of("", sheets: """<sheet name="Secret" state="hidden" sheetId="1" r:id="r1"/><sheet name="Open" sheetId="2" r:id="r2"/>"""));
        file.Sheets.ShouldBe(["Open"]);
    }

    [Fact]
    public void What_another_writer_wrote_is_read()
    {
        var bytes = new MemoryStream();
        bytes.SaveAs(new[] { new { Title = "a\nb & <c>", Amount = 12.5, On = new DateTime(2026, 3, 31), Yes = true } });
        bytes.Position = 0;
        Rows(bytes, "Sheet1")[1].Cells.Take(3).ShouldBe(["a\nb & <c>", "12.5", "2026-03-31"]);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var rows = $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string(' ', 60 * 1024 * 1024)}</t></is></c></row>";
        var bomb = Workbook.Of(rows);
        bomb.Length.ShouldBeLessThan(200_000);
        // Of this thread: others test meanwhile.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refusal(() => Rows(bomb)).ShouldBe("workbook-unpacks-too-large");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(60 * 1024 * 1024);
        Refusal(() => Rows(Workbook.Of("<row r=\"1\"/>", $"<si><t>{new string(' ', 60 * 1024 * 1024)}</t></si>"))).ShouldBe("workbook-unpacks-too-large");
    }

    [Fact]
    public void A_zip_that_is_no_workbook_a_broken_one_and_one_with_outside_parts_are_refused()
    {
        Refusal(() => Rows(Workbook.Zip(("readme.txt", "hello")))).ShouldBe("workbook-no-sheet");
        Refusal(() => Rows(Workbook.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></row>"))).ShouldBe("workbook-broken");
        var outside = Workbook.Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><workbook>&y;</workbook>"), ("xl/_rels/workbook.xml.rels", "<a/>"));
        Refusal(() => Rows(outside)).ShouldBe("workbook-broken");
        Refusal(() => Rows(Workbook.Of("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"))).ShouldBe("too-many-columns");
        var packed = Workbook.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").ToArray();
        for (var i = 40; i < packed.Length - 60; i += 7) packed[i] ^= 0x55;
        Should.Throw<BadTableException>(() => Rows(new MemoryStream(packed)));
    }
}
