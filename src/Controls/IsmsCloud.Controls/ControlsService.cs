using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Features.Catalogues;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Controls;

/// <summary>Catalogues, controls and their evidence, the statement of applicability, and operation (6.1.3, 6.3, 8.1, 8.3).</summary>
public static class ControlsService
{
    /// <summary>Registers what its endpoints and reactions need.</summary>
    public static IServiceCollection AddControls(this IServiceCollection services) => services
        .AddScoped<CatalogueAnswers>().AddScoped<CatalogueReader>().AddScoped<CatalogueImport>()
        .AddSoa();

    /// <summary>Maps its endpoints under <c>/api/controls</c>.</summary>
    public static void MapControls(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/controls");
        api.MapAttachments(ControlPermissions.Read, ControlPermissions.Operate);
        api.MapVerify(ControlPermissions.Read);
        api.MapImports(ControlPermissions.Read, ControlPermissions.Write);
        api.MapSoa();
        api.MapRecords(CatalogueRegister.Definition, CatalogueRegister.Map);
        var catalogues = api.MapGroup("catalogues").WithTags("catalogues");
        foreach (var map in (Action<IEndpointRouteBuilder>[])[ReadCatalogues.Map, ImportCatalogue.Map]) map(catalogues);
    }
}
