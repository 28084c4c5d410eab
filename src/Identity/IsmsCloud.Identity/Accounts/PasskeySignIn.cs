using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Passkeys: what people see of one is whether it worked.</summary>
internal sealed class PasskeySignIn(UserManager<Account> accounts, SignInManager<Account> signIn, SecurityLog log)
{
    /// <summary>What the browser asks the device; for anybody's passkey, or for those of one account.</summary>
    public Task<string> Options(Account? account = null) => signIn.MakePasskeyRequestOptionsAsync(account);

    public async Task<bool> Try(string credential, CancellationToken ct)
    {
        if (await Whose(credential) is not { } account) return false;
        // The device has checked fingerprint, face or PIN: two factors in one.
        await signIn.SignInAsync(account, isPersistent: false, "hwk");
        await log.Write(account.Id, SecurityEventKind.SignedIn, ct, "passkey");
        return true;
    }

    public async Task<bool> IsOf(Account account, string credential, CancellationToken ct)
    {
        var ok = (await Whose(credential))?.Id == account.Id;
        await log.Write(account.Id, ok ? SecurityEventKind.Proven : SecurityEventKind.SignInFailed, ct, "passkey");
        return ok;
    }

    /// <summary>The passkey that a device has made for an account; null if it isn't what was asked for.</summary>
    public async Task<UserPasskeyInfo?> Made(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } made ? made.Passkey : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or PasskeyException)
        {
            return null;
        }
    }

    private async Task<Account?> Whose(string credential)
    {
        try
        {
            var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!assertion.Succeeded || await accounts.IsLockedOutAsync(assertion.User)) return null;
            await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
            return assertion.User;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or PasskeyException)
        {
            // Not a credential, or nobody asked for one before.
            return null;
        }
    }
}
