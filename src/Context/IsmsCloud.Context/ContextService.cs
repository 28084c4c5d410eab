using IsmsCloud.Context.Consumers;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Climate;
using IsmsCloud.Context.Features.Interfaces;
using IsmsCloud.Context.Features.Issues;
using IsmsCloud.Context.Features.Parties;
using IsmsCloud.Context.Features.Processes;
using IsmsCloud.Context.Features.Reports;
using IsmsCloud.Context.Features.Requirements;
using IsmsCloud.Context.Features.Scope;
using IsmsCloud.Context.Reading;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context;

/// <summary>Clause 4: context, interested parties, scope and processes of the ISMS.</summary>
public static class ContextService
{
    /// <summary>Registers what its endpoints and reactions need.</summary>
    public static IServiceCollection AddContext(this IServiceCollection services) => services
        .AddScoped<Citations>()
        .AddScoped<IssueAnswers>().AddScoped<ClimateAnswers>().AddScoped<PartyAnswers>().AddScoped<RequirementAnswers>()
        .AddScoped<InterfaceAnswers>().AddScoped<ScopeAnswers>().AddScoped<ProcessAnswers>()
        .AddScoped<ScopeSuccession>().AddScoped<Suppliers>().AddScoped<ScopeDocuments>().AddScoped<ScopeGroundsReader>().AddScoped<ScopeReader>()
        .AddScoped<ReadinessReader>().AddScoped<ProcessSeeding>();

    /// <summary>Maps its endpoints under <c>/api/context</c>.</summary>
    public static void MapContext(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/context");
        api.MapAttachments(ContextPermissions.Read, ContextPermissions.Write);
        api.MapVerify(ContextPermissions.Read);
        api.MapImports(ContextPermissions.Read, ContextPermissions.Write);
        api.MapRecords(IssueRegister.Definition, ImportIssues.Plan, IdentifyIssue.Map, ReviseIssue.Map, JudgeIssue.Map, RetireIssue.Map, ReviewIssue.Map, DeleteIssue.Map);
        api.MapRecords(ClimateRegister.Definition, CurrentClimateDecision.Map, DecideOnClimate.Map, LinkClimateIssues.Map);
        api.MapRecords(PartyRegister.Definition, ImportParties.Plan, RegisterParty.Map, ReviseParty.Map, DeleteParty.Map);
        api.MapRecords(RequirementRegister.Definition, ImportRequirements.Plan, CaptureRequirement.Map, ReviseRequirement.Map, AnalyseRequirement.Map, DecideRequirement.Map,
            ApproveRequirementDecision.Map, ActivateRequirement.Map, EndRequirement.Map, ReviewRequirement.Map, DeleteRequirement.Map);
        api.MapRecords(InterfaceRegister.Definition, ImportInterfaces.Plan, RecordInterface.Map, ReviseInterface.Map, DeleteInterface.Map);
        api.MapRecords(ScopeRegister.Definition, CurrentScope.Map, DraftScope.Map, ReviseScope.Map, SetScopeDocument.Map, ReadScopeDocument.Map, SubmitScope.Map,
            ReturnScope.Map, ApproveScope.Map, BringScopeIntoEffect.Map, DeleteScopeDraft.Map, ScopeStaleness.Map);
        api.MapRecords(ProcessRegister.Definition, AddProcess.Map, ReviseProcess.Map, RecordProcessRun.Map, DeleteProcess.Map);
        Readiness.Map(api);
        var reports = api.MapGroup("reports").WithTags("reports");
        foreach (var map in (Action<IEndpointRouteBuilder>[])[IssueReports.Map, RequirementReports.Map, ScopeReports.Map, ProcessReports.Map]) map(reports);
    }
}
