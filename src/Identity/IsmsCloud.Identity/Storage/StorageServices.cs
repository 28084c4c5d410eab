using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Identity.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddIdentityStorage(this IServiceCollection services, string connectionString)
    {
        services.AddDbContext<IdentityDb>(o => o.UseNpgsql(connectionString, pg => pg.EnableRetryOnFailure(3)));
        services.AddDataProtection().SetApplicationName("ismscloud-identity").PersistKeysToDbContext<IdentityDb>();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider, IOptions<KeyOptions>, IHostEnvironment>(Seal);
        services.AddSingleton<Sweep>().AddHostedService(p => p.GetRequiredService<Sweep>());
        services.AddIdentityCore<Account>(AccountRules.Apply)
            .AddUserStore<ProtectedUserStore>()
            .AddSignInManager()
            .AddPasswordValidator<CommonPasswords>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider);
        return services;
    }

    private static void Seal(KeyManagementOptions keys, IServiceProvider services, IOptions<KeyOptions> options, IHostEnvironment environment)
    {
        var isSecret = options.Value.Secret.Length >= KeyOptions.SecretMin;
        if (isSecret) keys.XmlEncryptor = new KeySeal(services);
        else if (!environment.IsDevelopment())
            throw new InvalidOperationException($"Identity:Keys:Secret must be configured with at least {KeyOptions.SecretMin} characters.");
    }
}
