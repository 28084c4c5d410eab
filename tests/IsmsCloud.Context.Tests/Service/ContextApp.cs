using IsmsCloud.Context.Contracts;
using IsmsCloud.Http.Client;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(IsmsCloud.Context.Tests.Service.ContextHost))]

namespace IsmsCloud.Context.Tests.Service;

/// <summary>The service, started once for all tests; each test has a tenant of its own.</summary>
public sealed class ContextHost : ServiceHost<Program>
{
    public ContextApp NewTenant() => new(Service, TestService<Program>.NewTenant());
}

/// <summary>A tenant, its people, and what they do in one word.</summary>
public sealed class ContextApp(TestService<Program> service, TenantId tenant)
{
    public TenantId Tenant => tenant;

    public TestService<Program> Service => service;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestPerson Ann { get; } = TestPerson.Of(tenant, "Ann Weiss", [ContextPermissions.Read, ContextPermissions.Write, ContextPermissions.Decide]).As("isms-manager");

    public TestPerson Tom { get; } = TestPerson.Of(tenant, "Tom Ohm", [.. ContextPermissions.All]).As("top-management");

    /// <summary>Has the service hear that the person is a member.</summary>
    public async Task Knows(TestPerson person, string? email = null)
    {
        using var scope = service.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(tenant, "test"));
        var joined = new Identity.Contracts.Events.MemberJoined(Guid.CreateVersion7(), Guid.Parse(person.Id), person.Name, ["isms-manager"], email);
        var info = new Messaging.EventInfo(Guid.CreateVersion7(), DateTimeOffset.UtcNow, joined.MembershipId, 1, Actor.System("test"));
        await ActivatorUtilities.CreateInstance<Consumers.WhenMembersChanged>(scope.ServiceProvider).Handle(joined, info, Ct);
    }

    public ContextClient As(TestPerson person) => new(service.ClientFor(person));

    public ContextClient Manager => field ??= As(Ann);

    public ContextClient Director => field ??= As(Tom);

    public HttpClient Http => field ??= service.ClientFor(Ann);

    public async Task<IssueDto> IdentifyIssue(IssueFields? fields = null) => (await Manager.Issues.Create(fields ?? Some.Issue, Ct)).Required();

    public async Task<IssueDto> RelevantIssue(IssueFields? fields = null)
    {
        var issue = await IdentifyIssue(fields);
        return (await Manager.Issues.Judge(issue.Id, issue.Version, true, "It matters to us", Ct)).Required();
    }

    public async Task<PartyDto> RegisterParty(PartyFields? fields = null) => (await Manager.Parties.Create(fields ?? Some.Party, Ct)).Required();

    public async Task<RequirementDto> CaptureRequirement(Func<RequirementFields, RequirementFields>? with = null)
    {
        var party = await RegisterParty();
        var fields = Some.Requirement(party.Id);
        return (await Manager.Requirements.Create(with is null ? fields : with(fields), Ct)).Required();
    }

    public async Task<RequirementDto> ActiveRequirement(Func<RequirementFields, RequirementFields>? with = null)
    {
        var r = await CaptureRequirement(with);
        r = (await Manager.Requirements.Analyse(r.Id, r.Version, "We read it", Ct)).Required();
        r = (await Manager.Requirements.Decide(r.Id, r.Version, AddressedByIsms.Yes, null, Ct)).Required();
        return (await Manager.Requirements.Activate(r.Id, r.Version, "It binds us", Ct)).Required();
    }

    public async Task<InterfaceDto> RecordInterface(InterfaceFields? fields = null) => (await Manager.Interfaces.Create(fields ?? Some.Interface, Ct)).Required();

    /// <summary>A complete draft that considers an issue, a requirement and an interface of the tenant.</summary>
    public async Task<ScopeVersionDto> DraftScope(Func<ScopeFields, ScopeFields>? with = null)
    {
        var (issue, requirement, border) = (await RelevantIssue(), await ActiveRequirement(), await RecordInterface());
        var fields = Some.Scope(issue.Id, requirement.Id, border.Id);
        return (await Manager.Scope.Create(with is null ? fields : with(fields), Ct)).Required();
    }

    public async Task<ScopeVersionDto> SubmittedScope(Func<ScopeFields, ScopeFields>? with = null)
    {
        var draft = await DraftScope(with);
        return (await Manager.Scope.Submit(draft.Id, draft.Version, Ct)).Required();
    }

    public async Task<ScopeVersionDto> ApprovedScope(Func<ScopeFields, ScopeFields>? with = null) => (await Approve(await SubmittedScope(with))).Required();

    public Task<ApiResult<ScopeVersionDto>> Approve(ScopeVersionDto seen, ContextClient? by = null) =>
        (by ?? Director).Scope.Approve(seen.Id, seen.Version, new ApproveScopeRequest { ContentHash = seen.ContentHash, RemovalsConfirmed = true }, Ct);
}
