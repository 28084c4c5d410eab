namespace IsmsCloud.Identity.Accounts;

/// <summary>Something that happened to an account's security, as its person sees it. Only ever added.</summary>
internal sealed class SecurityEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SecurityEventKind Kind { get; init; }
    public string Address { get; init; } = "";
    public string Device { get; init; } = "";
    public string Detail { get; init; } = "";
}

internal enum SecurityEventKind
{
    AccountCreated,
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    SessionEnded,
    PasswordChanged,
    PasswordResetAsked,
    PasswordReset,
    EmailChangeAsked,
    EmailChanged,
    AuthenticatorAdded,
    AuthenticatorRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRenamed,
    PasskeyRemoved,
    NameChanged,
    Proven,
    RefreshTokenReused,
}
