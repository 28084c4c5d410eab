using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IsmsCloud.Identity.Storage;

/// <summary>One process at a time: held by a connection of its own, freed with it even if the process dies.</summary>
internal static class AdvisoryLock
{
    public const long Preparation = 0x49534D53_0001;
    public const long Rotation = 0x49534D53_0002;

    public static async Task<IAsyncDisposable> Take(IdentityDb db, long key, CancellationToken ct)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(ct);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({key})", connection);
        await take.ExecuteNonQueryAsync(ct);
        return connection;
    }
}
