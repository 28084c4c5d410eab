using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Catalogues;

/// <summary>The catalogues that were imported, as a register with its history; built-in ones are no records.</summary>
internal static class CatalogueRegister
{
    public static Register<ImportedCatalogue, CatalogueDto> Definition => new Register<ImportedCatalogue, CatalogueDto>(
            "catalogues/imported", ControlPermissions.Read, (records, scope, ct) => scope.GetRequiredService<CatalogueAnswers>().Of(records, ct))
        .Filter("key", c => c.Key)
        .Sort("key", c => c.Key).Sort("name", c => c.Name)
        .Search(c => c.Name).Search(c => c.Key)
        .Column("Ref", d => d.Ref).Column("Key", d => d.Key).Column("Title", d => d.Title).Column("Edition", d => d.Edition).Column("Publisher", d => d.Publisher)
        .Column("Controls", d => d.Controls).Column("Enhancements", d => d.Enhancements).Column("SHA-256", d => d.File?.Sha256);

    public static void Map(IEndpointRouteBuilder imported) =>
        imported.MapDelete("{id:guid}", Delete).Needs(ControlPermissions.Write).Produces<CatalogueDto>()
            .WithSummary("Retire it, with ?reason=. Its key stays taken, and who names it can still read it.");

    private static Task<IResult> Delete(Guid id, string? reason, Writing<ImportedCatalogue> writing, CatalogueAnswers answers, CancellationToken ct) =>
        writing.Change(id, catalogue => catalogue.Delete(reason), answers, ct);
}

internal sealed class CatalogueAnswers : Answers<ImportedCatalogue, CatalogueDto>
{
    public override Task<IReadOnlyList<CatalogueDto>> Of(IReadOnlyList<ImportedCatalogue> records, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CatalogueDto>>([.. records.Select(Describe)]);

    private static CatalogueDto Describe(ImportedCatalogue c) => new(
        c.Key, c.Name, CatalogueOrigin.Imported, c.Edition, c.Publisher, c.Controls, c.Enhancements, c.Withdrawn, c.Themes,
        c.Id, c.Ref, c.Version, c.CreatedAt, c.By, c.File, c.Retired, c.Can);

    public static CatalogueDto Describe(Catalogue builtIn) => new(
        builtIn.Key, builtIn.Title, CatalogueOrigin.BuiltIn, builtIn.Key.Split('-')[^1], null, builtIn.Controls.Count, 0, 0,
        [.. builtIn.Controls.GroupBy(c => c.Theme).Select(theme => new CatalogueThemeDto(theme.Key, theme.Count()))],
        null, null, 0, null, null, null, false, []);
}

/// <summary>Finds catalogues by key: built-in ones, and those of the tenant, retired ones too, since records go on to name them.</summary>
internal sealed class CatalogueReader(RevisionStore<ImportedCatalogue> catalogues, RevisionStore<CatalogueContent> contents, CatalogueAnswers answers, Tenancy.TenantContext who)
{
    /// <summary>All that are not retired, built-in ones first.</summary>
    public async Task<IReadOnlyList<CatalogueDto>> All(CancellationToken ct) =>
        [.. BuiltIn.All.Select(CatalogueAnswers.Describe), .. await answers.Of(await catalogues.All(null, ct), ct)];

    /// <summary>One with its controls; null where there is none.</summary>
    public async Task<(CatalogueDto About, Catalogue Catalogue)?> Find(string key, CancellationToken ct)
    {
        if (BuiltIn.Find(key) is { } builtIn) return (CatalogueAnswers.Describe(builtIn), builtIn);
        if (await catalogues.Find(ImportedCatalogue.IdOf(who.Tenant, key), ct) is not { } imported) return null;
        var content = await contents.Find(imported.ContentId, ct);
        return (await answers.Of(imported, ct), new Catalogue(key, imported.Name, content?.Controls ?? []));
    }
}
