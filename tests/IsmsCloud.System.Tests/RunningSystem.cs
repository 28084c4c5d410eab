using IsmsCloud.Hosting.Running;
using IsmsCloud.Testing;
using Xunit;

namespace IsmsCloud.System.Tests;

/// <summary>The system that the tests of a life take turns with: on data and a port of its own, begun with the demo.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    string? data;
    AppHostRun? run;

    public int Port { get; } = FreePorts.Next();

    public Uri Gateway => new($"http://localhost:{Port}/");

    internal AppHostRun Run => run ?? throw new InvalidOperationException("Nothing runs.");

    /// <summary>Skips where there is no way to come by servers, else starts it.</summary>
    public async ValueTask InitializeAsync()
    {
        _ = (await RealServers.GetAsync()).MongoConnectionString;
        data = Directory.CreateTempSubdirectory("ismscloud-system-").FullName;
        await StartAsync("--demo");
    }

    internal async Task<AppHostRun> StartAsync(params string[] options)
    {
        if (run is not null) await run.DisposeAsync();
        return run = await AppHostRun.StartAsync(data!, Port, options);
    }

    internal Visitor NewVisitor() => new(Gateway);

    public async ValueTask DisposeAsync()
    {
        if (run is not null)
        {
            // In order, and with patience: a leash that is let go kills after ten seconds.
            var all = ProcessTree.Of(run.ProcessId);
            await run.SignalAsync("INT", CancellationToken.None);
            await Waiting.Until(() => Task.FromResult(!all.Any(ProcessTree.IsAlive)), "the system ends", CancellationToken.None);
            await run.DisposeAsync();
        }

        if (data is not null) Directory.Delete(data, recursive: true);
    }
}

static class Waiting
{
    // Other suites may keep both cores busy meanwhile.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    internal static async Task Until(Func<Task<bool>> condition, string what, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        while (!await condition())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"Not within {Patience}: {what}");
            await Task.Delay(200, ct);
        }
    }
}
