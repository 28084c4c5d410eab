using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>What a row of a file says of a control: what somebody decided, and nothing that follows from other records.</summary>
internal sealed record SoaImportRow
{
    /// <summary>Empty where the code alone tells the edition of Annex A.</summary>
    public string? Framework { get; init; }

    public string? Code { get; init; }

    public bool? Necessary { get; init; }

    /// <summary>Chosen and derived ones together, as files have them.</summary>
    public IReadOnlyList<InclusionReason> Reasons { get; init; } = [];

    public string? ReasonText { get; init; }

    /// <summary>Titles, each with its record's id before it where the file knows that.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    public string? ExclusionJustification { get; init; }

    public IReadOnlyList<string> DocumentRefs { get; init; } = [];

    /// <summary>Where it stands in a document that is no table.</summary>
    public string? Place { get; init; }
}

/// <summary>Files that decide entries: our own in each of their forms, and the tables that consultants keep.</summary>
internal static class SoaImportPlan
{
    public static DecisionPlan<SoaEntry, SoaImportRow> Of => new DecisionPlan<SoaEntry, SoaImportRow>(
            ControlPermissions.PrepareSoa,
            (rows, save, scope, ct) => scope.GetRequiredService<SoaImporting>().Decide(rows, save, ct),
            async (entry, before, reason, scope, ct) =>
            {
                var standing = await scope.GetRequiredService<SoaReader>().Standing([before], ct);
                entry.BringBack(before, reason, standing, scope.GetRequiredService<TenantContext>().Actor.Person(), scope.GetRequiredService<Profiles>().Now);
                return [];
            })
        .Field("framework", "Catalogue", "framework", "standard", "edition")
        .Field("code", "Control", "code", "control no", "control number", "control id", "annex a", "annex a control", "number", "no", "nr", "id", "ref")
        .Field("necessary", "Applicable", "necessary", "applicability", "applicable (yes/no)", "included", "in scope", "anwendbar")
        .Field("reasons", "Reasons", "reason", "reasons for inclusion", "selection reason")
        .Field("reasonText", "Reason in words", "justification for inclusion", "justification of inclusion", "justification")
        .Field("requirements", "Requirements", "requirement")
        .Field("exclusionJustification", "Justification for exclusion", "justification of exclusion", "exclusion justification", "reason for exclusion")
        .Field("documentRefs", "Documents", "document", "references", "reference", "policy", "evidence")
        .Field("place", "Place in the file", "place")
        .Reads("framework", text => (FrameworkOf(text), null))
        .Reads("necessary", text => (ImportTexts.Normal(text) switch { "undecided" or "tbd" => "", "applicable" or "included" => "yes", "notapplicable" or "excluded" or "na" => "no", _ => text }, null))
        .Opens(OscalTable.In);

    private static string FrameworkOf(string text) =>
        BuiltIn.Find(text.Trim()) is not null ? text.Trim()
        : text.Contains("27001", StringComparison.Ordinal) && text.Contains("2013", StringComparison.Ordinal) ? ControlReference.AnnexA2013
        : text.Contains("27001", StringComparison.Ordinal) && text.Contains("2022", StringComparison.Ordinal) ? ControlReference.AnnexA2022
        : text.Trim();
}
