using System.Numerics;
using System.Runtime.CompilerServices;
using Reals = System.Numerics.Vector<double>;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// Elementary functions of as many numbers at once as the processor takes, out of operations that IEEE 754 rounds correctly and of no estimate:
/// each processor gives the same bits, which the library's own functions don't promise. All are good to 1e-14.
/// </summary>
internal static class Lanes
{
    // ln 2 in two parts; multiples of the first by an exponent are exact.
    private const double LnTwoHigh = 0.6931471803691238, LnTwoLow = 1.9082149292705877e-10, LogTwoE = 1.4426950408889634;

    // Added to a number below 2^51, it leaves the whole number nearest to it in the last bits.
    private const double Whole = 6755399441055744;

    // The bits of the root of a half, of Whole and of 1. Not static fields: those would be looked up in each round of a loop.
    private static Vector<long> RootOfHalf => Vector.Create(0x3FE6A09E667F3BCD);
    private static Vector<long> WholeBits => Vector.Create(0x4338000000000000);
    private static Vector<ulong> One => Vector.Create(0x3FF0000000000000ul);

    /// <summary>Uniform between 0 and 1, neither of them included, from the upper 52 of 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Reals Uniform(Vector<ulong> bits) =>
        Vector.AsVectorDouble((bits >>> 12) | One) - Vector.Create(1 - (0.5 / (1L << 52)));

    /// <summary>The natural logarithm of positive numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Reals Log(Reals x)
    {
        var exponent = (Vector.AsVectorInt64(x) - RootOfHalf) >> 52;
        var mantissa = Vector.AsVectorDouble(Vector.AsVectorInt64(x) - (exponent << 52));
        var e = Vector.AsVectorDouble(exponent + WholeBits) - Vector.Create(Whole);
        // ln m = 2 artanh s, with |s| below 0.172.
        var s = (mantissa - Reals.One) / (mantissa + Reals.One);
        var z = s * s;
        var p = Times(z, Vector.Create(1.0 / 19), 1.0 / 17);
        p = Times(z, p, 1.0 / 15);
        p = Times(z, p, 1.0 / 13);
        p = Times(z, p, 1.0 / 11);
        p = Times(z, p, 1.0 / 9);
        p = Times(z, p, 1.0 / 7);
        p = Times(z, p, 1.0 / 5);
        p = Times(z, p, 1.0 / 3);
        var low = Vector.FusedMultiplyAdd(s * z * p, Vector.Create(2.0), e * Vector.Create(LnTwoLow));
        return Vector.FusedMultiplyAdd(e, Vector.Create(LnTwoHigh), Vector.FusedMultiplyAdd(s, Vector.Create(2.0), low));
    }

    /// <summary>e to the power of numbers, which are taken as 700 at most, so that none becomes infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Reals Exp(Reals x)
    {
        x = Vector.Min(Vector.Max(x, Vector.Create(-700.0)), Vector.Create(700.0));
        var shifted = Times(x, Vector.Create(LogTwoE), Whole);
        var n = shifted - Vector.Create(Whole);
        var r = Vector.FusedMultiplyAdd(n, Vector.Create(-LnTwoHigh), x);
        r = Vector.FusedMultiplyAdd(n, Vector.Create(-LnTwoLow), r);
        var p = Times(r, Vector.Create(1.0 / 479001600), 1.0 / 39916800);
        p = Times(r, p, 1.0 / 3628800);
        p = Times(r, p, 1.0 / 362880);
        p = Times(r, p, 1.0 / 40320);
        p = Times(r, p, 1.0 / 5040);
        p = Times(r, p, 1.0 / 720);
        p = Times(r, p, 1.0 / 120);
        p = Times(r, p, 1.0 / 24);
        p = Times(r, p, 1.0 / 6);
        p = Times(r, p, 0.5);
        p = Times(r, p, 1);
        p = Times(r, p, 1);
        return Vector.AsVectorDouble(Vector.AsVectorInt64(p) + (Vector.AsVectorInt64(shifted) << 52));
    }

    /// <summary>Cosine of angles within an eighth of a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Reals Cos(Reals angle)
    {
        var z = angle * angle;
        var p = Times(z, Vector.Create(1.0 / 20922789888000), -1.0 / 87178291200);
        p = Times(z, p, 1.0 / 479001600);
        p = Times(z, p, -1.0 / 3628800);
        p = Times(z, p, 1.0 / 40320);
        p = Times(z, p, -1.0 / 720);
        p = Times(z, p, 1.0 / 24);
        p = Times(z, p, -0.5);
        return Times(z, p, 1);
    }

    /// <summary>Sine of angles within an eighth of a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Reals Sin(Reals angle)
    {
        var z = angle * angle;
        var p = Times(z, Vector.Create(-1.0 / 1307674368000), 1.0 / 6227020800);
        p = Times(z, p, -1.0 / 39916800);
        p = Times(z, p, 1.0 / 362880);
        p = Times(z, p, -1.0 / 5040);
        p = Times(z, p, 1.0 / 120);
        p = Times(z, p, -1.0 / 6);
        return Vector.FusedMultiplyAdd(angle * z, p, angle);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Reals Times(Reals x, Reals sum, double next) => Vector.FusedMultiplyAdd(x, sum, Vector.Create(next));
}
