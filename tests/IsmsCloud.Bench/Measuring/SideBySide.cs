using System.Diagnostics;

namespace IsmsCloud.Bench.Measuring;

/// <summary>
/// Measures two operations in turns, so that whatever else the machine does in these seconds falls on both alike; the one
/// that begins changes with each round.
/// </summary>
sealed class SideBySide(int callers)
{
    const int Rounds = 20;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);

    public async Task<(Samples Subject, Samples Reference)> Measure(Operation subject, Operation reference, CancellationToken ct)
    {
        await Take(subject, WarmUp, ct);
        await Take(reference, WarmUp, ct);
        var (ofSubject, ofReference) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            (Operation, List<double>)[] turns = [(subject, ofSubject), (reference, ofReference)];
            foreach (var (operation, into) in round % 2 == 0 ? turns : turns.Reverse())
                into.AddRange(await Take(operation, Turn, ct));
        }
        return (Samples.Of(ofSubject), Samples.Of(ofReference));
    }

    /// <summary>One operation by itself, one caller.</summary>
    public static async Task<Samples> Alone(Operation subject, CancellationToken ct)
    {
        var one = new SideBySide(callers: 1);
        await one.Take(subject, WarmUp, ct);
        return Samples.Of(await one.Take(subject, Rounds * Turn, ct));
    }

    async Task<IEnumerable<double>> Take(Operation operation, TimeSpan time, CancellationToken ct)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var each = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Repeat(operation, caller, until, ct), ct)));
        return each.SelectMany(latencies => latencies);
    }

    static async Task<List<double>> Repeat(Operation operation, int caller, long until, CancellationToken ct)
    {
        var latencies = new List<double>();
        do
        {
            var began = Stopwatch.GetTimestamp();
            await operation(caller, ct);
            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        while (Stopwatch.GetTimestamp() < until);
        return latencies;
    }
}
