using System.Numerics;
using System.Runtime.CompilerServices;
using Reals = System.Numerics.Vector<double>;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// Rejection out of a log-logistic envelope, after R. C. H. Cheng, "Generating beta variates with nonintegral shape
/// parameters", 1978 (algorithms BA and BB, which differ in their shortcuts alone). It takes 1.1 to 1.5 tries a number.
/// </summary>
internal readonly struct Beta
{
    private readonly double _a, _b, _slope, _steepness, _from, _span;
    private readonly bool _mirrored;

    public Beta(Pert pert)
    {
        var (a, b) = pert.Shapes;
        (_a, _b, _mirrored) = (Math.Min(a, b), Math.Max(a, b), a > b);
        var lambda = _a <= 1 ? _a : Math.Sqrt(((2 * a * b) - (a + b)) / (a + b - 2));
        (_slope, _steepness) = (1 / lambda, _a + lambda);
        (_from, _span) = (pert.Min, pert.Max - pert.Min);
    }

    /// <summary>Candidates; -1 for those that are to be thrown away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Reals Try(Reals u, Reals v)
    {
        var odds = Lanes.Log(u / (Reals.One - u)) * _slope;
        var w = Lanes.Exp(odds) * _a;
        var scale = Reals.One / (w + Vector.Create(_b));
        var limit = Vector.FusedMultiplyAdd(odds, Vector.Create(_steepness), Vector.Create(-1.3862943611198906));
        var height = Lanes.Log(u * u * v) - (Lanes.Log(scale * (_a + _b)) * (_a + _b));
        var share = (_mirrored ? Vector.Create(_b) : w) * scale;
        var value = Vector.FusedMultiplyAdd(share, Vector.Create(_span), Vector.Create(_from));
        return Vector.ConditionalSelect(Vector.GreaterThanOrEqual(limit, height), value, Vector.Create(-1.0));
    }
}
