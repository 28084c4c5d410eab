using Microsoft.AspNetCore.Builder;

namespace IsmsCloud.Http;

/// <summary>What an endpoint asks of its caller. Each endpoint says it; a service does not start with one that doesn't.</summary>
/// <param name="Permission">The permission within the token's tenant; null where any signed-in person will do, with or without a tenant.</param>
public sealed record Need(string? Permission);

/// <summary>How endpoints say what they need; the third way is <c>AllowAnonymous()</c>.</summary>
public static class NeedExtensions
{
    /// <summary>A token of a tenant, with this permission.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Need(permission));

    /// <summary>A token of a person; no tenant is needed.</summary>
    public static TBuilder NeedsPerson<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Need(null));
}
