using System.Security.Cryptography;
using System.Text.Json;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>A version of the statement of applicability as its files show it.</summary>
/// <param name="Organisation">The organisation's name.</param>
internal sealed record SoaFile(SoaVersionDto Version, SoaRowsDto Rows, string Organisation)
{
    public string Title => $"Statement of applicability, version {Version.Number}";

    public string Edition => Rows.Edition == SoaEdition.Edition2013 ? "ISO/IEC 27001:2013" : "ISO/IEC 27001:2022";

    public string Framework => Rows.Edition == SoaEdition.Edition2013 ? ControlReference.AnnexA2013 : ControlReference.AnnexA2022;

    public string State => Words.Spoken(Version.State.ToString());

    public string ApprovedBy => Version.Approval?.By.Name ?? "";

    /// <summary>The day of its approval, in UTC; null while nobody approved it.</summary>
    public DateOnly? ApprovedOn => Version.Approval is { } approval ? DateOnly.FromDateTime(approval.At.UtcDateTime) : null;

    /// <summary>Who approved it when, or that nobody has.</summary>
    public string Approved => Version.Approval is { } approval ? $"Approved by {approval.By.Name} ({approval.Role}) on {Words.Of(ApprovedOn)}" : $"Not approved: {State}";

    /// <summary>The same for the same content: what ids of documents made of it follow from.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Version.Id, Version.State, Rows })));

    /// <summary>File name without its ending.</summary>
    public string Name => $"soa-{Framework["annexa-".Length..]}-v{Version.Number}";
}

/// <summary>The rows as a table, and the header as another.</summary>
internal static class SoaSheet
{
    // A cell of a workbook holds 32767 characters, and a control may stand under thousands of risks.
    private const int MostRisks = 100;

    private static readonly IReadOnlyList<(string Title, Func<SoaRow, object?> Cell)> Columns =
    [
        ("Catalogue", row => row.Control.Framework),
        ("Control", row => row.Control.Code),
        ("Title", row => row.Control.Title),
        ("Theme", row => row.Theme),
        ("Applicable", row => Decided(row)),
        ("Reasons", row => row.Reasons.Select(Reason)),
        ("Reason in words", row => row.ReasonText),
        ("Risks", row => Listed(row.Risks, "; ", MostRisks)),
        ("Requirements", row => Cells.Joined([.. row.Requirements.Select(r => r.Title)])),
        ("Justification for exclusion", row => row.ExclusionJustification),
        ("Implemented", row => Implemented(row)),
        ("Implementation", row => row.ImplementationText),
        ("Planned for", row => row.PlannedFor),
        ("Documents", row => Cells.Joined(row.DocumentRefs)),
    ];

    public static Sheet Rows(SoaFile file) =>
        new("Statement of applicability", [.. Columns.Select(c => c.Title)], [.. file.Rows.Rows.Select(row => (IReadOnlyList<object?>)[.. Columns.Select(c => c.Cell(row))])]);

    public static Sheet Header(SoaFile file) => new("Version", ["Field", "Value"], [.. HeaderOf(file).Select(h => (IReadOnlyList<object?>)[h.Name, h.Value])]);

    /// <summary>What stands on the title page.</summary>
    public static IEnumerable<(string Name, object? Value)> HeaderOf(SoaFile file)
    {
        var version = file.Version;
        yield return ("Organisation", file.Organisation);
        yield return ("Standard", file.Edition);
        yield return ("Version", version.Number);
        yield return ("State", file.State);
        yield return ("Scope", version.Fields.Scope?.Title);
        yield return ("Risk criteria", version.Fields.Criteria?.Title);
        yield return ("Risk assessment", version.Fields.AssessmentRun?.Title);
        yield return ("Effective from", version.Fields.EffectiveFrom);
        yield return ("Prepared by", string.Join("; ", version.PreparedBy.Select(p => p.Name)));
        yield return ("Compared with Annex A by", version.Comparison?.By.Name);
        yield return ("Compared with Annex A on", version.Comparison is { } comparison ? DateOnly.FromDateTime(comparison.At.UtcDateTime) : null);
        yield return ("Approved by", version.Approval is { } by ? $"{by.By.Name} ({by.Role})" : null);
        yield return ("Approved on", file.ApprovedOn);
        yield return ("Content hash", file.Rows.ContentHash);
        yield return ("Changes", version.Fields.Summary);
    }

    public static string Decided(SoaRow row) => row.Necessary switch { true => "yes", false => "no", null => "undecided" };

    public static string? Implemented(SoaRow row) => row.Implementation is { } state ? Words.Of(state) : null;

    public static string Reason(InclusionReason reason) => Words.Spoken(reason.ToString());

    /// <summary>Risks with their levels, as many as there is room for, and how many more there are.</summary>
    public static string? Listed(IReadOnlyList<SoaRisk> risks, string between, int most)
    {
        if (risks.Count == 0) return null;
        var shown = string.Join(between, risks.Take(most).Select(risk => risk.Level is { } level ? $"{risk.Title} ({level})" : risk.Title));
        return risks.Count <= most ? shown : $"{shown}{between}and {risks.Count - most} more";
    }
}
