namespace IsmsCloud.Gateway.Rates;

static class RateLimitServices
{
    internal static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimits>().Bind(configuration.GetSection(nameof(RateLimits)))
            .Validate(limits => new[] { limits.Caller, limits.Address, limits.SignIn }.All(limit => limit.IsUsable),
                "RateLimits: Burst and PerMinute are whole numbers from 1.")
            .ValidateOnStart();
        services.AddSingleton<Buckets>();
        services.AddSingleton<Callers>();
        services.AddSingleton<SigningKeys>();
        services.AddHostedService(provider => provider.GetRequiredService<SigningKeys>());
        services.AddHttpClient(nameof(SigningKeys));
    }
}
