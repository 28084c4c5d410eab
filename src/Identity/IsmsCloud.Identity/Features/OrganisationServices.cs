using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.ApiClients;
using IsmsCloud.Identity.Features.Engagements;
using IsmsCloud.Identity.Features.Invitations;
using IsmsCloud.Identity.Features.Me;
using IsmsCloud.Identity.Features.Members;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Identity.Features.Roles;
using IsmsCloud.Identity.OpenId;
using IsmsCloud.Revisions;
using IsmsCloud.Revisions.Storage;

namespace IsmsCloud.Identity.Features;

/// <summary>Organisations, their people, engagements and API clients.</summary>
internal static class OrganisationServices
{
    public static void AddOrganisations(this IServiceCollection services) => services
        .AddScoped<WorkspaceAccess>().AddScoped<ClientAccess>()
        .AddScoped<TokenIndex>().AddScoped<ClientRegistrations>().AddScoped<OrganisationLock>().AddSingleton<TenantScopes>()
        .AddScoped<SignedInPerson>().AddScoped<Founding>().AddScoped<FounderMembership>().AddScoped<FinishSignUps>()
        .AddScoped<MemberChanges>().AddSingleton<RecordLinks>()
        .AddScoped<InvitationObjections>().AddScoped<InvitationMail>().AddScoped<Joining>().AddScoped<Acceptance>()
        .AddScoped<Proposing>().AddScoped<ProposalMail>().AddScoped<ProposalsByLink>().AddScoped<Granting>().AddScoped<Revoking>()
        .AddScoped<ClientSecrets>().AddScoped<ApiClientAnswers>().AddScoped<ApiClientChanges>();

    public static void MapOrganisations(this WebApplication app)
    {
        var api = app.MapTenantApi("/api/identity");
        api.MapVerify(IdentityPermissions.OrganisationRead);
        WhoAmI.Map(api);
        ListRoles.Map(api);
        Register(api, OrganisationRegister.Definition, FoundOrganisation.Map, ReviseOrganisation.Map);
        Register(api, MemberRegister.Definition, ChangeRoles.Map, RemoveMember.Map);
        ClientEngagements.Map(api);
        var time = app.Services.GetRequiredService<TimeProvider>();
        Register(api, ProposalRegister.Definition(time), ProposeEngagement.Map, ReadLinkedProposal.Map, WithdrawProposal.Map);
        Register(api, EngagementRegister.Definition(time), GrantEngagement.Map, RevokeEngagement.Map);
        Register(api, InvitationRegister.Definition(time), InviteMember.Map, ResendInvitation.Map, RevokeInvitation.Map);
        Register(api, ApiClientRegister.Definition(time), MakeApiClient.Map, ReviseApiClient.Map, RotateSecret.Map);
        IndexWhatIsLookedFor(app.Services.GetRequiredService<IndexPlan>());
    }

    private static void IndexWhatIsLookedFor(IndexPlan plan)
    {
        plan.Add<Membership>(m => m.Roles);
        plan.Add<Membership>(m => m.EmailKey);
        plan.Add<Invitation>(i => i.State);
        plan.Add<EngagementProposal>(p => p.State);
        plan.Add<ApiClient>(c => c.Revoked);
    }

    private static void Register<T, TDto>(RouteGroupBuilder api, Register<T, TDto> register, params Action<IEndpointRouteBuilder>[] slices)
        where T : Aggregate
    {
        api.MapRegister(register);
        var group = api.MapGroup(register.Path).WithTags(register.Path);
        foreach (var map in slices) map(group);
    }
}
