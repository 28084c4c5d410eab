using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>What somebody believes of a number that nobody knows: how often, how much, how likely.</summary>
internal abstract record Distribution
{
    public abstract double Mean { get; }

    public abstract double MeanOfSquare { get; }

    public double Variance => MeanOfSquare - (Mean * Mean);

    /// <summary>What one draw in a million exceeds, or none.</summary>
    public abstract double Utmost { get; }

    /// <summary>False where every draw is the same.</summary>
    public virtual bool Varies => true;

    /// <summary>Draws numbers into a span whose length is a multiple of 16.</summary>
    public abstract void Fill(ref Philox random, Span<double> into);

    /// <summary>What is wrong with it, whatever it is used for.</summary>
    public abstract IEnumerable<Refusal> Check(string path);
}

/// <summary>A number that is taken as known.</summary>
internal sealed record Fixed(double Value) : Distribution
{
    public override double Mean => Value;

    public override double MeanOfSquare => Value * Value;

    public override double Utmost => Value;

    public override bool Varies => false;

    public override void Fill(ref Philox random, Span<double> into) => into.Fill(Value);

    public override IEnumerable<Refusal> Check(string path)
    {
        if (!(Value >= 0)) yield return QuantitativeRefusals.Negative($"{path}.value");
    }
}

/// <summary>Least, most likely and greatest value; the larger <paramref name="K"/>, the narrower around the most likely.</summary>
internal sealed record Pert(double Min, double Mode, double Max, double K = 4) : Distribution
{
    public const double MostPeaked = 100;

    public override double Mean => (Min + (K * Mode) + Max) / (K + 2);

    public override double MeanOfSquare => (Mean * Mean) + ((Mean - Min) * (Max - Mean) / (K + 3));

    public override double Utmost => Max;

    /// <summary>The parameters of the beta distribution behind it.</summary>
    public (double A, double B) Shapes => (1 + (K * (Mode - Min) / (Max - Min)), 1 + (K * (Max - Mode) / (Max - Min)));

    public override void Fill(ref Philox random, Span<double> into) => Draws.Perts(ref random, this, into);

    public override IEnumerable<Refusal> Check(string path)
    {
        if (!(Min >= 0)) yield return QuantitativeRefusals.Negative($"{path}.min");
        if (!(Min <= Mode && Mode <= Max)) yield return QuantitativeRefusals.ModeOutside($"{path}.mode");
        if (!(Min < Max)) yield return QuantitativeRefusals.NoSpread($"{path}.max");
        if (!(K > 0 && K <= MostPeaked)) yield return QuantitativeRefusals.Peak($"{path}.k");
    }
}

/// <summary>A lognormal distribution of which one value in twenty lies below <paramref name="Low"/> and one above <paramref name="High"/>.</summary>
internal sealed record Lognormal(double Low, double High) : Distribution
{
    // Standard normal quantiles of 95 % and of one in a million.
    private const double Z95 = 1.6448536269514722, ZMillionth = 4.753424308822899;

    public double Mu => (Math.Log(Low) + Math.Log(High)) / 2;

    public double Sigma => (Math.Log(High) - Math.Log(Low)) / (2 * Z95);

    public override double Mean => Math.Exp(Mu + (Sigma * Sigma / 2));

    public override double MeanOfSquare => Math.Exp((2 * Mu) + (2 * Sigma * Sigma));

    public override double Utmost => Math.Exp(Mu + (ZMillionth * Sigma));

    public override void Fill(ref Philox random, Span<double> into) => Draws.Lognormals(ref random, Mu, Sigma, into);

    public override IEnumerable<Refusal> Check(string path)
    {
        if (!(Low > 0)) yield return QuantitativeRefusals.NotPositive($"{path}.low");
        if (!(Low < High)) yield return QuantitativeRefusals.LowNotBelowHigh($"{path}.low");
    }
}
