using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Accepts each code once: somebody who looked over a shoulder can't use it again within its half minute.</summary>
internal sealed class TotpProvider(TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    private const int Drift = 1;

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var now = Totp.Step(time.GetUtcNow());
        for (var step = now - Drift; step <= now + Drift; step++)
        {
            if (step <= user.LastTotpStep || !Same(Totp.Code(key, step), token)) continue;
            user.LastTotpStep = step;
            return (await manager.UpdateAsync(user)).Succeeded;
        }
        return false;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
