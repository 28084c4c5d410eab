using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011). A number depends on nothing but its counter and the key, so that
/// whoever computes which part of a run, in which order and how many at once, the numbers are the same.
/// </summary>
/// <param name="seed">The run's key.</param>
/// <param name="scenario">Whose numbers these are; the upper half of the counter.</param>
/// <param name="block">Which block of years, and what for; the second word of the counter.</param>
/// <param name="first">The first word of the first counter.</param>
internal struct Philox(ulong seed, ulong scenario, uint block, uint first = 0)
{
    private const int Rounds = 10;

    private ulong _next = first;

    private static Vector<ulong> Low => Vector.Create((ulong)uint.MaxValue);

    /// <summary>128 random bits for each of the next counters, of which a vector has room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(out Vector<ulong> first, out Vector<ulong> second)
    {
        var (factor0, factor1) = (Vector.Create(0xD2511F53ul), Vector.Create(0xCD9E8D57ul));
        var c0 = Vector.Create(_next) + Vector<ulong>.Indices;
        var c1 = Vector.Create((ulong)block);
        var c2 = Vector.Create(scenario & uint.MaxValue);
        var c3 = Vector.Create(scenario >> 32);
        // What keys carry over beyond 32 bits ends up in upper halves, which the multiplication ignores.
        var (key0, key1) = (Vector.Create(seed & uint.MaxValue), Vector.Create(seed >> 32));
        var (bump0, bump1) = (Vector.Create(0x9E3779B9ul), Vector.Create(0xBB67AE85ul));
        for (var round = 0; round < Rounds; round++)
        {
            var (p0, p1) = (Multiply(c0, factor0), Multiply(c2, factor1));
            c0 = (p1 >>> 32) ^ c1 ^ key0;
            c2 = (p0 >>> 32) ^ c3 ^ key1;
            (c1, c3) = (p1, p0);
            (key0, key1) = (key0 + bump0, key1 + bump1);
        }

        first = (c0 & Low) | (c1 << 32);
        second = (c2 & Low) | (c3 << 32);
        _next += (ulong)Vector<ulong>.Count;
    }

    /// <summary>Goes on to a counter at which vectors of any width begin.</summary>
    public void Align() => _next = (_next + 7) & ~7ul;

    // The product of the lower halves; what stands in the upper halves does not matter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Multiply(Vector<ulong> a, Vector<ulong> b)
    {
        if (Avx512F.IsSupported && Vector<ulong>.Count == Vector512<ulong>.Count) return Avx512F.Multiply(a.AsVector512().AsUInt32(), b.AsVector512().AsUInt32()).AsVector();
        if (!Avx2.IsSupported || Vector<ulong>.Count != Vector256<ulong>.Count) return (a & Low) * (b & Low);
        return Avx2.Multiply(a.AsVector256().AsUInt32(), b.AsVector256().AsUInt32()).AsVector();
    }
}
