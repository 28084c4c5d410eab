using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>What opens an account once each when the authenticator is lost.</summary>
internal sealed class RecoveryCodes(UserManager<Account> accounts, SecurityLog log)
{
    public const int Count = 10;

    /// <summary>New codes, to be shown now and never again; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> Make(Account account, CancellationToken ct)
    {
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Count);
        await log.Write(account.Id, SecurityEventKind.RecoveryCodesMade, ct);
        return [.. codes!];
    }

    public Task<int> Left(Account account) => accounts.CountRecoveryCodesAsync(account);

    public Task Void(Account account) => accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);

    /// <summary>However somebody has written it down.</summary>
    public static string Read(string? typed)
    {
        var letters = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return letters.Length > 5 ? letters.Insert(5, "-") : letters;
    }
}
