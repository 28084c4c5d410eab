using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>What an attack found, gathered over all doors, so that one run names every hole.</summary>
sealed class Findings
{
    const int Shown = 25;
    const int AtATime = 6;
    readonly Lock writing = new();
    readonly List<string> found = [];
    int looked;

    public int Looked => looked;

    /// <summary>Attacks with each of them. Several at a time: a service waits for its servers most of the time.</summary>
    public static Task Each<T>(IEnumerable<T> all, Func<T, Task> attack) => Parallel.ForEachAsync(
        all,
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = TestContext.Current.CancellationToken },
        async (one, _) => await attack(one));

    public void Expect(bool holds, string where, Answer answer)
    {
        lock (writing)
        {
            looked++;
            if (!holds) found.Add($"{where}: {answer}");
        }
    }

    public void ShouldBeNone(IAttackedService service)
    {
        if (service.IsInhabited) looked.ShouldBePositive("Nothing was attacked.");
        found.ShouldBeEmpty($"{found.Count} of {looked}:\n{string.Join("\n", found.Take(Shown))}\n");
    }
}
