using IsmsCloud.Hosting.Servers;
using Npgsql;

namespace IsmsCloud.Testing.Servers;

static class PostgresDatabases
{
    internal static string Address(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    internal static async Task CreateAsync(string server, string name, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        await PostgresSetup.CreateDatabaseAsync(connection, name, ct);
    }

    internal static async Task DropAsync(string server, IEnumerable<string> names, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        foreach (var name in names)
        {
            await using var drop = new NpgsqlCommand($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""", connection);
            await drop.ExecuteNonQueryAsync(ct);
        }
    }
}
