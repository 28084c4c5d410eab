using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>Engagements, on the client's side.</summary>
public sealed class EngagementsClient(HttpClient http, string root) : RegisterClient<EngagementDto, EngagementFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>Grants what is proposed behind a link.</summary>
    public Task<ApiResult<EngagementDto>> Grant(string link, CancellationToken ct) =>
        Http.Post<EngagementDto>(_root, new GrantRequest { Link = link }, ct);

    /// <summary>Ends it; tokens that were issued under it run out within 10 minutes.</summary>
    public Task<ApiResult<EngagementDto>> Revoke(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "revocation", version, new Because { Reason = reason }, ct);
}

/// <summary>Proposals of a consultancy.</summary>
public sealed class ProposalsClient(HttpClient http, string root) : RegisterClient<ProposalDto, EngagementFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>Sends a proposal to a client's contact.</summary>
    public Task<ApiResult<ProposalDto>> Propose(ProposeEngagementRequest request, CancellationToken ct) => Http.Post<ProposalDto>(_root, request, ct);

    /// <summary>Withdraws it.</summary>
    public Task<ApiResult<ProposalDto>> Withdraw(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "withdrawal", version, new Because { Reason = reason }, ct);

    /// <summary>What is proposed behind a link: called in the client's workspace.</summary>
    public Task<ApiResult<LinkedProposalDto>> Linked(string link, CancellationToken ct) =>
        Http.Read<LinkedProposalDto>($"{_root}/linked{new QueryText().Add("link", link)}", ct);
}
