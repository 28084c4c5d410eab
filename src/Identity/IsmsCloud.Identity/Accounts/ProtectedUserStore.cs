using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Authenticator keys and recovery codes open accounts; a copy of the database alone must not.</summary>
internal sealed class ProtectedUserStore(IdentityDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, IdentityDb, Guid>(db, describer)
{
    private readonly IDataProtector _protector = protection.CreateProtector("IsmsCloud.Identity.AccountTokens");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken ct) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), ct);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken ct) =>
        await base.GetTokenAsync(user, loginProvider, name, ct) is { Length: > 0 } kept ? _protector.Unprotect(kept) : null;
}
