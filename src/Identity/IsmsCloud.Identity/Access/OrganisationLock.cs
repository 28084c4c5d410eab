using System.Buffers.Binary;
using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IsmsCloud.Identity.Access;

/// <summary>
/// One at a time in an organisation, for rules that several records have a say in: the last owner, one membership for
/// each person, limits. Held by a database connection, freed with it even if the process dies.
/// </summary>
internal sealed class OrganisationLock(IdentityDb db)
{
    public async Task<IAsyncDisposable> Take(Guid organisation, CancellationToken ct)
    {
        // A pool of its own: were those who wait to take the connections that the one who works needs, nobody would go on.
        var apart = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { ApplicationName = "ismscloud-identity-locks" };
        var connection = new NpgsqlConnection(apart.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            var held = await connection.BeginTransactionAsync(ct);
            await using var take = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection, held) { Parameters = { new() { Value = KeyOf(organisation) } } };
            await take.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The random half of the id; two organisations that meet in it merely wait for each other.
    private static long KeyOf(Guid organisation)
    {
        Span<byte> bytes = stackalloc byte[16];
        organisation.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
    }
}
