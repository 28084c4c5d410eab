using IsmsCloud.Risks.Quantitative;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class PhiloxTests
{
    /// <summary>The answers that its authors publish with it (Random123, kat_vectors).</summary>
    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x0000000000000000, 0x0000000000000000, 0xe169c58d6627e8d5, 0x9b00dbd8bc57ac4c)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x41c83b0e408f276d, 0x6d5451fda20bc7c6)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x0370734413198a2e, 0x299f31d0a4093822, 0x94fdccebd16cfe09, 0x24126ea15001e420)]
    public void It_gives_the_known_answers(uint first, uint block, ulong scenario, ulong seed, ulong lower, ulong upper)
    {
        var random = new Philox(seed, scenario, block, first);
        random.Next(out var firstWords, out var secondWords);
        (firstWords[0], secondWords[0]).ShouldBe((lower, upper));
    }

    [Fact]
    public void A_counter_gives_the_same_wherever_in_a_vector_it_stands()
    {
        var (together, apart) = (new Philox(1, 2, 3), new Philox(1, 2, 3, first: 1));
        together.Next(out var words, out _);
        apart.Next(out var shifted, out _);
        words[1].ShouldBe(shifted[0]);
    }
}
