using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;

[assembly: AssemblyFixture(typeof(IsmsCloud.Risks.Tests.Service.RisksHost))]

namespace IsmsCloud.Risks.Tests.Service;

/// <summary>The service, started once for all tests; each test has a tenant of its own.</summary>
public sealed class RisksHost : IAsyncLifetime
{
    private RealServers? _servers;
    private TestService<Program>? _service;

    public TestService<Program> Service => _service ?? throw new InvalidOperationException("The service is not started.");

    public async ValueTask InitializeAsync()
    {
        _servers = await RealServers.GetAsync();
        _service = new TestService<Program>(_servers);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        if (_servers is not null) await _servers.DisposeAsync();
    }

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
}
