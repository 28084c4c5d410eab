using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Features.ApiClients;

internal static class ApiClientRegister
{
    public const string Path = "api-clients";

    public static Register<ApiClient, ApiClientDto> Definition(TimeProvider time) =>
        new Register<ApiClient, ApiClientDto>(
                Path, IdentityPermissions.ClientsManage, (clients, scope, ct) => scope.GetRequiredService<ApiClientAnswers>().Of(clients, ct))
            .Where("state", (text, _) => InState(text, time.GetUtcNow()))
            .Sort("name", c => c.Fields.Name)
            .Search(c => c.Fields.Name).Search(c => c.ClientId)
            .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Client id", d => d.ClientId).Column("State", d => d.State)
            .Column("Permissions", d => d.Fields.Permissions).Column("Expires", d => d.Fields.ExpiresAt).Column("Last used", d => d.LastUsedAt)
            .Column("Revoked because", d => d.RevokedReason);

    private static Expression<Func<ApiClient, bool>>? InState(string text, DateTimeOffset now) => text switch
    {
        "active" => c => !c.Revoked && (c.Fields.ExpiresAt == null || c.Fields.ExpiresAt > now),
        "expired" => c => !c.Revoked && c.Fields.ExpiresAt <= now,
        "revoked" => c => c.Revoked,
        _ => null,
    };
}

/// <summary>A client with what only PostgreSQL knows: its secrets' dates, and when it was last used.</summary>
internal sealed class ApiClientAnswers(IdentityDb db, WorkContext work, TimeProvider time)
{
    public async Task<ApiClientDto> Of(ApiClient client, CancellationToken ct) => (await Of([client], ct))[0];

    public async Task<IReadOnlyList<ApiClientDto>> Of(IReadOnlyList<ApiClient> clients, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var ids = clients.Select(c => c.ClientId).ToList();
        var used = await db.ApiClients.AsNoTracking().Where(c => ids.Contains(c.ClientId)).ToDictionaryAsync(c => c.ClientId, c => c.LastUsedAt, ct);
        var good = await db.ClientSecrets.AsNoTracking().Where(s => ids.Contains(s.ClientId) && (s.ExpiresAt == null || s.ExpiresAt > now)).ToListAsync(ct);
        var secrets = good.OrderBy(s => s.CreatedAt).ToLookup(s => s.ClientId, s => new ApiClientSecretDto(s.CreatedAt, s.ExpiresAt));
        return [.. clients.Select(c => Describe(c, used.GetValueOrDefault(c.ClientId), [.. secrets[c.ClientId]], work.AsOf ?? now))];
    }

    private static ApiClientDto Describe(ApiClient c, DateTimeOffset? used, IReadOnlyList<ApiClientSecretDto> secrets, DateTimeOffset moment) => new(
        c.Id, c.Ref, c.Version, c.CreatedAt, c.UpdatedAt, c.StateAt(moment), c.ClientId, c.Fields, used, c.Revoked ? [] : secrets, c.RevokedReason, c.Can);
}
