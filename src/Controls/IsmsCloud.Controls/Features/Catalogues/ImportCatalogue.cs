using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Catalogues;

internal static class ImportCatalogue
{
    public static void Map(IEndpointRouteBuilder catalogues)
    {
        catalogues.MapPost("imports", FromFile).Needs(ControlPermissions.Write).Produces<CatalogueDto>(201)
            .WithSummary("Import an uploaded OSCAL catalog; a refusal names the JSON path in the file that stands against it.");
        catalogues.MapPost("imports/oscal", FromBody).Needs(ControlPermissions.Write).Produces<CatalogueDto>(201)
            .WithSummary("Import the OSCAL catalog that is the body, under ?key=.");
    }

    private static async Task<IResult> FromFile(CatalogueImportRequest request, AttachmentStore files, CatalogueImport import, HttpRequest http, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        if (await files.Open(request.AttachmentId!.Value, ct) is not var (file, content)) return Refused.By(CommonRefusals.NotFound("attachmentId"));
        await using var source = content;
        if (file.MediaType != "application/json") return Refused.By(CatalogueRefusals.NotJson);
        if (file.Length > CatalogueRefusals.MaxBytes) return Refused.By(CatalogueRefusals.TooLarge);
        return await import.Of(await Bytes(source, ct), request.Key, _ => Task.FromResult((file, (Refusal?)null))!, http, ct);
    }

    private static async Task<IResult> FromBody(string? key, HttpRequest http, AttachmentStore files, CatalogueImport import, CancellationToken ct)
    {
        if (http.ContentLength > CatalogueRefusals.MaxBytes) return Refused.By(CatalogueRefusals.TooLarge with { Path = null });
        var json = await Bytes(http.Body, ct);
        if (json.Length > CatalogueRefusals.MaxBytes) return Refused.By(CatalogueRefusals.TooLarge with { Path = null });
        return await import.Of(json, key, named => files.Put($"{named}.json", "application/json", new MemoryStream(json), ct), http, ct);
    }

    // One byte more than allowed tells that there is more; the rest is not read.
    private static async Task<byte[]> Bytes(Stream content, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= CatalogueRefusals.MaxBytes && (read = await content.ReadAsync(buffer, ct)) > 0) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}

/// <summary>Makes a catalogue of a file: all of it, or nothing.</summary>
internal sealed class CatalogueImport(RevisionStore<ImportedCatalogue> catalogues, RevisionStore<CatalogueContent> contents, CatalogueAnswers answers, TenantContext who)
{
    /// <param name="json">The file.</param>
    /// <param name="wanted">The key that was asked for.</param>
    /// <param name="keep">Keeps the file, which is not kept before all else is good.</param>
    /// <param name="http">Where the answer's address follows from.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IResult> Of(byte[] json, string? wanted, Func<string, Task<(Attachment? File, Refusal? No)>> keep, HttpRequest http, CancellationToken ct)
    {
        var (catalog, faults) = OscalReader.Catalog(json);
        if (catalog is null) return Refused.By(faults);
        var (controls, refusals) = CatalogControls.Of(catalog);
        if (refusals.Count > 0) return Refused.By(refusals);
        var head = HeadOf(catalog);
        var key = string.IsNullOrWhiteSpace(wanted) ? ImportedCatalogue.KeyOf(head.Title) : wanted;
        if (ImportedCatalogue.CheckKey(key) is { } no) return Refused.By(no);
        var id = ImportedCatalogue.IdOf(who.Tenant, key);
        if (await catalogues.Find(id, ct) is not null) return Refused.By(CatalogueRefusals.KeyTaken(key));
        var (file, refused) = await keep(key);
        if (file is null) return Refused.By(refused!);
        var made = ImportedCatalogue.Of(id, key, head, await Kept(controls, file, ct), new CatalogueFileDto(file.Id, file.Name, file.Length, file.Sha256), who.Actor.Person());
        await catalogues.Save(made, ct);
        return Saved.Created(made, await answers.Of(made, ct), $"{http.Path.Value![..http.Path.Value!.IndexOf("/imports", StringComparison.Ordinal)]}/{key}");
    }

    private async Task<CatalogueContent> Kept(IReadOnlyList<CatalogueControl> controls, Attachment file, CancellationToken ct)
    {
        var id = CatalogueContent.IdOf(who.Tenant, file.Sha256);
        if (await contents.Find(id, ct) is { } known) return known;
        var content = CatalogueContent.Of(id, controls);
        await contents.Save(content, ct);
        return content;
    }

    private static CatalogueHead HeadOf(OscalCatalog catalog)
    {
        var title = catalog.Metadata.Title.Line();
        return new CatalogueHead(title.Length <= 200 ? title : title[..200], Short(catalog.Metadata.Version), Publisher(catalog.Metadata));
    }

    private static string? Publisher(OscalMetadata metadata)
    {
        var roles = (metadata.ResponsibleParties ?? []).OrderBy(r => r.RoleId switch { "publisher" => 0, "creator" => 1, _ => 2 });
        var id = roles.SelectMany(r => r.PartyUuids).FirstOrDefault();
        return Short((metadata.Parties ?? []).FirstOrDefault(party => id is null || party.Uuid == id)?.Name);
    }

    private static string? Short(string? text) => text is { Length: > 200 } ? text[..200] : text;
}
