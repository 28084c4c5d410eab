using Xunit;

namespace IsmsCloud.Testing;

/// <summary>Waiting for what follows from an event.</summary>
public static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>Polls until the condition holds; fails after half a minute, or what is given for long work.</summary>
    public static async Task Holds(Func<Task<bool>> condition, string what, TimeSpan? atMost = null)
    {
        var limit = atMost ?? Usual;
        var ct = TestContext.Current.CancellationToken;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(limit);
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException($"Not within {limit.TotalSeconds} s: {what}");
            await Task.Delay(50, ct);
        }
    }

    /// <summary>Asks until the answer is enough; what follows from an event takes a moment.</summary>
    public static async Task<T> Answer<T>(Func<Task<T>> ask, Func<T, bool> enough)
    {
        var answer = default(T)!;
        await Holds(async () => enough(answer = await ask()), $"an answer that is enough, of {typeof(T).Name}");
        return answer;
    }
}
