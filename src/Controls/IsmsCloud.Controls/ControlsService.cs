using IsmsCloud.Controls.Consumers;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Controls;
using IsmsCloud.Controls.Features.Exchange;
using IsmsCloud.Controls.Features.Operation;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls;

/// <summary>Catalogues, controls and their evidence, the statement of applicability, and operation (6.1.3, 6.3, 8.1, 8.3).</summary>
public static class ControlsService
{
    /// <summary>Registers what its endpoints and reactions need.</summary>
    public static IServiceCollection AddControls(this IServiceCollection services) => services
        .AddSoa()
        .AddExchange()
        .AddScoped<KnownControls>().AddScoped<PlannedControls>().AddScoped<ControlAnswers>().AddScoped<PlanFollowing>().AddScoped<OwnControlAnswers>().AddScoped<TakenCodes>().AddSweep<EvidenceSweep, Control>()
        .AddScoped<ChangeAnswers>().AddScoped<IsmsChangeAnswers>().AddScoped<RunAnswers>().AddScoped<CarriedOut>().AddScoped<ProvisionAnswers>().AddScoped<ReadinessReader>();

    /// <summary>Maps its endpoints under <c>/api/controls</c>.</summary>
    public static void MapControls(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/controls");
        api.MapAttachments(ControlPermissions.Read, ControlPermissions.Operate);
        api.MapVerify(ControlPermissions.Read);
        api.MapImports(ControlPermissions.Read, ControlPermissions.Write);
        api.MapSoa();
        api.MapExchange();
        api.MapRecords(ControlRegister.Definition, KeepControls.Map, ProveControls.Map);
        api.MapRecords(OwnControlRegister.Definition, OwnControlRegister.Plan, KeepOwnControls.Map);
        api.MapRecords(RunRegister.Definition, RunRegister.Map);
        api.MapRecords(ChangeRegister.Definition, ChangeRegister.Plan, KeepChanges.Map);
        api.MapRecords(IsmsChangeRegister.Definition, IsmsChangeRegister.Map);
        api.MapRecords(ProvisionRegister.Definition, ProvisionRegister.Plan, ProvisionRegister.Map);
        Readiness.Map(api);
    }
}
