namespace IsmsCloud.Identity.Access;

/// <summary>What the issuing of tokens knows of an API client.</summary>
internal sealed class IndexedApiClient
{
    public required string ClientId { get; init; }
    public required Guid RecordId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Name { get; set; }
    public required string[] Permissions { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }
    public bool Revoked { get; set; }
    public DateTimeOffset? LastUsedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>One secret of an API client. While a secret is rotated two are good at a time.</summary>
internal sealed class ClientSecret
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string ClientId { get; init; }
    public required byte[] Hash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; set; }
}
