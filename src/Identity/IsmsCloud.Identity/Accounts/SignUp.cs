using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Identity.Accounts;

/// <summary>
/// What somebody typed who may or may not own the address. It becomes an account only when the mail is answered with the
/// same password, so nobody can prepare an account for somebody else's address and wait.
/// </summary>
internal sealed class SignUp
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Email { get; init; }
    public required string Name { get; init; }
    public required string PasswordHash { get; init; }
    public required string OrganisationName { get; init; }
    public required OrganisationKind OrganisationKind { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Fixed from the start, so that a confirmation that broke half-way can be repeated.</summary>
    public Guid OrganisationId { get; init; } = Guid.CreateVersion7();

    public int FailedPasswords { get; set; }

    /// <summary>The account that it became. From then on only the founding of the organisation is left, however long that takes.</summary>
    public Guid? AccountId { get; set; }
}
