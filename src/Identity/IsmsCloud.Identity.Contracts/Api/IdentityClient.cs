using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>Organisations, their people, engagements and API clients over HTTP.</summary>
/// <param name="http">Its base address is the gateway's or the service's; it carries the caller's token.</param>
public sealed class IdentityClient(HttpClient http)
{
    private const string Root = "api/identity";

    /// <summary>The tenant's own settings: a register of one.</summary>
    public RegisterClient<OrganisationDto, OrganisationFields> Organisations { get; } = new(http, $"{Root}/organisations");

    /// <summary>The people of the organisation.</summary>
    public MembersClient Members { get; } = new(http, $"{Root}/members");

    /// <summary>People who are asked to join.</summary>
    public InvitationsClient Invitations { get; } = new(http, $"{Root}/invitations");

    /// <summary>Consultancies that act in this workspace.</summary>
    public EngagementsClient Engagements { get; } = new(http, $"{Root}/engagements");

    /// <summary>What this consultancy asked clients for.</summary>
    public ProposalsClient Proposals { get; } = new(http, $"{Root}/engagement-proposals");

    /// <summary>Programs that call the API.</summary>
    public ApiClientsClient ApiClients { get; } = new(http, $"{Root}/api-clients");

    /// <summary>The person who is signed in. A token without a tenant will do.</summary>
    public Task<ApiResult<MeDto>> Me(CancellationToken ct) => http.Read<MeDto>($"{Root}/me", ct);

    /// <summary>Founds a further organisation; the token must be a person's. Exchange it for the new tenant afterwards.</summary>
    public Task<ApiResult<OrganisationDto>> Found(FoundRequest request, CancellationToken ct) =>
        http.Post<OrganisationDto>($"{Root}/organisations", request, ct);

    /// <summary>All roles, most powerful first.</summary>
    public Task<ApiResult<IReadOnlyList<RoleDto>>> Roles(CancellationToken ct) => http.Read<IReadOnlyList<RoleDto>>($"{Root}/roles", ct);

    /// <summary>This consultancy's engagements over all its clients, newest first; pages by <paramref name="after"/>.</summary>
    public Task<ApiResult<ApiPage<ClientEngagementDto>>> ClientEngagements(CancellationToken ct, string? after = null) =>
        http.Read<ApiPage<ClientEngagementDto>>($"{Root}/client-engagements{new QueryText().Add("after", after)}", ct);

    /// <summary>Ends one of them from the consultancy's side.</summary>
    public Task<ApiResult<ClientEngagementDto>> EndClientEngagement(Guid id, int version, string reason, CancellationToken ct) =>
        http.Call<ClientEngagementDto>(HttpMethod.Post, $"{Root}/client-engagements/{id}/revocation", version, new Because { Reason = reason }, ct);
}
