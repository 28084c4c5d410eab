using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Catalogues;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Exchange;

internal static class ExportCatalogue
{
    public static void Map(IEndpointRouteBuilder catalogues)
    {
        catalogues.MapGet("{key}/export", Export).Needs(ControlPermissions.Read)
            .WithSummary("As ?format=oscal (an imported one byte by byte as it came), csv (with &excel=true its mark) or xlsx.");
        catalogues.MapGet("{key}/mapping", Mapping).Needs(ControlPermissions.Read)
            .WithSummary("From the edition before as an OSCAL mapping collection: for annexa-2022.");
    }

    private static async Task<IResult> Export(string key, string? format, bool? excel, CatalogueReader reader, AttachmentStore files, CancellationToken ct)
    {
        if (await reader.Find(key, ct) is not var (about, catalogue)) return Refused.By(Refused.NotFound);
        return format switch
        {
            "oscal" => await Oscal(about, catalogue, files, ct),
            "csv" => Files.Csv(Table(catalogue).Csv(excel == true), key),
            "xlsx" => Files.Xlsx(Sheet.Xlsx(Table(catalogue)), key),
            _ => Refused.By(CatalogueRefusals.FormatUnknown),
        };
    }

    private static async Task<IResult> Oscal(CatalogueDto about, Catalogue catalogue, AttachmentStore files, CancellationToken ct)
    {
        if (about.File is not { } imported) return Files.Json(CatalogueFile.Of(catalogue), CatalogueFile.NameOf(catalogue.Key));
        return await files.Open(imported.Id, ct) is var (file, content) ? Results.Stream(content, Files.JsonType, file.Name) : Refused.By(Refused.NotFound);
    }

    private static IResult Mapping(string key) =>
        key == ControlReference.AnnexA2022 ? Files.Json(MappingFile.Of(), "annexa-2013-2022-mapping.json") : Refused.By(Refused.NotFound);

    private static Sheet Table(Catalogue catalogue) => new(
        "Controls",
        ["Control", "Title", "Theme", "Objective", "Intent", "Enhances", "Withdrawn", "Control type", "Security properties", "Cybersecurity concepts", "Operational capabilities", "Security domains"],
        [.. catalogue.Controls.Select(c => (IReadOnlyList<object?>)
        [
            c.Code, c.Title, c.Theme, c.Objective, c.Intent, c.Parent, c.Withdrawn ? "yes" : null, c.Attributes?.ControlType, c.Attributes?.SecurityProperties,
            c.Attributes?.CybersecurityConcepts, c.Attributes?.OperationalCapabilities, c.Attributes?.SecurityDomains,
        ])]);
}

/// <summary>Files as answers: always to be saved, never shown as a page of ours.</summary>
internal static class Files
{
    public const string JsonType = "application/json";

    public static IResult Json(byte[] content, string name) => Results.Bytes(content, JsonType, name);

    public static IResult Csv(byte[] content, string name) => Results.Bytes(content, "text/csv; charset=utf-8", $"{name}.csv");

    public static IResult Xlsx(byte[] content, string name) => Results.Bytes(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx");

    public static IResult Docx(byte[] content, string name) => Results.Bytes(content, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{name}.docx");

    public static IResult Zip(byte[] content, string name) => Results.Bytes(content, "application/zip", $"{name}.zip");
}
