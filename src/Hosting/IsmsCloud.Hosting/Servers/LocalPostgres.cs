using System.Globalization;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;
using Npgsql;

namespace IsmsCloud.Hosting.Servers;

/// <summary>PostgreSQL 18 with the DocumentDB extension, set up for a small machine.</summary>
static class LocalPostgres
{
    static readonly string[] Settings =
    [
        "listen_addresses=127.0.0.1", "unix_socket_directories=/tmp",
        "shared_preload_libraries=pg_cron,pg_documentdb_core,pg_documentdb,pg_documentdb_extended_rum",
        "cron.database_name=postgres", "cron.log_run=off", "cron.log_statement=off", "documentdb.alternate_index_handler_name=extended_rum",
        // It signs in twice in two seconds to ask for indexes to build; LocalMongo builds them at once.
        "documentdb.enableBackgroundWorker=off",
        "shared_buffers=256MB", "max_connections=300", "jit=off", "max_parallel_workers_per_gather=0",
        "wal_level=minimal", "max_wal_senders=0", "max_wal_size=512MB", "min_wal_size=64MB",
        // Each collection is a table; dropping a database locks all of its tables.
        "max_locks_per_transaction=512",
        // Writers of one unique key can wait for each other; the one who gives way begins again, so it need not wait long.
        "deadlock_timeout=100ms",
        // Sorting by index needs statistics soon after a bulk load.
        "autovacuum_naptime=15s", "autovacuum_analyze_scale_factor=0.05",
    ];

    static readonly string[] Forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    static readonly string[] Preparation =
    [
        "SET client_min_messages = warning",
        "CREATE EXTENSION IF NOT EXISTS documentdb CASCADE",
        "CREATE EXTENSION IF NOT EXISTS documentdb_extended_rum",
        // Two connections each two seconds, to build indexes that LocalMongo builds at once.
        "UPDATE cron.job SET active = false WHERE command LIKE '%build_index_concurrently%'",
    ];

    internal static ServerPlan Plan(LocalRootfs rootfs, string data, bool durable, ServerResource server)
    {
        var port = FreePorts.Next();
        var password = Secret.Of(data, "postgres");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = password,
            Database = "postgres",
        }.ConnectionString;
        string[] settings = [.. Settings, .. durable ? [] : Forgetful, string.Create(CultureInfo.InvariantCulture, $"port={port}")];
        var recipe = rootfs.Run("postgres", Path.Combine(data, "postgres"), "postgres.sh", settings.SelectMany(setting => new[] { "-c", setting }));
        return new(LocalServers.OriginName, $"127.0.0.1:{port}", connection)
        {
            // INT is PostgreSQL's fast shutdown; TERM would wait for every client to leave.
            Recipe = () => recipe with { StopSignal = "INT", Environment = Variables(password) },
            Answers = ct => Servers.Answers.PostgresAsync(connection, server, ct, Preparation),
        };
    }

    static Dictionary<string, string> Variables(string password) => new() { ["ISMSCLOUD_PASSWORD"] = password, ["LC_ALL"] = "C.UTF-8" };
}
