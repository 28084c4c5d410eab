using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Accounts;

/// <summary>What a sign-up asks for.</summary>
internal sealed record WantedSignUp(string Name, string Email, string Password, string OrganisationName, OrganisationKind Kind);

/// <summary>Sign-ups and their confirmation by mail.</summary>
internal sealed class SignUps(
    IdentityDb db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, AccountMails mails,
    IDataProtectionProvider protection, TimeProvider time)
{
    private const int FailedMax = 10;
    private readonly ITimeLimitedDataProtector _links = protection.CreateProtector("IsmsCloud.Identity.SignUp").ToTimeLimitedDataProtector();

    /// <summary>Does the same work whether or not the address has an account; only the mail differs.</summary>
    public async Task Ask(WantedSignUp wanted, CancellationToken ct)
    {
        var signUp = new SignUp
        {
            Email = wanted.Email,
            Name = wanted.Name,
            PasswordHash = hasher.HashPassword(new Account(wanted.Email, wanted.Name), wanted.Password),
            OrganisationName = wanted.OrganisationName,
            OrganisationKind = wanted.Kind,
            ExpiresAt = time.GetUtcNow() + SignUp.Lifetime,
        };
        var known = await accounts.FindByEmailAsync(wanted.Email) is not null;
        if (known) mails.SignUpForKnownAddress(wanted.Email);
        else
        {
            db.SignUps.Add(signUp);
            mails.ConfirmSignUp(wanted.Email, wanted.Name, _links.Protect(signUp.Id.ToString(), SignUp.Lifetime));
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The sign-up that a link stands for; null for a link that is wrong, spent or too old.</summary>
    public async Task<SignUp?> Find(string? link, CancellationToken ct)
    {
        if (!_links.TryOpen(link, out var id) || !Guid.TryParse(id, out var signUpId)) return null;
        return await db.SignUps.SingleOrDefaultAsync(s => s.Id == signUpId && s.FailedPasswords < FailedMax, ct);
    }

    /// <summary>
    /// Makes the account, or finds the one that it made before it broke half-way; null if the password is not the one that was
    /// chosen, or the address has come to an account on another way, which this must not open.
    /// </summary>
    public async Task<Account?> Confirm(SignUp signUp, string password, CancellationToken ct)
    {
        var account = new Account(signUp.Email, signUp.Name) { EmailConfirmed = true, PasswordHash = signUp.PasswordHash };
        if (hasher.VerifyHashedPassword(account, signUp.PasswordHash, password) is PasswordVerificationResult.Failed)
        {
            signUp.FailedPasswords++;
            await db.SaveChangesAsync(ct);
            return null;
        }
        if (await accounts.FindByEmailAsync(signUp.Email) is { } known) return known.Id == signUp.AccountId ? known : null;
        // Saved with the account, in one go: from now on the sign-up is this account's to finish.
        signUp.AccountId = account.Id;
        return (await accounts.CreateAsync(account)).Succeeded ? account : null;
    }

    public async Task Done(SignUp signUp, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await db.SignUps.Where(s => s.Id == signUp.Id || (s.AccountId == null && (s.Email == signUp.Email || s.ExpiresAt < now))).ExecuteDeleteAsync(ct);
    }
}
