using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IsmsCloud.Risks.Quantitative;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Quantitative;

public sealed class LanesTests
{
    private const double Precision = 1e-14;

    [Property(MaxTest = 2000)]
    public void The_logarithm_is_the_logarithm(NormalFloat power)
    {
        var x = Math.Exp(power.Get % 600);
        Lanes.Log(Vector.Create(x))[0].ShouldBe(Math.Log(x), Precision * Math.Max(1, Math.Abs(Math.Log(x))));
    }

    [Property(MaxTest = 2000)]
    public void The_power_is_the_power(NormalFloat power)
    {
        var x = power.Get % 600;
        (Lanes.Exp(Vector.Create(x))[0] / Math.Exp(x)).ShouldBe(1, Precision);
    }

    [Property(MaxTest = 2000)]
    public void Sine_and_cosine_hold_within_an_eighth_of_a_turn(NormalFloat number)
    {
        var angle = number.Get % (Math.PI / 4);
        Lanes.Sin(Vector.Create(angle))[0].ShouldBe(Math.Sin(angle), Precision);
        Lanes.Cos(Vector.Create(angle))[0].ShouldBe(Math.Cos(angle), Precision);
    }

    [Theory]
    [InlineData(0ul, 1.1102230246251565e-16)]
    [InlineData(ulong.MaxValue, 1 - 1.1102230246251565e-16)]
    public void A_uniform_number_is_never_0_and_never_1(ulong bits, double expected) =>
        Lanes.Uniform(Vector.Create(bits))[0].ShouldBe(expected);

    [Fact]
    public void No_power_becomes_infinite() =>
        double.IsFinite(Lanes.Exp(Vector.Create(1e9))[0]).ShouldBeTrue();
}
