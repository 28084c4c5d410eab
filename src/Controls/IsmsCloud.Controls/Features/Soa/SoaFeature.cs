using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>The statement of applicability (6.1.3 d): its entries, its versions, and what keeps them.</summary>
internal static class SoaFeature
{
    public static IServiceCollection AddSoa(this IServiceCollection services) => services
        .AddScoped<ControlsSaid>().AddScoped<SoaReader>().AddScoped<SoaEntries>().AddScoped<SoaLeaning>().AddScoped<SoaBulk>().AddScoped<SoaEntryAnswers>()
        .AddScoped<SoaImporting>().AddScoped<SoaImportKeys>().AddScoped<SoaImportRequirements>()
        .AddScoped<SoaVersions>().AddScoped<SoaMigrating>().AddScoped<SoaReadiness>().AddScoped<SoaVersionAnswers>()
        .AddSweep<SoaSweep, TenantProfile>();

    public static void MapSoa(this IEndpointRouteBuilder api)
    {
        api.MapRecords(SoaRegister.Definition, SoaImportPlan.Of, DecideEntries.Map, ReadWorkbench.Map, MigrateSoa.Map);
        api.MapRecords(SoaVersionRegister.Definition, PrepareVersions.Map, ApproveVersions.Map, ReadVersions.Map);
    }
}
