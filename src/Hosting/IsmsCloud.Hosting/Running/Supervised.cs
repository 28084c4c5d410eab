using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Running;

/// <summary>Keeps a process running: starts it, sees when it answers, and starts it again when it dies.</summary>
/// <param name="resource">Shows its state.</param>
/// <param name="recipe">How to start it; asked anew for each start.</param>
/// <param name="answers">Whether it answers now.</param>
sealed class Supervised(Resource resource, Func<ProcessRecipe> recipe, Func<CancellationToken, Task<bool>> answers)
{
    const int EarlyEnds = 3;
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Steady = TimeSpan.FromSeconds(60);

    /// <summary>Runs until <paramref name="stop"/>. A process that ends thrice before it ever answered has failed.</summary>
    internal async Task RunAsync(CancellationToken stop)
    {
        resource.State = ResourceState.Starting;
        for (var ends = 0; ; await PauseAsync(ends, stop))
        {
            var started = Environment.TickCount64;
            var exitCode = await RunOnceAsync(stop);
            resource.ProcessId = null;
            if (exitCode is null)
                break;
            ends = TimeSpan.FromMilliseconds(Environment.TickCount64 - started) > Steady ? 1 : ends + 1;
            if (!resource.Ready.IsCompleted && ends == EarlyEnds)
            {
                resource.HasFailed(new StartFailedException(resource, $"ended {EarlyEnds} times before it answered (exit code {exitCode})"));
                return;
            }

            resource.Log!.Write($"fail: {resource.Name} ended with exit code {exitCode}; it is started again");
            resource.State = ResourceState.Restarting;
            resource.Healthy = false;
            resource.Restarts++;
        }

        resource.State = ResourceState.Stopped;
    }

    async Task<int?> RunOnceAsync(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return null;
        await using var process = await LeashedProcess.StartAsync(recipe(), resource.Log!.Write);
        resource.ProcessId = process.Id;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watching = WatchAsync(over.Token);
        await Task.WhenAny(process.Ended, Task.Delay(Timeout.Infinite, stop));
        var endedByItself = process.Ended.IsCompleted && !stop.IsCancellationRequested;
        await over.CancelAsync();
        await watching;
        return endedByItself ? await process.Ended : null;
    }

    async Task WatchAsync(CancellationToken ct)
    {
        try
        {
            while (!await answers(ct))
                await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            resource.IsReady();
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(5), ct);
                resource.Healthy = await answers(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
    }

    static async Task PauseAsync(int ends, CancellationToken stop)
    {
        var seconds = Math.Min(Math.Pow(2, ends - 1) / 2, LongestPause.TotalSeconds);
        await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(seconds), stop));
    }
}
