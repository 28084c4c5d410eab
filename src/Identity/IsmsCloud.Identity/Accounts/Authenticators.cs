using System.Security.Cryptography;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.OpenId;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Identity.Accounts;

/// <summary>
/// Authenticator apps. A new key waits beside the one in use until the app has shown that it holds it: who opens the page
/// and goes away is not locked out.
/// </summary>
internal sealed class Authenticators(
    UserManager<Account> accounts, IUserStore<Account> store, RecoveryCodes recovery, SecurityLog log, AccountMails mails,
    IOptions<OpenIdOptions> options, TimeProvider time)
{
    private const string Provider = "IsmsCloud";
    private const string Waiting = "WaitingAuthenticatorKey";

    private IUserAuthenticatorKeyStore<Account> Keys => (IUserAuthenticatorKeyStore<Account>)store;

    /// <summary>The key that waits for its confirmation: the same however often the page is opened.</summary>
    public async Task<string> WaitingKey(Account account)
    {
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, Waiting) is { } waiting) return waiting;
        var key = Totp.Encode(RandomNumberGenerator.GetBytes(20));
        await accounts.SetAuthenticationTokenAsync(account, Provider, Waiting, key);
        return key;
    }

    /// <summary>What the app reads from the picture.</summary>
    public string AddressOf(Account account, string key)
    {
        var issuer = Uri.EscapeDataString($"IsmsCloud ({options.Value.Issuer.Host})");
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer={issuer}&digits=6&period=30";
    }

    /// <summary>Puts the waiting key in use; null if the code isn't of it. The recovery codes that go with it are shown once.</summary>
    public async Task<IReadOnlyList<string>?> TurnOn(Account account, string code, CancellationToken ct)
    {
        var key = await WaitingKey(account);
        if (Totp.Match(key, code, time.GetUtcNow()) is not { } step) return null;
        await Keys.SetAuthenticatorKeyAsync(account, key, ct);
        account.LastTotpStep = step;
        await accounts.RemoveAuthenticationTokenAsync(account, Provider, Waiting);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        mails.SecurityChanged(account.Email!, account.Name, "AuthenticatorAdded");
        await log.Write(account.Id, SecurityEventKind.AuthenticatorAdded, ct);
        return await recovery.Make(account, ct);
    }

    public async Task TurnOff(Account account, CancellationToken ct)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await Keys.SetAuthenticatorKeyAsync(account, "", ct);
        await recovery.Void(account);
        mails.SecurityChanged(account.Email!, account.Name, "AuthenticatorRemoved");
        await log.Write(account.Id, SecurityEventKind.AuthenticatorRemoved, ct);
    }
}
