using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// How likely top management lets which yearly loss be: "more than a million at most once in a hundred years". Between its
/// points it is straight where both axes are logarithmic; below its first it says nothing, above its last it stays level.
/// </summary>
/// <param name="Points">In the order of their losses.</param>
internal sealed record AppetiteLine(IReadOnlyList<ExceedancePoint> Points)
{
    public IEnumerable<Refusal> Check(string path)
    {
        for (var i = 0; i < Points.Count; i++)
        {
            if (!(Points[i].Loss > 0)) yield return QuantitativeRefusals.NotPositive($"{path}[{i}].loss");
            if (!(Points[i].Probability > 0 && Points[i].Probability <= 1)) yield return QuantitativeRefusals.NoLikelihood($"{path}[{i}].probability");
            if (i > 0 && !(Points[i].Loss > Points[i - 1].Loss && Points[i].Probability <= Points[i - 1].Probability))
                yield return QuantitativeRefusals.LineRises($"{path}[{i}]");
        }
    }

    /// <summary>The greatest probability that is allowed of losing more than this; 1 where the line says nothing.</summary>
    public double Allowed(double loss)
    {
        if (Points.Count == 0 || loss < Points[0].Loss) return 1;
        var next = Points.Skip(1).FirstOrDefault(p => p.Loss > loss);
        if (next is null) return Points[^1].Probability;
        var last = Points.Last(p => p.Loss <= loss);
        var share = Math.Log(loss / last.Loss) / Math.Log(next.Loss / last.Loss);
        return last.Probability * Math.Pow(next.Probability / last.Probability, share);
    }

    /// <summary>Where the curve lies above the line; empty where the risk is within appetite.</summary>
    public IReadOnlyList<ExceedancePoint> Exceeded(LossProfile profile) =>
    [
        .. profile.Curve.Concat(Points.Select(p => p with { Probability = profile.Exceedance(p.Loss) }))
            .Where(p => p.Probability > Allowed(p.Loss)).OrderBy(p => p.Loss),
    ];
}
