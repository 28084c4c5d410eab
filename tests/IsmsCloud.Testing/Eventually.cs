using Xunit;

namespace IsmsCloud.Testing;

/// <summary>Waiting for what follows from an event.</summary>
public static class Eventually
{
    /// <summary>Polls until the condition holds; fails after half a minute.</summary>
    public static async Task Holds(Func<Task<bool>> condition, string what)
    {
        var ct = TestContext.Current.CancellationToken;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException($"Not within 30 s: {what}");
            await Task.Delay(50, ct);
        }
    }
}
