namespace IsmsCloud.Risks.Quantitative;

/// <summary>Sums over years, in the order in which they are added.</summary>
internal sealed class Tally
{
    public long YearsWithLoss { get; private set; }

    public double Sum { get; private set; }

    public double SumOfSquares { get; private set; }

    public double Largest { get; private set; }

    public void Add(double loss)
    {
        YearsWithLoss++;
        Sum += loss;
        SumOfSquares += loss * loss;
        Largest = Math.Max(Largest, loss);
    }

    public void Add(Tally other)
    {
        YearsWithLoss += other.YearsWithLoss;
        Sum += other.Sum;
        SumOfSquares += other.SumOfSquares;
        Largest = Math.Max(Largest, other.Largest);
    }
}
