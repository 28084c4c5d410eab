using System.Globalization;
using System.Text;
using System.Xml;
using CsvHelper;
using IsmsCloud.Http;
using MiniExcelLibs;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>A table that is written as a file.</summary>
/// <param name="Name">Of the sheet.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>CSV; with the mark that Excel tells UTF-8 by where it is asked for.</summary>
    public byte[] Csv(bool forExcel)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: forExcel), leaveOpen: true))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            foreach (var title in Titles) csv.WriteField(title);
            csv.NextRecord();
            foreach (var row in Rows)
            {
                foreach (var cell in row) csv.WriteField(Cells.Text(Cells.Safe(cell)));
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A workbook of several sheets.</summary>
    public static byte[] Xlsx(params IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(sheets.ToDictionary(sheet => sheet.Name, sheet => (object)sheet.Records()));
        return bytes.ToArray();
    }

    private List<Dictionary<string, object?>> Records() =>
        [.. Rows.Select(row => Titles.Zip(row).ToDictionary(c => c.First, c => Cells.Safe(c.Second) is string text ? Clean(text) : Cells.Safe(c.Second)))];

    /// <summary>Text without the few characters that XML has no place for.</summary>
    public static string Clean(string text) => text.All(Fits) ? text : string.Concat(text.Where(Fits));

    private static bool Fits(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
