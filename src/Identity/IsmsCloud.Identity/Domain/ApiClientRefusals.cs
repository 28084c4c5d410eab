using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

internal static class ApiClientRefusals
{
    public const int MaxClients = 50;

    public static readonly Refusal IsRevoked = new("api-client-revoked", "It was revoked, for good. Make another one.", RefusalKind.State);

    public static readonly Refusal TooMany = new(
        "too-many-api-clients", $"An organisation has at most {MaxClients} API clients that are not revoked. Revoke those that nobody uses.", RefusalKind.Rule);

    /// <summary>As it is stored.</summary>
    public static ApiClientFields Tidy(ApiClientFields fields) => fields with { ExpiresAt = Instants.Tidy(fields.ExpiresAt) };

    /// <param name="before">An end that has come may stay as it is; a new one lies ahead.</param>
    public static IReadOnlyList<Refusal> Of(ApiClientFields fields, DateTimeOffset? before, DateTimeOffset now) =>
        [.. FieldLimits.Check(fields), .. Unknown(fields.Permissions), .. OfEnd(Instants.Tidy(fields.ExpiresAt), before, now)];

    private static IEnumerable<Refusal> Unknown(IReadOnlyList<string> permissions) =>
        permissions.Select((permission, i) => (permission, i)).Where(p => p.permission is not null && !RolePermissions.ForClients.Contains(p.permission))
            .Select(p => Refusal.Invalid(
                $"permissions[{p.i}]", "permission-not-for-clients", $"An API client can be given: {string.Join(", ", RolePermissions.ForClients)}. What people decide in person is not among it (SD-7)."));

    private static IEnumerable<Refusal> OfEnd(DateTimeOffset? end, DateTimeOffset? before, DateTimeOffset now)
    {
        if (end <= now && end != before) yield return Refusal.Invalid("expiresAt", "in-the-past", "It has to lie ahead.");
    }
}
