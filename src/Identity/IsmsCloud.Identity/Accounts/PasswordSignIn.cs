using System.Text.Json;
using IsmsCloud.Identity.Mail;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Signs people in, and takes as long for an account that isn't there or is locked.</summary>
internal sealed class PasswordSignIn(
    UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SecurityLog log, AccountMails mails)
{
    private static readonly Account Nobody = new("nobody@localhost", "");
    private static string? _hashOfNothing;

    public async Task<SignInResult> Try(string email, string password, bool remember, CancellationToken ct)
    {
        var account = email.Length is > 0 and <= 254 ? await accounts.FindByEmailAsync(email) : null;
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, _hashOfNothing ??= hasher.HashPassword(Nobody, "nothing"), password);
            return SignInResult.Failed;
        }
        var result = await signIn.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true);
        await Note(account, result, ct);
        return result;
    }

    /// <summary>What people see of a passkey is whether it worked.</summary>
    public async Task<bool> Passkey(string credential, CancellationToken ct)
    {
        try
        {
            var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!assertion.Succeeded || await accounts.IsLockedOutAsync(assertion.User)) return false;
            await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
            await signIn.SignInAsync(assertion.User, isPersistent: false, "hwk");
            await log.Write(assertion.User.Id, SecurityEventKind.SignedIn, ct, "passkey");
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or PasskeyException)
        {
            // Not a credential, or nobody asked for one before.
            return false;
        }
    }

    public async Task Note(Account account, SignInResult result, CancellationToken ct, string by = "password")
    {
        if (result.Succeeded) await log.Write(account.Id, SecurityEventKind.SignedIn, ct, by);
        else if (result.IsLockedOut)
        {
            mails.LockedOut(account.Email!, account.Name);
            await log.Write(account.Id, SecurityEventKind.LockedOut, ct);
        }
        else if (!result.RequiresTwoFactor) await log.Write(account.Id, SecurityEventKind.SignInFailed, ct, by);
    }
}
