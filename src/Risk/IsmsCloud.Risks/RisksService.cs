using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Consumers;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Assessments;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Risks.Features.Identification;
using IsmsCloud.Risks.Features.Library;
using IsmsCloud.Risks.Features.Plan;
using IsmsCloud.Risks.Features.Planning;
using IsmsCloud.Risks.Features.Register;
using IsmsCloud.Risks.Features.Reports;
using IsmsCloud.Risks.Features.Simulations;
using IsmsCloud.Risks.Features.Sweeps;

namespace IsmsCloud.Risks;

/// <summary>Risk criteria, register, assessment, treatment decisions and acceptance (6.1.1, 6.1.2, 8.2, and those parts of 6.1.3 and 8.3).</summary>
public static class RisksService
{
    /// <summary>Registers what its endpoints and reactions need.</summary>
    public static IServiceCollection AddRisks(this IServiceCollection services) => services
        .AddScoped<CriteriaAnswers>().AddScoped<CriteriaSuccession>()
        .AddScoped(typeof(EntryAnswers<,>)).AddScoped<AssetAnswers>().AddScoped<AssetTree>().AddScoped<ScopeReader>().AddScoped<ScopePlacing>().AddScoped<ScopeVersions>()
        .AddScoped<LibraryAdoption>()
        .AddScoped<RiskAnswers>().AddScoped<RiskPlaces>().AddScoped<ImportedRatings>().AddScoped<ImportedLeanings>()
        .AddScoped<PlanAnswers>().AddScoped<PlanningItemAnswers>().AddScoped<PlanningActionAnswers>()
        .AddScoped<RunAnswers>().AddScoped<TriggerAnswers>().AddScoped<RunReader>().AddScoped<RunCompletion>().AddScoped<RiskFlagging>().AddScoped<Triggering>()
        .AddSingleton<SimulationJobs>().AddHostedService<SimulationWorker>().AddScoped<SimulationComputing>().AddScoped<SimulationInputs>()
        .AddScoped<ReadinessReader>()
        .AddSweep<DaySweep, Risk>().AddSweep<SimulationSweep, SimulationRun>();

    /// <summary>Maps its endpoints under <c>/api/risks</c>.</summary>
    public static void MapRisks(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/risks");
        api.MapAttachments(RiskPermissions.Read, RiskPermissions.Write);
        api.MapVerify(RiskPermissions.Read);
        api.MapImports(RiskPermissions.Read, RiskPermissions.Write);
        api.MapRecords(CriteriaRegister.Definition, DraftCriteria.Map, ReviseCriteria.Map, SubmitCriteria.Map, ApproveCriteria.Map, ReadCriteria.Map);
        api.MapRecords(AssetRegister.Definition, ImportAssets.Plan, KeepAssets.Map);
        api.MapRecords(EntryRegisters.Threats, ImportEntries.Threats, KeepEntries<Threat, ThreatFields>.Map);
        api.MapRecords(EntryRegisters.Vulnerabilities, ImportEntries.Vulnerabilities, KeepEntries<Vulnerability, VulnerabilityFields>.Map);
        api.MapRecords(EntryRegisters.RiskSources, ImportEntries.RiskSources, KeepEntries<RiskSource, RiskSourceFields>.Map);
        api.MapRecords(EntryRegisters.Scenarios, ImportEntries.Scenarios, KeepEntries<Scenario, ScenarioFields>.Map);
        ReadLibrary.Map(api);
        api.MapRecords(RiskRegister.Definition, ImportRisks.Plan, KeepRisks.Map, AssessRisk.Map, TreatRisk.Map, AcceptRisk.Map);
        api.MapRecords(PlanRegister.Definition, ImportPlanItems.Plan, KeepPlan.Map);
        api.MapRecords(PlanningRegisters.Items, KeepPlanning.MapItems);
        api.MapRecords(PlanningRegisters.Actions, KeepPlanning.MapActions);
        api.MapRecords(RunRegister.Runs, KeepRuns.Map, ReadRuns.Map);
        api.MapRecords(RunRegister.Triggers, KeepTriggers.Map);
        api.MapRegister(SimulationRegister.Definition);
        RunSimulation.Map(api.MapGroup("simulations").WithTags("simulations"));
        Readiness.Map(api);
        var reports = api.MapGroup("reports").WithTags("reports");
        foreach (var map in (Action<IEndpointRouteBuilder>[])[HeatMap.Map, RiskLists.Map, LossReports.Map]) map(reports);
    }
}
