using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenIddict.Abstractions;

namespace IsmsCloud.Identity.Storage;

/// <summary>Forgets what has served its time: tokens and sessions that are over, mails that are sent.</summary>
internal sealed partial class Sweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Longer than a refresh token lives: one that is used a second time is known for a stolen one as long as its row is there.</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public async Task Once(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var old = time.GetUtcNow() - Keep;
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        await db.Sessions.Where(s => s.ExpiresAt < old || s.EndedAt < old).ExecuteDeleteAsync(ct);
        await db.Mails.Where(m => m.SentAt < old).ExecuteDeleteAsync(ct);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(old, ct);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(old, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Once(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                Failed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is over could not be swept; it is tried again in an hour")]
    private partial void Failed(Exception e);
}
