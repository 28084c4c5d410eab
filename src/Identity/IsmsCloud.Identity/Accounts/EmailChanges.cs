using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Changes of the address that an account is reached by; the new one proves itself first, the old one is told.</summary>
internal sealed class EmailChanges(
    IdentityDb db, UserManager<Account> accounts, AccountLinks links, AccountMails mails, SecurityLog log)
{
    private const string Purpose = "change-email";

    /// <summary>Answers alike whether or not the address has an account; only the mail differs.</summary>
    public async Task Ask(Account account, string email, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is null) mails.ConfirmEmailChange(email, account.Name, links.Make(Purpose, account, email));
        else mails.EmailChangeToKnownAddress(email);
        log.Add(account.Id, SecurityEventKind.EmailChangeAsked, email);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The address that a link would set; null unless it was made for this account.</summary>
    public async Task<string?> Find(Account account, string? link) =>
        await links.Open(Purpose, link) is { } opened && opened.Account.Id == account.Id ? opened.Detail : null;

    /// <summary>False where somebody else has taken the address meanwhile.</summary>
    public async Task<bool> Set(Account account, string email, CancellationToken ct)
    {
        var (old, was) = (account.Email!, (account.Email, account.UserName));
        (account.Email, account.UserName) = (email, email);
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
        {
            (account.Email, account.UserName) = was;
            return false;
        }
        mails.EmailChanged(old, account.Name, email);
        await log.Write(account.Id, SecurityEventKind.EmailChanged, ct, email);
        return true;
    }
}
