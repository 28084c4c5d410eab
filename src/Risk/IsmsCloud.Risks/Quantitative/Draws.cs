using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Numerics;
using Reals = System.Numerics.Vector<double>;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// Fills spans, whose length is a multiple of 16, with random numbers of a distribution. The first half of a span is made
/// of the first word of each counter, the second half of its second word: so it is the same at any width of vectors.
/// </summary>
internal static class Draws
{
    /// <summary>Gaps between the events of a process with one event per unit of time on average.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gaps(ref Philox random, Span<double> into)
    {
        var left = FirstHalf(into);
        var right = SecondHalf(into);
        for (var i = 0; i < left.Length; i++)
        {
            random.Next(out var first, out var second);
            left[i] = -Lanes.Log(Lanes.Uniform(first));
            right[i] = -Lanes.Log(Lanes.Uniform(second));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniforms(ref Philox random, Span<double> into)
    {
        var left = FirstHalf(into);
        var right = SecondHalf(into);
        for (var i = 0; i < left.Length; i++)
        {
            random.Next(out var first, out var second);
            left[i] = Lanes.Uniform(first);
            right[i] = Lanes.Uniform(second);
        }
    }

    /// <summary>exp(mu + sigma Z), with normal Z after Box and Muller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lognormals(ref Philox random, double mu, double sigma, Span<double> into)
    {
        var left = FirstHalf(into);
        var right = SecondHalf(into);
        for (var i = 0; i < left.Length; i++)
        {
            random.Next(out var first, out var second);
            var radius = Vector.SquareRoot(Lanes.Log(Lanes.Uniform(first)) * -2.0) * sigma;
            var (x, y) = OnCircle(second);
            left[i] = Lanes.Exp(Vector.FusedMultiplyAdd(radius, x, Vector.Create(mu)));
            right[i] = Lanes.Exp(Vector.FusedMultiplyAdd(radius, y, Vector.Create(mu)));
        }
    }

    /// <summary>min + (max - min) X, with X of a beta distribution.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Perts(ref Philox random, Pert pert, Span<double> into)
    {
        var beta = new Beta(pert);
        Span<double> candidates = stackalloc double[Reals.Count];
        for (var filled = 0; filled < into.Length;)
        {
            random.Next(out var first, out var second);
            beta.Try(Lanes.Uniform(first), Lanes.Uniform(second)).CopyTo(candidates);
            for (var i = 0; i < candidates.Length && filled < into.Length; i++)
            {
                into[filled] = candidates[i];
                filled += candidates[i] < 0 ? 0 : 1;
            }
        }

        random.Align();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Span<double> into, ReadOnlySpan<double> by)
    {
        var factors = MemoryMarshal.Cast<double, Reals>(by);
        var products = MemoryMarshal.Cast<double, Reals>(into);
        for (var i = 0; i < products.Length; i++) products[i] *= factors[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(Span<double> into, double factor, double most)
    {
        foreach (ref var some in MemoryMarshal.Cast<double, Reals>(into)) some = Vector.Min(some * factor, Vector.Create(most));
    }

    // A point of the right quarter of the circle; one of the lowest bits turns it to the left, another one to the top or bottom.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Reals X, Reals Y) OnCircle(Vector<ulong> bits)
    {
        var angle = (Lanes.Uniform(bits) - Vector.Create(0.5)) * (Math.PI / 2);
        var cos = Vector.AsVectorDouble(Vector.AsVectorUInt64(Lanes.Cos(angle)) ^ (bits << 63));
        var sin = Lanes.Sin(angle);
        var keep = Vector.AsVectorDouble(Vector.Equals(bits & Vector.Create(2ul), Vector<ulong>.Zero));
        return (Vector.ConditionalSelect(keep, cos, sin), Vector.ConditionalSelect(keep, sin, cos));
    }

    private static Span<Reals> FirstHalf(Span<double> numbers) => MemoryMarshal.Cast<double, Reals>(numbers[..(numbers.Length / 2)]);

    private static Span<Reals> SecondHalf(Span<double> numbers) => MemoryMarshal.Cast<double, Reals>(numbers[(numbers.Length / 2)..]);
}
