using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Quantitative;

/// <summary>
/// A risk as numbers: loss events a year, each with a loss. Its yearly loss is the sum of as many losses as a Poisson
/// distribution of the frequency gives; the frequency, where uncertain, is drawn anew for each year.
/// </summary>
/// <param name="Key">Tells its random numbers from those of other scenarios; the same alone and in a portfolio.</param>
/// <param name="Currency">ISO 4217 code of all its amounts.</param>
/// <param name="Frequency">Threat events a year, or loss events a year where <paramref name="Vulnerability"/> is null.</param>
/// <param name="Vulnerability">Chance that a threat event becomes a loss event, 0 to 1.</param>
/// <param name="Primary">What a loss event costs in itself.</param>
/// <param name="Secondary">What others' reactions to it add.</param>
internal sealed record LossScenario(
    ulong Key, string Currency, Distribution Frequency, Distribution? Vulnerability, Distribution Primary, SecondaryLoss? Secondary, IReadOnlyList<ControlEffect> Controls)
{
    /// <summary>A drawn frequency counts up to here. Accepted inputs exceed it less often than once in a million years.</summary>
    public const double MostEventsAYear = 100_000;

    /// <summary>Amounts of money beyond it are mistakes, of a unit most likely.</summary>
    public const double LargestAmount = 1e15;

    // How much greater the mean of squares may be than the square of the bound: keeps every sum of squares within a double.
    private const double MostSpread = 1e12;

    public double FrequencyFactor => Controls.Aggregate(1.0, (factor, control) => factor * (1 - control.OnFrequency));

    public double MagnitudeFactor => Controls.Aggregate(1.0, (factor, control) => factor * (1 - control.OnMagnitude));

    /// <summary>Loss events a year on average.</summary>
    public double MeanFrequency => FrequencyFactor * Frequency.Mean * (Vulnerability?.Mean ?? 1);

    /// <summary>What one loss event costs on average.</summary>
    public double MeanMagnitude => MagnitudeFactor * (Primary.Mean + ((Secondary?.Probability ?? 0) * (Secondary?.Magnitude.Mean ?? 0)));

    /// <summary>Annualised loss expectancy: exact, not simulated.</summary>
    public double AnnualLoss => MeanFrequency * MeanMagnitude;

    /// <summary>Standard deviation of a year's loss: exact, not simulated.</summary>
    public double Deviation => Math.Sqrt((MeanFrequency * MeanSquaredMagnitude) + (VarianceOfFrequency * MeanMagnitude * MeanMagnitude));

    /// <summary>Whether the frequency is the same in each year.</summary>
    public bool IsSteady => !Frequency.Varies && Vulnerability is not { Varies: true };

    /// <summary>What stands against simulating it; paths are those of its fields.</summary>
    public IEnumerable<Refusal> Check() =>
    [
        .. Currency is { Length: 3 } && Currency.All(char.IsAsciiLetterUpper) ? Array.Empty<Refusal>() : [QuantitativeRefusals.Currency("currency")],
        .. Within(Frequency, "frequency", MostEventsAYear, QuantitativeRefusals.TooFrequent),
        .. Vulnerability is null ? [] : Chance(Vulnerability, "vulnerability"),
        .. Within(Primary, "primary", LargestAmount, QuantitativeRefusals.TooLarge),
        .. Secondary is null ? [] : Within(Secondary.Magnitude, "secondary.magnitude", LargestAmount, QuantitativeRefusals.TooLarge),
        .. Secondary is null or { Probability: >= 0 and <= 1 } ? Array.Empty<Refusal>() : [QuantitativeRefusals.Chance("secondary.probability")],
        .. Controls.SelectMany((control, i) => control.Check($"controls[{i}]")),
    ];

    private static IEnumerable<Refusal> Within(Distribution distribution, string path, double most, Func<string, Refusal> beyond)
    {
        var wrong = distribution.Check(path).ToList();
        // A lognormal of absurd spread has a mean beyond all that it is ever seen to draw.
        return wrong.Count > 0 || (distribution.Utmost <= most && distribution.Mean <= most && distribution.MeanOfSquare <= most * most * MostSpread) ? wrong : [beyond(path)];
    }

    private static IEnumerable<Refusal> Chance(Distribution distribution, string path) =>
        distribution is Lognormal ? [QuantitativeRefusals.Chance(path)] : Within(distribution, path, 1, QuantitativeRefusals.Chance);

    private double VarianceOfFrequency =>
        (FrequencyFactor * FrequencyFactor * Frequency.MeanOfSquare * (Vulnerability?.MeanOfSquare ?? 1)) - (MeanFrequency * MeanFrequency);

    private double MeanSquaredMagnitude =>
        MagnitudeFactor * MagnitudeFactor * (Primary.MeanOfSquare + (Secondary is null ? 0 : Secondary.Probability * ((2 * Primary.Mean * Secondary.Magnitude.Mean) + Secondary.Magnitude.MeanOfSquare)));
}

/// <param name="Probability">Chance that a loss event draws it after it, 0 to 1.</param>
/// <param name="Magnitude">What it costs then.</param>
internal sealed record SecondaryLoss(double Probability, Distribution Magnitude);

/// <summary>What a control takes away, each from 0 to below 1; effects of several independent controls multiply.</summary>
internal sealed record ControlEffect(double OnFrequency, double OnMagnitude)
{
    public IEnumerable<Refusal> Check(string path)
    {
        if (!(OnFrequency >= 0 && OnFrequency < 1)) yield return QuantitativeRefusals.Effect($"{path}.onFrequency");
        if (!(OnMagnitude >= 0 && OnMagnitude < 1)) yield return QuantitativeRefusals.Effect($"{path}.onMagnitude");
    }
}
