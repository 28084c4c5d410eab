using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>
/// What Identity keeps beside the log: accounts, sessions, secrets and the index that tokens are issued by. An attack on
/// these alone would leave no revision.
/// </summary>
static class IdentityRows
{
    /// <summary>Each row, of any table, that names the organisation or its person; none where a service has no such tables.</summary>
    public static async Task<IReadOnlyList<string>> Of(IServiceProvider services, Side side, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<IdentityDb>() is not { } db) return [];
        var rows = new List<string>();
        foreach (var type in db.Model.GetEntityTypes())
            rows.AddRange(await db.Database.SqlQueryRaw<string>(ThatName(type.GetTableName()!), side.Tenant.ToString(), IsOfOrganisations(type.ClrType) ? "nobody" : side.Person.Id).ToListAsync(ct));
        return rows;
    }

    // A row of the index is its organisation's, whoever else it names: people belong to several.
    static bool IsOfOrganisations(Type row) => row.Name.StartsWith("Indexed", StringComparison.Ordinal);

    static string ThatName(string table) =>
        $$"""select '{{table}} ' || t::text as "Value" from "{{table}}" t where position({0} in t::text) > 0 or position({1} in t::text) > 0""";
}
