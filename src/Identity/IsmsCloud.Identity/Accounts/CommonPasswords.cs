using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Refuses what everybody tries first: a common word or keyboard row, stretched to length or followed by digits, and the person's own name.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    private static readonly string[] Roots =
    [
        "password", "passwort", "passw0rd", "qwerty", "qwertz", "azerty", "asdfgh", "zxcvbn", "letmein", "welcome",
        "willkommen", "iloveyou", "administrator", "admin", "changeme", "secret", "default", "football", "baseball",
        "dragon", "monkey", "sunshine", "princess", "superman", "batman", "master", "hallo", "hello", "trustno",
        "whatever", "computer", "internet", "starwars", "michael", "jennifer", "summer", "winter", "spring", "autumn",
        "ismscloud", "qazwsx", "1q2w3e4r", "abcdef", "abc123", "01234", "12345", "54321", "98765",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var plain = new string([.. (password ?? "").Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        var own = (user.Email ?? "").Split('@')[0].ToLowerInvariant();
        var weak = Roots.Any(root => Left(plain, root) < 6) || (own.Length > 3 && Left(plain, own) < 6)
                   || (password ?? "").Length > AccountRules.PasswordMax;
        return Task.FromResult(weak ? IdentityResult.Failed(new IdentityError { Code = "PasswordCommon" }) : IdentityResult.Success);
    }

    /// <summary>How many letters remain that somebody would have to guess once the root is known.</summary>
    private static int Left(string plain, string root)
    {
        var rest = plain.Replace(root, "", StringComparison.Ordinal);
        return rest.Length == plain.Length ? int.MaxValue : rest.Count(char.IsLetter);
    }
}
