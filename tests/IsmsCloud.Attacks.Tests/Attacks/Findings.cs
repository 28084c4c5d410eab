using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>What an attack found, gathered over all doors, so that one run names every hole.</summary>
sealed class Findings
{
    const int Shown = 25;
    readonly List<string> found = [];

    public int Looked { get; private set; }

    public void Expect(bool holds, string where, Answer answer)
    {
        Looked++;
        if (!holds) found.Add($"{where}: {answer}");
    }

    public void ShouldBeNone(IAttackedService service)
    {
        if (service.IsInhabited) Looked.ShouldBePositive("Nothing was attacked.");
        found.ShouldBeEmpty($"{found.Count} of {Looked}:\n{string.Join("\n", found.Take(Shown))}\n");
    }
}
