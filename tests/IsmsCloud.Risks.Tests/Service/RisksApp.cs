using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;

[assembly: AssemblyFixture(typeof(IsmsCloud.Risks.Tests.Service.RisksHost))]

namespace IsmsCloud.Risks.Tests.Service;

/// <summary>The service, started once for all tests; each test has a tenant of its own.</summary>
public sealed class RisksHost : ServiceHost<Program>
{
    public RisksApp NewTenant() => new(Service, TestService<Program>.NewTenant());
}

/// <summary>A tenant, its people, and what they do in one word.</summary>
public sealed class RisksApp(TestService<Program> service, TenantId tenant)
{
    public TenantId Tenant => tenant;

    public TestService<Program> Service => service;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestPerson Ann { get; } = TestPerson.Of(tenant, "Ann Weiss", [RiskPermissions.Read, RiskPermissions.Write, RiskPermissions.Assess, RiskPermissions.Evaluate]).As("isms-manager");

    public TestPerson Tom { get; } = TestPerson.Of(tenant, "Tom Ohm", [RiskPermissions.Read, RiskPermissions.Treat, RiskPermissions.Accept, RiskPermissions.ApproveCriteria]).As("top-management");

    public TestPerson Rita { get; } = TestPerson.Of(tenant, "Rita Voss", [RiskPermissions.Read, RiskPermissions.Assess, RiskPermissions.Treat, RiskPermissions.Accept]).As("risk-owner");

    public RisksClient Owner => field ??= As(Rita);

    public Person Named(TestPerson person) => new() { Id = person.Id, Name = person.Name };

    public RisksClient As(TestPerson person) => new(service.ClientFor(person));

    public RisksClient Manager => field ??= As(Ann);

    public RisksClient Director => field ??= As(Tom);

    public HttpClient Http => field ??= service.ClientFor(Ann);

    public async Task<CriteriaSetDto> SubmittedCriteria(Func<CriteriaFields, CriteriaFields>? with = null, string preset = "5x5")
    {
        var fields = Given.Criteria(preset);
        var draft = (await Manager.Criteria.Create(with is null ? fields : with(fields), Ct)).Required();
        return (await Manager.Criteria.Submit(draft.Id, draft.Version, Ct)).Required();
    }

    public async Task<CriteriaSetDto> ApprovedCriteria(Func<CriteriaFields, CriteriaFields>? with = null, string preset = "5x5") =>
        (await Approve(await SubmittedCriteria(with, preset))).Required();

    public Task<ApiResult<CriteriaSetDto>> Approve(CriteriaSetDto seen, RisksClient? by = null) =>
        (by ?? Director).Criteria.Approve(seen.Id, seen.Version, new ApprovalRequest { ContentHash = seen.ContentHash }, Ct);

    public async Task<AssetDto> AddAsset(Func<AssetFields, AssetFields>? with = null)
    {
        var fields = Given.Asset(Named(Ann));
        return (await Manager.Assets.Create(with is null ? fields : with(fields), Ct)).Required();
    }

    /// <summary>An event-based draft of Rita's.</summary>
    public async Task<RiskDto> DraftRisk(Func<RiskFields, RiskFields>? with = null)
    {
        var scenario = (await Manager.Scenarios.Create(Given.Scenario, Ct)).Required();
        var fields = Given.EventRisk(Named(Rita), scenario.Id);
        return (await Manager.Register.Create(with is null ? fields : with(fields), Ct)).Required();
    }

    public async Task<RiskDto> IdentifiedRisk(Func<RiskFields, RiskFields>? with = null)
    {
        var draft = await DraftRisk(with);
        return (await Manager.Register.Identify(draft.Id, draft.Version, Ct)).Required();
    }

    public async Task<RiskDto> Rate(RiskDto risk, int likelihood, int consequence, RatingKind kind = RatingKind.Current) =>
        (await Manager.Register.Rate(risk.Id, risk.Version, Given.Rating(kind, likelihood, consequence), Ct)).Required();

    public async Task<RiskDto> EvaluatedRisk(int likelihood, int consequence, Func<RiskFields, RiskFields>? with = null)
    {
        var risk = await Rate(await IdentifiedRisk(with), likelihood, consequence);
        return (await Manager.Register.Evaluate(risk.Id, risk.Version, null, Ct)).Required();
    }

    public async Task<RiskDto> TreatedInPart(RiskDto risk, params IReadOnlyList<TreatmentOption> options) =>
        (await Owner.Register.Treat(risk.Id, risk.Version, Given.Treatment(options), Ct)).Required();

    /// <summary>Plans one item for a risk, has it approved and done.</summary>
    public async Task<PlanItemDto> DonePlanItem(RiskDto risk)
    {
        var item = (await Manager.Plan.Create(Given.PlanItem(Named(Ann), risk.Id), Ct)).Required();
        item = (await Owner.Plan.Approve(item.Id, item.Version, new ApprovalRequest { ContentHash = item.ContentHash }, Ct)).Required();
        item = (await Manager.Plan.Start(item.Id, item.Version, Ct)).Required();
        return (await Manager.Plan.Implement(item.Id, item.Version, [Given.Statement], Ct)).Required();
    }

    /// <summary>An event of another service, on the real bus.</summary>
    public Task Tell(object e, int subjectVersion = 1) => service.Tell(tenant, e, subjectVersion, Ct);
}
