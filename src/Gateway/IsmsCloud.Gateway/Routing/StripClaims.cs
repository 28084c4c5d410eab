using Yarp.ReverseProxy.Transforms;

namespace IsmsCloud.Gateway.Routing;

/// <summary>
/// Takes out every header by which a caller could claim to be somebody, or to come from somewhere. Who calls is said by
/// the token alone; where from, by the X-Forwarded-* that this gateway writes itself.
/// </summary>
sealed class StripClaims : RequestTransform
{
    static readonly string[] Claims =
    [
        "x-tenant", "tenant", "x-user", "x-actor", "x-account", "x-organisation", "x-organization", "x-org-",
        "x-client", "x-role", "x-permission", "x-auth", "x-identity", "x-principal", "x-ms-client-principal", "x-on-behalf",
        "x-acting", "x-impersonat", "x-remote-user", "remote-user", "x-real-ip", "x-original", "x-rewrite", "x-http-method",
        "x-envoy", "x-forwarded", "x-amzn-oidc", "x-goog-", "forwarded", "x-cluster-client", "true-client-ip",
    ];

    public override ValueTask ApplyAsync(RequestTransformContext context)
    {
        foreach (var header in context.HttpContext.Request.Headers.Keys.Where(IsClaim))
            RemoveHeader(context, header);
        return default;
    }

    // Some frameworks read X_Tenant as X-Tenant.
    internal static bool IsClaim(string header) =>
        Claims.Any(claim => header.Replace('_', '-').StartsWith(claim, StringComparison.OrdinalIgnoreCase));
}
