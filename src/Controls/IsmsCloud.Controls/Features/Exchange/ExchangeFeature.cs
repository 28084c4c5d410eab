using IsmsCloud.Controls.Features.Catalogues;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>Catalogues of controls, and what comes in and goes out as files.</summary>
internal static class ExchangeFeature
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services
        .AddScoped<CatalogueAnswers>().AddScoped<CatalogueReader>().AddScoped<CatalogueImport>()
        .AddScoped<SoaFiles>().AddScoped<PlanReader>();

    public static void MapExchange(this IEndpointRouteBuilder api)
    {
        api.MapRecords(CatalogueRegister.Definition, CatalogueRegister.Map);
        var catalogues = api.MapGroup("catalogues").WithTags("catalogues");
        foreach (var map in (Action<IEndpointRouteBuilder>[])[ReadCatalogues.Map, ImportCatalogue.Map, ExportCatalogue.Map]) map(catalogues);
        ExportSoa.Map(api.MapGroup("soa/versions").WithTags("soa/versions"));
        ExportPlan.Map(api.MapGroup("plan").WithTags("plan"));
    }
}
