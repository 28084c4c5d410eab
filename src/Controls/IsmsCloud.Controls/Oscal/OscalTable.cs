using System.IO.Compression;
using System.Text.Json;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>A profile, a component definition, or the ZIP with both, as a table of decisions: one row for each control, with its place in the document.</summary>
internal sealed class OscalTable : TableFile
{
    private const string Sheet = "Statement of applicability";
    private const string Component = "component-definition";
    private const string Profile = "profile";

    private static readonly string[] Others = ["catalog", "mapping-collection", "plan-of-action-and-milestones", "system-security-plan", "assessment-plan", "assessment-results"];

    private static readonly IReadOnlyList<(string Name, Func<SoaInOscalRow, string?> Cell)> Columns =
    [
        ("framework", row => row.Framework),
        ("code", row => row.Code),
        ("necessary", row => row.Necessary),
        ("reasons", row => Cells.Joined(row.Reasons)),
        ("reasonText", row => row.ReasonText),
        ("requirements", row => Cells.Joined(row.Requirements)),
        ("exclusionJustification", row => row.ExclusionJustification),
        ("documentRefs", row => Cells.Joined(row.DocumentRefs)),
        ("place", row => row.Place),
    ];

    private readonly IReadOnlyList<SoaInOscalRow> _rows;
    private readonly IReadOnlyList<(string Name, Func<SoaInOscalRow, string?> Cell)> _columns;

    // A profile says which controls are necessary and nothing of why: what it has no column for stays as it is.
    private OscalTable(IReadOnlyList<SoaInOscalRow> rows, bool whole) => (_rows, _columns) = (rows, whole ? Columns : [.. Columns.Where(c => c.Name is "framework" or "code" or "necessary" or "place")]);

    public override IReadOnlyList<string> Sheets { get; } = [Sheet];

    /// <summary>Null where it is no OSCAL document, and no ZIP that holds one.</summary>
    /// <exception cref="BadTableException">It is one, and something stands against it: each place is named.</exception>
    public static TableFile? In(Stream content)
    {
        var head = new byte[4];
        var isZip = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual("PK\u0003\u0004"u8);
        content.Position = 0;
        if ((isZip ? Unpacked(content) : Bytes(content)) is not { } json) return null;
        return RootOf(json) switch
        {
            Component => Of(OscalReader.Component(json), SoaInOscal.Of, whole: true),
            Profile => Of(OscalReader.Profile(json), SoaInOscal.Of, whole: false),
            { } other when Others.Contains(other) => throw TableLimits.Bad("oscal-other", $"This is a {other} of OSCAL. Decisions come as a component definition or a profile."),
            _ => null,
        };
    }

    protected override IEnumerable<TableRow> Read(string sheet)
    {
        yield return new TableRow(1, [.. _columns.Select(column => column.Name)], TableRow.Faultless);
        var line = 1;
        foreach (var row in _rows) yield return new TableRow(++line, [.. _columns.Select(column => Cells.Text(Cells.Safe(column.Cell(row))) ?? "")], TableRow.Faultless);
    }

    private static OscalTable Of<T>((T? Document, IReadOnlyList<Refusal> Refusals) read, Func<T, (IReadOnlyList<SoaInOscalRow>, IReadOnlyList<Refusal>)> rowsOf, bool whole)
        where T : class
    {
        if (read.Document is null) throw new BadTableException(read.Refusals);
        var (rows, faults) = rowsOf(read.Document);
        return faults.Count == 0 ? new OscalTable(rows, whole) : throw new BadTableException(faults);
    }

    private static byte[]? Bytes(Stream content)
    {
        if (content.Length > TableLimits.FileBytes) throw TableLimits.TooLarge();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    // What our bundle holds beside it, the catalogue and the profile, follows from it.
    private static byte[]? Unpacked(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.FirstOrDefault(entry => entry.Name.EndsWith($"-{Component}.json", StringComparison.Ordinal)) is not { } entry) return null;
            using var packed = entry.Open();
            var bytes = new byte[Math.Min(entry.Length, TableLimits.FileBytes + 1)];
            return packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) <= TableLimits.FileBytes ? bytes : throw TableLimits.TooLarge();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // The first property that is a document's name; null for what is no JSON object.
    private static string? RootOf(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsSpan(3) : json);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                if (reader.GetString() is not "$schema" and var name) return name;
                reader.Skip();
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
