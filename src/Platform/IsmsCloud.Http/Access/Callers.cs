using System.Security.Claims;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Http;

/// <summary>Reads the caller off a validated token.</summary>
public static class Callers
{
    /// <summary>The caller; null for a token without a tenant.</summary>
    public static Caller? From(ClaimsPrincipal user)
    {
        if (!TenantId.TryParse(user.FindFirstValue("tenant"), out var tenant)) return null;
        var engagement = Guid.TryParse(user.FindFirstValue("acting_for"), out var e) ? e : (Guid?)null;
        var subject = user.FindFirstValue("sub") ?? "";
        var actor = new Actor(subject, user.FindFirstValue("name") ?? subject, engagement);
        return new Caller(
            tenant,
            actor,
            user.FindAll("permissions").Select(c => c.Value).ToHashSet(),
            [.. user.FindAll("role").Select(c => c.Value)],
            Guid.TryParse(user.FindFirstValue("membership"), out var m) ? m : null);
    }
}
