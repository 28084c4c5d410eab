using IsmsCloud.Identity.Mail;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Checks passwords, and takes as long for an account that isn't there or is locked.</summary>
internal sealed class PasswordSignIn(
    UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SecurityLog log, AccountMails mails,
    TimeProvider time)
{
    /// <summary>What no refusal undercuts: well above the hashing, so that what else is done for an account doesn't show.</summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(400);

    private static readonly Account Nobody = new("nobody@localhost", "");
    private static string? _hashOfNothing;

    public async Task<SignInResult> Try(string email, string password, bool remember, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var account = email.Length is > 0 and <= 254 ? await accounts.FindByEmailAsync(email) : null;
        var result = await Check(account, password, a => signIn.PasswordSignInAsync(a, password, remember, lockoutOnFailure: true), ct);
        if (!result.Succeeded && !result.RequiresTwoFactor) await Task.Delay(Left(started), ct);
        return result;
    }

    /// <summary>Whether this is the password of somebody who is signed in already; wrong ones count towards the lock-out all the same.</summary>
    public async Task<bool> IsPassword(Account account, string? password, CancellationToken ct) =>
        (await Check(account, password ?? "", a => signIn.CheckPasswordSignInAsync(a, password ?? "", lockoutOnFailure: true), ct, "confirmation")).Succeeded;

    public async Task Note(Account account, SignInResult result, CancellationToken ct, string by = "password")
    {
        if (result.Succeeded) await log.Write(account.Id, by is "confirmation" ? SecurityEventKind.Proven : SecurityEventKind.SignedIn, ct, by);
        else if (result.IsLockedOut)
        {
            mails.LockedOut(account.Email!, account.Name);
            await log.Write(account.Id, SecurityEventKind.LockedOut, ct);
        }
        else if (!result.RequiresTwoFactor) await log.Write(account.Id, SecurityEventKind.SignInFailed, ct, by);
    }

    private async Task<SignInResult> Check(
        Account? account, string password, Func<Account, Task<SignInResult>> check, CancellationToken ct, string by = "password")
    {
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, _hashOfNothing ??= hasher.HashPassword(Nobody, "nothing"), password);
            return SignInResult.Failed;
        }
        var result = await check(account);
        await Note(account, result, ct, by);
        return result;
    }

    private TimeSpan Left(long started) => Refusal - time.GetElapsedTime(started) is { Ticks: > 0 } left ? left : TimeSpan.Zero;
}
