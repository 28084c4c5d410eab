using System.Globalization;
using System.Text;
using CsvHelper;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records.Importing;

/// <summary>The problems of an import as a file: a line for each, with line and column.</summary>
internal static class ProblemReport
{
    private static readonly string[] Header = ["Line", "Column", "Field", "Severity", "Code", "Message", "Rule", "Value"];

    /// <summary>Stores it.</summary>
    /// <returns>Its id; null where nothing is wrong.</returns>
    public static async Task<Guid?> Store(IReadOnlyList<ImportProblem> problems, Import import, AttachmentStore files, CancellationToken ct)
    {
        if (problems.Count == 0) return null;
        using var content = new MemoryStream(Write(problems));
        var (stored, refusal) = await files.Put(NameOf(import), "text/csv", content, ct);
        return stored?.Id ?? throw new InvalidOperationException($"The report was refused: {refusal!.Code}.");
    }

    public static string NameOf(Import import) => $"{import.Ref}-problems.csv";

    public static byte[] Write(IReadOnlyList<ImportProblem> problems)
    {
        using var bytes = new MemoryStream();
        // With its mark, so that spreadsheets read it as what it is.
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            Line(csv, Header);
            foreach (var p in problems) Line(csv, p.Line, p.Column, p.Field, Words.Of(p.Severity), p.Code, p.Message, p.Rule, Printable(p.Value));
        }

        return bytes.ToArray();
    }

    private static void Line(CsvWriter csv, params object?[] cells)
    {
        foreach (var cell in cells) csv.WriteField(Cells.Text(Cells.Safe(cell)));
        csv.NextRecord();
    }

    private static string? Printable(string? text) => text is null ? null : new([.. text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c)]);
}
