using Npgsql;

namespace IsmsCloud.Hosting.Servers;

static class PostgresSetup
{
    internal static async Task ApplyAsync(NpgsqlConnection connection, IEnumerable<string> databases, IEnumerable<string> preparation, CancellationToken ct)
    {
        foreach (var statement in preparation)
            await ExecuteAsync(connection, statement, ct);
        foreach (var database in databases)
            await CreateDatabaseAsync(connection, database, ct);
    }

    internal static async Task CreateDatabaseAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        exists.Parameters.Add(new() { Value = name });
        if (await exists.ExecuteScalarAsync(ct) is null)
            await ExecuteAsync(connection, $"""CREATE DATABASE "{name}" TEMPLATE template0""", ct);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
