using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>Members. They come by invitation: nothing is created here.</summary>
public sealed class MembersClient(HttpClient http, string root) : RegisterClient<MemberDto, MemberFields>(http, root)
{
    /// <summary>Ends a membership; the person keeps their account.</summary>
    public Task<ApiResult<MemberDto>> Remove(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "removal", version, new Because { Reason = reason }, ct);
}

/// <summary>Invitations. An invitation is not edited: it is revoked, and another one sent.</summary>
public sealed class InvitationsClient(HttpClient http, string root) : RegisterClient<InvitationDto, InvitationFields>(http, root)
{
    /// <summary>Sends it again, with a new link and new time; the old link is dead.</summary>
    public Task<ApiResult<InvitationDto>> Resend(Guid id, int version, CancellationToken ct) => Verb(id, "resending", version, null, ct);

    /// <summary>Withdraws it.</summary>
    public Task<ApiResult<InvitationDto>> Revoke(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "revocation", version, new Because { Reason = reason }, ct);
}

/// <summary>API clients.</summary>
public sealed class ApiClientsClient(HttpClient http, string root) : RegisterClient<ApiClientDto, ApiClientFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>A new client with its secret, which is shown this once.</summary>
    public new Task<ApiResult<ApiClientWithSecretDto>> Create(ApiClientFields fields, CancellationToken ct) =>
        Http.Post<ApiClientWithSecretDto>(_root, fields, ct);

    /// <summary>A new secret; the old ones stay good for the overlap.</summary>
    public Task<ApiResult<ApiClientWithSecretDto>> Rotate(Guid id, int version, int overlapHours, CancellationToken ct) =>
        Http.Call<ApiClientWithSecretDto>(HttpMethod.Post, $"{_root}/{id}/rotation", version, new RotateRequest { OverlapHours = overlapHours }, ct);

    /// <summary>Revokes it for good.</summary>
    public Task<ApiResult<ApiClientDto>> Revoke(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "revocation", version, new Because { Reason = reason }, ct);

    /// <summary>What a client can be given.</summary>
    public Task<ApiResult<IReadOnlyList<string>>> Permissions(CancellationToken ct) =>
        Http.Read<IReadOnlyList<string>>($"{_root}/permissions", ct);
}
