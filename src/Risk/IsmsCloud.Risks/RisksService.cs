using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Features.Criteria;

namespace IsmsCloud.Risks;

/// <summary>Risk criteria, register, assessment, treatment decisions and acceptance (6.1.1, 6.1.2, 8.2, and those parts of 6.1.3 and 8.3).</summary>
public static class RisksService
{
    /// <summary>Registers what its endpoints and reactions need.</summary>
    public static IServiceCollection AddRisks(this IServiceCollection services) => services
        .AddScoped<CriteriaAnswers>().AddScoped<CriteriaSuccession>();

    /// <summary>Maps its endpoints under <c>/api/risks</c>.</summary>
    public static void MapRisks(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/risks");
        api.MapAttachments(RiskPermissions.Read, RiskPermissions.Write);
        api.MapVerify(RiskPermissions.Read);
        api.MapRecords(CriteriaRegister.Definition, DraftCriteria.Map, ReviseCriteria.Map, SubmitCriteria.Map, ApproveCriteria.Map, ReadCriteria.Map);
    }
}
