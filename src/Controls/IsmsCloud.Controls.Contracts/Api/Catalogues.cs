using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>Where a catalogue comes from.</summary>
public enum CatalogueOrigin
{
    /// <summary>It ships with the product.</summary>
    BuiltIn,

    /// <summary>The organisation imported it.</summary>
    Imported,
}

/// <summary>A catalogue of controls. <c>Can</c> names: delete.</summary>
/// <param name="Key">What <see cref="ControlReference.Framework"/> names it by.</param>
/// <param name="Edition">Its version, as its publisher counts; null where it has none.</param>
/// <param name="Publisher">Who made it; null where the file does not say.</param>
/// <param name="Controls">How many controls of their own.</param>
/// <param name="Enhancements">How many controls that enhance another; none in Annex A.</param>
/// <param name="Withdrawn">How many of both are withdrawn.</param>
/// <param name="Themes">In the order of the catalogue, each with how many controls and enhancements it has.</param>
/// <param name="Id">Of an imported one; null for a built-in one. So are the next.</param>
/// <param name="Version">Revision of the record, for If-Match; 0 for a built-in one.</param>
/// <param name="File">The file as it was imported, which its export gives back byte by byte.</param>
public sealed record CatalogueDto(
    string Key,
    string Title,
    CatalogueOrigin Origin,
    string? Edition,
    string? Publisher,
    int Controls,
    int Enhancements,
    int Withdrawn,
    IReadOnlyList<CatalogueThemeDto> Themes,
    Guid? Id,
    string? Ref,
    int Version,
    DateTimeOffset? ImportedAt,
    Person? ImportedBy,
    CatalogueFileDto? File,
    bool Retired,
    IReadOnlyList<string> Can);

/// <summary>A theme or group of a catalogue.</summary>
public sealed record CatalogueThemeDto(string Name, int Controls);

/// <summary>The file that a catalogue was imported from.</summary>
/// <param name="Id">Of the attachment.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record CatalogueFileDto(Guid Id, string Name, long Length, string Sha256);

/// <summary>A catalogue with those of its controls that were asked for, in its order (<c>GET catalogues/{key}</c>).</summary>
/// <param name="Predecessors">For Annex A of 2022: by code, the controls of 2013 that it came from; empty for other catalogues.</param>
public sealed record CatalogueControlsDto(
    CatalogueDto Catalogue, IReadOnlyList<CatalogueControl> Controls, IReadOnlyDictionary<string, IReadOnlyList<string>> Predecessors);

/// <summary>What an import of a catalogue may say beside its file.</summary>
public sealed record CatalogueImportFields
{
    /// <summary>What controls will name it by: lower-case letters, digits, dots and hyphens, 2..50 characters, unique here; made of the title where it is left out.</summary>
    [MaxLength(50)]
    public string? Key { get; init; }
}

/// <summary>An OSCAL catalog (JSON, of OSCAL 1.1 or later) that was uploaded (<c>POST catalogues/imports</c>): at most 10 MB and 5000 controls.</summary>
public sealed record CatalogueImportRequest
{
    /// <summary>The uploaded file, of media type <c>application/json</c>.</summary>
    [Required]
    public Guid? AttachmentId { get; init; }

    /// <summary>As <see cref="CatalogueImportFields.Key"/>.</summary>
    [MaxLength(50)]
    public string? Key { get; init; }
}

/// <summary>Which controls of a catalogue to read.</summary>
public sealed record CatalogueQuery
{
    /// <summary>Name of one theme or group.</summary>
    public string? Theme { get; init; }

    /// <summary>Attributes as <c>controlType:Preventive</c>: several of one attribute mean either, of several attributes all.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>Text in code, title, objective or intent, without regard to case.</summary>
    public string? Search { get; init; }

    /// <summary>The query string, with its question mark; empty where nothing is asked.</summary>
    public override string ToString()
    {
        var query = new QueryText().Add("theme", Theme);
        foreach (var attribute in Attributes) query.Add("attribute", attribute);
        return query.Add("q", Search).ToString();
    }
}

/// <summary>Catalogues of controls. As a register it holds the imported ones alone, with their history.</summary>
public sealed class CataloguesClient(HttpClient http, string root) : RecordClient<CatalogueDto, CatalogueImportFields>(http, $"{root}/imported")
{
    /// <summary>All that are not retired: built-in ones first.</summary>
    public Task<ApiResult<IReadOnlyList<CatalogueDto>>> All(CancellationToken ct) => Http.Read<IReadOnlyList<CatalogueDto>>(root, ct);

    /// <summary>One with its controls.</summary>
    public Task<ApiResult<CatalogueControlsDto>> Controls(string key, CatalogueQuery query, CancellationToken ct) =>
        Http.Read<CatalogueControlsDto>($"{root}/{Uri.EscapeDataString(key)}{query}", ct);

    /// <summary>Imports an uploaded OSCAL catalog; a refusal names the JSON path in the file that stands against it.</summary>
    public Task<ApiResult<CatalogueDto>> Import(CatalogueImportRequest request, CancellationToken ct) => Http.Post<CatalogueDto>($"{root}/imports", request, ct);

    /// <summary>Address of a catalogue as a file: <c>oscal</c> (an imported one as it came), <c>csv</c> or <c>xlsx</c>.</summary>
    public string ExportPath(string key, string format) => $"{root}/{Uri.EscapeDataString(key)}/export?format={format}";

    /// <summary>Address of the mapping from Annex A of 2013 to that of 2022 as an OSCAL mapping collection.</summary>
    public string MappingPath => $"{root}/annexa-2022/mapping";
}

/// <summary>Addresses of files that are made of a version of the statement of applicability, and of the plan.</summary>
public static class SoaExports
{
    /// <summary>Formats of a version: table, text, document, and OSCAL: profile and component definition, or both with their catalogue in a ZIP.</summary>
    public static readonly IReadOnlyList<string> Formats = ["xlsx", "csv", "docx", "oscal", "oscal-profile", "oscal-component"];

    /// <summary>The treatment plan as an OSCAL plan of action and milestones.</summary>
    public const string PlanPath = "api/controls/plan/export?format=oscal-poam";

    /// <summary>A version as a file.</summary>
    /// <param name="version">Its id.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static string PathOf(Guid version, string format) => $"api/controls/soa/versions/{version}/export?format={format}";
}
