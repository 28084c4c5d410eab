namespace IsmsCloud.Revisions.Dispatch;

/// <summary>Wakes the dispatcher after a save, so that nobody waits for the broker.</summary>
internal sealed class DispatcherSignal : IDisposable
{
    private readonly SemaphoreSlim _work = new(0, 1);

    public void Wake()
    {
        try
        {
            _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake or about to be: one round takes all there is.
        }
    }

    public Task<bool> Wait(TimeSpan atMost, CancellationToken ct) => _work.WaitAsync(atMost, ct);

    public void Dispose() => _work.Dispose();
}
