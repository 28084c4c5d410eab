namespace IsmsCloud.Identity.Accounts;

/// <summary>One sign-in on one device. Cookie and refresh tokens live no longer than it does.</summary>
internal sealed class SignInSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string CookieKeyHash { get; init; }
    public required Guid AccountId { get; init; }
    public required byte[] Ticket { get; set; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string Address { get; init; } = "";
    public string Device { get; init; } = "";
}
