using Npgsql;

namespace IsmsCloud.LocalMongo;

/// <summary>The connections to the engine: one pool, statements prepared at first use and kept with their connection.</summary>
internal static class EngineSource
{
    /// <summary>64 clients at once, and as many cursors that hold a connection meanwhile.</summary>
    const int Connections = 128;

    const int Statements = 64;

    public static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = "documentdb_api_catalog,documentdb_api,public",
            MaxAutoPrepare = Statements,
            AutoPrepareMinUsages = 1,
            // Nothing that a command does to a session outlives it, so there is nothing to reset.
            NoResetOnClose = true,
            // Building an index may take long; a client that won't wait says so with maxTimeMS.
            CommandTimeout = 0,
            ApplicationName = "IsmsCloud.LocalMongo",
        };
        if (!connectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase))
            settings.MaxPoolSize = Connections;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>Makes sure that the engine is there; gateways that start at once wait for each other.</summary>
    public static async Task Prepare(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var sql = source.CreateCommand("""
            SELECT pg_advisory_lock(7308);
            CREATE EXTENSION IF NOT EXISTS documentdb CASCADE;
            CREATE EXTENSION IF NOT EXISTS documentdb_extended_rum;
            SELECT pg_advisory_unlock(7308);
            """);
        await sql.ExecuteNonQueryAsync(ct);
    }
}
