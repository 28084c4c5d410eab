using System.Text;
using IsmsCloud.Http;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Tables;

public sealed class TableFileTests
{
    static List<TableRow> Rows(byte[] bytes, string sheet = "") => Rows(new MemoryStream(bytes), sheet);

    static List<TableRow> Rows(Stream content, string sheet = "")
    {
        using var file = TableFile.Open(content);
        return [.. file.Rows(sheet)];
    }

    static List<TableRow> Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    static string Refusal(Func<object?> read) => Should.Throw<BadTableException>(() => read()).Refusal.Code;

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_separator_is_the_one_that_makes_a_table(string separator)
    {
        var text = string.Join('\n', new[] { "ID_Title_Note", "1_\"a; b, c\"_\"x|y\"", "2_second_" }).Replace("_", separator, StringComparison.Ordinal);
        Rows(text).Select(row => row.Cells.Count).ShouldBe([3, 3, 3]);
        Rows(text)[1].Cells.ShouldBe(["1", "a; b, c", "x|y"]);
    }

    [Fact]
    public void A_first_line_may_name_the_separator() => Rows("sep=|\na,b|c\n1,2|3").Select(row => row.Cells[0]).ShouldBe(["a,b", "1,2"]);

    [Fact]
    public void Quotes_and_line_breaks_stand_in_fields_and_lines_are_counted_as_they_stand()
    {
        var rows = Rows("A;B\r\n\"one\r\ntwo\";\"say \"\"hi\"\"\"\r\n\r\nx;y\r\n");
        rows[1].Cells.ShouldBe(["one\r\ntwo", "say \"hi\""]);
        rows.Select(row => row.Line).ShouldBe([1, 2, 5]);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_shows_in_the_bytes(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "utf-8-bom" ? new UTF8Encoding(true) : name == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        var rows = Rows([.. encoding.GetPreamble(), .. encoding.GetBytes("Titel;Gewicht\nÄrger – groß;½")]);
        rows[0].Cells[0].ShouldBe("Titel");
        rows[1].Cells.ShouldBe(["Ärger – groß", "½"]);
    }

    [Fact]
    public void What_is_no_text_is_refused_with_a_word()
    {
        Refusal(() => Rows(Encoding.Unicode.GetBytes("a;b\n1;2"))).ShouldBe("text-unreadable");
        Refusal(() => Rows([])).ShouldBe("file-empty");
        Refusal(() => Rows([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).ShouldBe("workbook-old-or-locked");
        Refusal(() => Rows("PK\u0003\u0004 and then nothing")).ShouldBe("workbook-broken");
        Refusal(() => Rows("""[{"a":1},""")).ShouldBe("json-invalid");
        Refusal(() => Rows("""{"a":1}""")).ShouldBe("json-no-rows");
    }

    [Fact]
    public void Titles_above_the_header_are_passed_over()
    {
        var rows = Rows("Risk register 2026;;;\nas of 1 March;;;\n;;;\nID;Title;Owner;Score\n1;Fire;Ann;5\n2;Flood;Tom;6\n3;Theft;Ann;1");
        TableHeader.Among(rows)!.ShouldSatisfyAllConditions(h => h.Line.ShouldBe(4), h => h.Names.ShouldBe(["ID", "Title", "Owner", "Score"]));
    }

    [Fact]
    public void Columns_without_a_name_or_with_the_same_are_told_apart() =>
        TableHeader.Of(new TableRow(1, ["Title", "", "title", "Score"], new Dictionary<int, string>())).Names.ShouldBe(["Title", "Column 2", "title (2)", "Score"]);

    [Fact]
    public void Lists_of_objects_are_the_sheets_of_json()
    {
        using var file = TableFile.Open(new MemoryStream(Encoding.UTF8.GetBytes("""{"about":"x","threats":[{"code":"T1","c":true},{"code":"T2","tags":["a","b"]}],"none":[]}""")));
        file.Sheets.ShouldBe(["threats"]);
        file.Rows("threats").Select(row => string.Join('/', row.Cells)).ShouldBe(["code/c/tags", "T1/true/", "T2//a; b"]);
    }

    [Fact]
    public void Limits_are_refused_each_by_its_name()
    {
        Refusal(() => Rows(new string('x', (int)TableLimits.FileBytes + 1))).ShouldBe("file-too-large");
        Refusal(() => Rows("a\n" + string.Join('\n', Enumerable.Repeat("1", 1_000_000)))).ShouldBe("too-many-rows");
        Refusal(() => Rows("a;b\n1;" + string.Join(';', Enumerable.Repeat("x", TableLimits.Columns)))).ShouldBe("too-many-columns");
        Refusal(() => Rows($"a;b\n1;{new string('x', 10 * 1024 * 1024)}")).ShouldBe("cell-too-long");
        Refusal(() => Rows($"a;b\n1;\"{new string('x', 10 * 1024 * 1024)}")).ShouldBe("cell-too-long");
        Rows("a;b\n1;" + new string('x', TableLimits.CellLength))[1].Cells[1].Length.ShouldBe(TableLimits.CellLength);
    }
}
