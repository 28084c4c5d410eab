using IsmsCloud.Identity.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddIdentityStorage(this IServiceCollection services, string connectionString)
    {
        services.AddDbContext<IdentityDb>(o => o.UseNpgsql(connectionString, pg => pg.EnableRetryOnFailure(3)));
        services.AddDataProtection().SetApplicationName("ismscloud-identity").PersistKeysToDbContext<IdentityDb>();
        services.AddIdentityCore<Account>(AccountRules.Apply)
            .AddUserStore<ProtectedUserStore>()
            .AddSignInManager()
            .AddPasswordValidator<CommonPasswords>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider);
        return services;
    }
}
