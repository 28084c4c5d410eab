using IsmsCloud.Identity.Keys;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IsmsCloud.Identity.Storage;

/// <summary>
/// Brings the database to this version, then the keys and the first-party client, before anything listens. Several
/// processes may start at once: an advisory lock lets one of them do it.
/// </summary>
internal sealed class PrepareDatabase(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        await CreateIfMissing(db, ct);
        await using var held = await AdvisoryLock.Take(db, AdvisoryLock.Preparation, ct);
        await db.Database.MigrateAsync(ct);
        foreach (var step in scope.ServiceProvider.GetServices<IPrepare>()) await step.Prepare(ct);
    }

    private static async Task CreateIfMissing(IdentityDb db, CancellationToken ct)
    {
        var target = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var maintenance = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = "postgres", Pooling = false };
        if (target.Database is null or "postgres" || await db.Database.CanConnectAsync(ct)) return;
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(ct);
        try
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE \"{target.Database.Replace("\"", "\"\"")}\"", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker.
        }
    }

    public Task StartAsync(CancellationToken ct) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken ct) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken ct) => Task.CompletedTask;
    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A step of the preparation, run under its lock, in order of registration.</summary>
internal interface IPrepare
{
    Task Prepare(CancellationToken ct);
}
