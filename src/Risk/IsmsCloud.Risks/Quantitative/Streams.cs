namespace IsmsCloud.Risks.Quantitative;

/// <summary>The random numbers of one scenario in one block of years: an independent stream for each purpose.</summary>
internal readonly record struct Streams(ulong Seed, ulong Scenario, uint Block)
{
    private const int Purposes = 8, Step = 16;

    public Philox For(Purpose purpose) => new(Seed, Scenario, (Block * Purposes) + (uint)purpose);

    /// <summary>How many numbers are drawn where so many are needed.</summary>
    public static int Padded(int count) => (count + Step - 1) / Step * Step;
}

internal enum Purpose : uint
{
    Frequency,
    Vulnerability,
    Gaps,
    Primary,
    SecondaryChance,
    Secondary,
}
