namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// Counts years by loss, in buckets that are a fixed share of the loss wide, whatever the number of years (ADR 0008).
/// Counts are whole numbers: the order in which parts of a run are added does not show.
/// </summary>
/// <param name="bits">Each doubling of the loss has 2^bits buckets; a percentile is good to one part in 2^bits.</param>
internal sealed class LossHistogram(int bits)
{
    private const int MantissaBits = 52, Bias = 1023, LowestOctave = -10, Octaves = 90;

    private readonly uint[]?[] _octaves = new uint[]?[Octaves];

    public void Add(double loss)
    {
        var key = (BitConverter.DoubleToUInt64Bits(loss) >> (MantissaBits - bits)) - ((ulong)(Bias + LowestOctave) << bits);
        // What is below a thousandth of the currency's unit wraps around to a giant number; it belongs to the first bucket.
        if (key >= (ulong)Octaves << bits) key = loss < 1 ? 0 : ((ulong)Octaves << bits) - 1;
        (_octaves[key >> bits] ??= new uint[1 << bits])[key & ((1u << bits) - 1)]++;
    }

    public void Add(LossHistogram other)
    {
        for (var octave = 0; octave < Octaves; octave++)
        {
            if (other._octaves[octave] is not { } from) continue;
            var into = _octaves[octave] ??= new uint[1 << bits];
            for (var i = 0; i < from.Length; i++) into[i] += from[i];
        }
    }

    /// <summary>The buckets that hold a year, from the least loss to the greatest.</summary>
    public IEnumerable<LossBucket> Buckets()
    {
        for (var octave = 0; octave < Octaves; octave++)
            for (var i = 0; i < (_octaves[octave]?.Length ?? 0); i++)
                if (_octaves[octave]![i] > 0) yield return Bucket(octave, i);
    }

    /// <summary>The buckets that hold a year, from the greatest loss to the least.</summary>
    public IEnumerable<LossBucket> BucketsFromTheGreatest()
    {
        for (var octave = Octaves - 1; octave >= 0; octave--)
            for (var i = (_octaves[octave]?.Length ?? 0) - 1; i >= 0; i--)
                if (_octaves[octave]![i] > 0) yield return Bucket(octave, i);
    }

    private LossBucket Bucket(int octave, int i)
    {
        var from = Math.ScaleB(1, octave + LowestOctave);
        var width = from / (1 << bits);
        return new LossBucket(from + (i * width), from + ((i + 1) * width), _octaves[octave]![i]);
    }
}

/// <summary>How many years lost from <paramref name="From"/> to below <paramref name="To"/>.</summary>
internal readonly record struct LossBucket(double From, double To, uint Years);
