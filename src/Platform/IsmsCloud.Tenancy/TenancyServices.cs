using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IsmsCloud.Tenancy;

/// <summary>Registration of the tenant context.</summary>
public static class TenancyServices
{
    /// <summary>Adds <see cref="TenantContext"/>, one for each request or message.</summary>
    public static IServiceCollection AddTenancy(this IServiceCollection services)
    {
        services.TryAddScoped<TenantContext>();
        return services;
    }
}
