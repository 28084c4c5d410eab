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
using IsmsCloud.Context.Features.Ripple;
using IsmsCloud.Context.Features.Scope;
using IsmsCloud.Context.Reading;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;

namespace IsmsCloud.Context;

/// <summary>Clause 4: context, interested parties, scope and processes of the ISMS.</summary>
public static class ContextService
{
    /// <summary>Registers what its endpoints and reactions need.</summary>
    public static IServiceCollection AddContext(this IServiceCollection services) => services
        .AddSingleton<RecentProfiles>()
        .AddScoped<Profiles>().AddScoped<Records>().AddScoped<Staleness>().AddScoped<Citations>().AddScoped(typeof(Writing<>))
        .AddScoped<IssueAnswers>().AddScoped<ClimateAnswers>().AddScoped<PartyAnswers>().AddScoped<RequirementAnswers>()
        .AddScoped<InterfaceAnswers>().AddScoped<ScopeAnswers>().AddScoped<ProcessAnswers>()
        .AddScoped<Succession>().AddScoped<Suppliers>().AddScoped<ScopeDocuments>().AddScoped<ScopeGroundsReader>().AddScoped<ScopeReader>()
        .AddScoped<Ripples>().AddScoped<ReadinessReader>().AddScoped<ProfileKeeper>().AddScoped<ProcessSeeding>();

    /// <summary>Maps its endpoints under <c>/api/context</c>.</summary>
    public static void MapContext(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/context");
        api.MapAttachments(ContextPermissions.Read, ContextPermissions.Write);
        api.MapVerify(ContextPermissions.Read);
        Register(api, IssueRegister.Definition, IdentifyIssue.Map, ReviseIssue.Map, JudgeIssue.Map, RetireIssue.Map, ReviewIssue.Map, DeleteIssue.Map, RippleEndpoint.Map<Issue>);
        Register(api, ClimateRegister.Definition, CurrentClimateDecision.Map, DecideOnClimate.Map, LinkClimateIssues.Map, RippleEndpoint.Map<ClimateDecision>);
        Register(api, PartyRegister.Definition, RegisterParty.Map, ReviseParty.Map, DeleteParty.Map, RippleEndpoint.Map<InterestedParty>);
        Register(api, RequirementRegister.Definition, CaptureRequirement.Map, ReviseRequirement.Map, AnalyseRequirement.Map, DecideRequirement.Map,
            ApproveRequirementDecision.Map, ActivateRequirement.Map, EndRequirement.Map, ReviewRequirement.Map, DeleteRequirement.Map, RippleEndpoint.Map<Requirement>);
        Register(api, InterfaceRegister.Definition, RecordInterface.Map, ReviseInterface.Map, DeleteInterface.Map, RippleEndpoint.Map<InterfaceDependency>);
        Register(api, ScopeRegister.Definition, CurrentScope.Map, DraftScope.Map, ReviseScope.Map, SetScopeDocument.Map, ReadScopeDocument.Map, SubmitScope.Map,
            ReturnScope.Map, ApproveScope.Map, BringScopeIntoEffect.Map, DeleteScopeDraft.Map, ScopeStaleness.Map, RippleEndpoint.Map<ScopeVersion>);
        Register(api, ProcessRegister.Definition, AddProcess.Map, ReviseProcess.Map, RecordProcessRun.Map, DeleteProcess.Map, RippleEndpoint.Map<IsmsProcess>);
        Readiness.Map(api);
        var reports = api.MapGroup("reports").WithTags("reports");
        foreach (var map in (Action<IEndpointRouteBuilder>[])[IssueReports.Map, RequirementReports.Map, ScopeReports.Map, ProcessReports.Map]) map(reports);
        IndexLinks(app.Services.GetRequiredService<IndexPlan>());
    }

    private static void Register<T, TDto>(RouteGroupBuilder api, Register<T, TDto> register, params Action<IEndpointRouteBuilder>[] slices)
        where T : Aggregate
    {
        api.MapRegister(register);
        var group = api.MapGroup(register.Path).WithTags(register.Path);
        foreach (var map in slices) map(group);
    }

    // Links are walked backwards by what they lead to.
    private static void IndexLinks(IndexPlan plan)
    {
        plan.Add<Issue>(r => r.LeadsTo);
        plan.Add<ClimateDecision>(r => r.LeadsTo);
        plan.Add<InterestedParty>(r => r.LeadsTo);
        plan.Add<Requirement>(r => r.LeadsTo);
        plan.Add<InterfaceDependency>(r => r.LeadsTo);
        plan.Add<ScopeVersion>(r => r.LeadsTo);
        plan.Add<IsmsProcess>(r => r.LeadsTo);
    }
}
