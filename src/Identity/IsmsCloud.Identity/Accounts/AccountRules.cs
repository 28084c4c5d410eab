using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Accounts;

internal static class AccountRules
{
    public const int PasswordMin = 12;
    public const int PasswordMax = 256;

    public static void Apply(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.SignIn.RequireConfirmedEmail = true;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        // Length is what counts; composition rules make people write "Password1!".
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordMin,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 4,
        };
    }
}
