using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>The editable fields of an API client.</summary>
public sealed record ApiClientFields
{
    /// <summary>What it is for; 1..200 characters.</summary>
    [Required, MaxLength(200), SaysSomething(1)]
    public string Name { get; init; } = "";

    /// <summary>1..50 of what <c>GET api-clients/permissions</c> lists, each once.</summary>
    [Required, MaxLength(50)]
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>From then on it gets no token; null: it does not expire. Later than now when it is set.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>States of an API client.</summary>
public enum ApiClientState
{
    /// <summary>It gets tokens.</summary>
    Active,

    /// <summary>Its time is over; a later one can be set.</summary>
    Expired,

    /// <summary>Revoked, for good.</summary>
    Revoked,
}

/// <summary>A secret as far as it can be shown again.</summary>
/// <param name="ExpiresAt">When it ceases to be good, once another one has taken its place.</param>
public sealed record ApiClientSecretDto(DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

/// <summary>A program that calls the API in the organisation's name. <c>Can</c> names: edit, rotate, revoke.</summary>
/// <param name="ClientId">What it authenticates with, beside a secret, at <c>/connect/token</c>.</param>
/// <param name="LastUsedAt">To the minute; null where it never asked for a token.</param>
/// <param name="Secrets">Those that are good now; their text is never shown again.</param>
public sealed record ApiClientDto(
    Guid Id,
    string Ref,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    ApiClientState State,
    string ClientId,
    ApiClientFields Fields,
    DateTimeOffset? LastUsedAt,
    IReadOnlyList<ApiClientSecretDto> Secrets,
    string? RevokedReason,
    IReadOnlyList<string> Can);

/// <summary>An API client with a new secret: the one time that the secret is shown.</summary>
/// <param name="Secret">43 characters; keep it at once.</param>
public sealed record ApiClientWithSecretDto(ApiClientDto Client, string Secret);

/// <summary>A new secret in place of the old ones (<c>POST api-clients/{id}/rotation</c>).</summary>
public sealed record RotateRequest
{
    /// <summary>How many hours the old secrets stay good, 0..720; 24 unless told.</summary>
    [Range(0, 720)]
    public int OverlapHours { get; init; } = 24;
}
