namespace IsmsCloud.LocalMongo.Cursors;

/// <summary>Looks for idle cursors until it is told to stop.</summary>
internal static class CursorSweep
{
    public static async Task Run(CursorTable cursors, TimeSpan every, TimeProvider clock, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
                await cursors.CloseIdle();
        }
        catch (OperationCanceledException)
        {
        }
    }
}
