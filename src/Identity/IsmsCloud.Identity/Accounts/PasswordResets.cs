using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>New passwords for people who forgot theirs, by a link in a mail.</summary>
internal sealed class PasswordResets(
    IdentityDb db, UserManager<Account> accounts, AccountLinks links, AccountMails mails, SessionList sessions, SecurityLog log)
{
    private const string Purpose = "reset-password";

    /// <summary>One read and one write, whether or not the address has an account; only the mail differs.</summary>
    public async Task Ask(string email, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is { } account)
        {
            mails.ResetPassword(account.Email!, account.Name, links.Make(Purpose, account));
            log.Add(account.Id, SecurityEventKind.PasswordResetAsked);
        }
        else mails.ResetForUnknownAddress(email);
        await db.SaveChangesAsync(ct);
    }

    public async Task<Account?> Find(string? link) => (await links.Open(Purpose, link))?.Account;

    /// <summary>Sets the password, unlocks the account, and ends every session: whoever was in is out.</summary>
    public async Task<bool> Set(Account account, string password, CancellationToken ct)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        if (!(await accounts.ResetPasswordAsync(account, token, password)).Succeeded) return false;
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        await sessions.EndOthers(account.Id, but: null, ct);
        mails.PasswordChanged(account.Email!, account.Name);
        await log.Write(account.Id, SecurityEventKind.PasswordReset, ct);
        return true;
    }
}
