using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

/// <summary>A program that calls in the organisation's name. Its secrets are not part of the record.</summary>
[Kind("api-client", "APC")]
internal sealed class ApiClient : Aggregate
{
    private ApiClient()
    {
    }

    /// <summary>What it authenticates with; unique over all organisations.</summary>
    public string ClientId { get; private set; } = "";

    public ApiClientFields Fields { get; private set; } = new();

    public bool Revoked { get; private set; }

    public string? RevokedReason { get; private set; }

    public IReadOnlyList<string> Can => Revoked ? [] : ["edit", "rotate", "revoke"];

    /// <param name="id">The record's.</param>
    /// <param name="clientId">Nobody else's.</param>
    public static Made<ApiClient> Register(Guid id, string clientId, ApiClientFields fields, DateTimeOffset now) =>
        Made.Unless(ApiClientRefusals.Of(fields, null, now), () =>
        {
            var client = new ApiClient { Id = id, ClientId = clientId, Fields = ApiClientRefusals.Tidy(fields) };
            client.Changed("api-client.registered");
            return client;
        });

    public IReadOnlyList<Refusal> Revise(ApiClientFields fields, DateTimeOffset now)
    {
        if (Revoked) return [ApiClientRefusals.IsRevoked];
        if (ApiClientRefusals.Of(fields, Fields.ExpiresAt, now) is { Count: > 0 } refusals) return refusals;
        Fields = ApiClientRefusals.Tidy(fields);
        Changed("api-client.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Rotate(RotateRequest request)
    {
        if (Revoked) return [ApiClientRefusals.IsRevoked];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        Changed("api-client.secret-rotated");
        return [];
    }

    public IReadOnlyList<Refusal> Revoke(Because because)
    {
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (Revoked) return [ApiClientRefusals.IsRevoked];
        (Revoked, RevokedReason) = (true, because.Reason);
        Changed("api-client.revoked", because.Reason);
        return [];
    }

    public ApiClientState StateAt(DateTimeOffset now) =>
        Revoked ? ApiClientState.Revoked : Fields.ExpiresAt <= now ? ApiClientState.Expired : ApiClientState.Active;

    private void Changed(string action, string? reason = null) =>
        Did(action, reason, new ApiClientChanged(Id, ClientId, Fields.Name, Fields.Permissions, Fields.ExpiresAt, Revoked));
}
