using FsCheck.Xunit;
using IsmsCloud.Risks.Quantitative;
using Shouldly;
using static IsmsCloud.Risks.Tests.Quantitative.Scenarios;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class RepeatabilityTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_seed_gives_the_same_bits_whatever_the_number_of_threads(int workers) =>
        Bits(Simulation.Run(Portfolio(60_000), workers, null, CancellationToken.None))
            .ShouldBe(Bits(Simulation.Run(Portfolio(60_000), 1, null, CancellationToken.None)));

    /// <summary>Runs of this version are stored: whoever changes these numbers raises <see cref="Simulation.Version"/>.</summary>
    [Fact]
    public void A_stored_seed_gives_the_same_bits_on_each_machine()
    {
        Simulation.Version.ShouldBe(1);
        var years = Simulation.Run(Portfolio(20_000), 2, null, CancellationToken.None).Portfolio;
        (years.Mean, years.P99, years.Largest).ShouldBe((107408.5302755182, 1341568, 12757885.993210193));
    }

    [Property(MaxTest = 20)]
    public void Another_seed_gives_other_years(ulong seed) =>
        Mean(seed).ShouldNotBe(Mean(seed + 1));

    // Losses that were kept, or a list of the buckets in use, would show; ever greater losses take an octave more.
    [Fact]
    public void What_a_run_takes_does_not_grow_with_its_years()
    {
        var half = Allocated(100_000);
        Allocated(200_000).ShouldBeLessThan(half + (half / 10));
        half.ShouldBeLessThan(5_000_000);
    }

    private static double Mean(ulong seed) =>
        Simulation.Run(new SimulationPlan(seed, 10_000, [Loss(new Fixed(1), new Lognormal(1, 10))]), 1, null, CancellationToken.None).Portfolio.Mean;

    // One worker is the thread that calls. All that is taken, garbage too: what is held cannot be more.
    private static long Allocated(int years)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Simulation.Run(Portfolio(years), 1, null, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
