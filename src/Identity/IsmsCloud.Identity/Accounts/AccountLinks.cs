using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>
/// Links in mails to people who have an account. Each is good for two hours, and only until something about the account's
/// credentials changes, which its own use does: so it works once.
/// </summary>
internal sealed class AccountLinks(UserManager<Account> accounts, IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly IDataProtector _protector = protection.CreateProtector("IsmsCloud.Identity.AccountLinks");

    /// <param name="purpose">What the link is for; it opens nothing else.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="detail">What else the link has to remember.</param>
    public string Make(string purpose, Account account, string detail = "")
    {
        var link = new Link(purpose, account.Id, account.SecurityStamp!, detail, time.GetUtcNow() + Lifetime);
        return _protector.Protect(JsonSerializer.Serialize(link));
    }

    /// <summary>Whose link it is; null for one that is wrong, spent or too old.</summary>
    public async Task<(Account Account, string Detail)?> Open(string purpose, string? text)
    {
        if (Read(text) is not { } link || link.Purpose != purpose || link.Until <= time.GetUtcNow()) return null;
        var account = await accounts.FindByIdAsync(link.Account.ToString("D", CultureInfo.InvariantCulture));
        return account?.SecurityStamp == link.Stamp ? (account, link.Detail) : null;
    }

    private Link? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<Link>(_protector.Unprotect(text));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Altered, or cut short by a mail program.
            return null;
        }
    }

    private sealed record Link(string Purpose, Guid Account, string Stamp, string Detail, DateTimeOffset Until);
}
