using IsmsCloud.Messaging;

namespace IsmsCloud.Identity.Contracts.Events;

/// <summary>An API client as it is from now on: registered, revised, given a new secret, or revoked.</summary>
/// <param name="ClientId">What it authenticates with.</param>
/// <param name="ExpiresAt">From then on it gets no token; null: it does not expire.</param>
[Event("identity.api-client-changed")]
public sealed record ApiClientChanged(
    Guid ApiClientId, string ClientId, string Name, IReadOnlyList<string> Permissions, DateTimeOffset? ExpiresAt, bool Revoked);
