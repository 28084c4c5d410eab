using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using IsmsCloud.Identity.Storage;
using Npgsql;

namespace IsmsCloud.Identity.Keys;

/// <summary>Rotates by age, and takes over keys that another process made.</summary>
internal sealed partial class KeyRotation(
    IServiceScopeFactory scopes, IOptions<KeyOptions> options, TimeProvider time, ILogger<KeyRotation> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        while (await timer.WaitForNextTickAsync(ct)) await Look(ct);
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<KeyStore>();
            if (await store.Due(ct)) await RotateOnce(scope.ServiceProvider, store, ct);
            await store.Load(ct);
        }
        catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException)
        {
            LookFailed(log, e);
        }
    }

    private static async Task RotateOnce(IServiceProvider services, KeyStore store, CancellationToken ct)
    {
        await using var held = await AdvisoryLock.Take(services.GetRequiredService<IdentityDb>(), AdvisoryLock.Rotation, ct);
        if (await store.Due(ct)) await store.Rotate(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look for new signing keys")]
    private static partial void LookFailed(ILogger log, Exception e);
}
