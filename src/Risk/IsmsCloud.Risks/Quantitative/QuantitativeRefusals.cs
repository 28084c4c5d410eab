using System.Globalization;
using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Quantitative;

internal static class QuantitativeRefusals
{
    public static readonly Refusal NothingToSimulate = Refusal.Invalid("scenarios", "required", "There is no risk with a frequency and a magnitude to simulate.");

    public static readonly Refusal SameKeyTwice = Refusal.Invalid("scenarios", "duplicate", "The same risk stands in the run twice; it would lose twice in the same years.");

    public static readonly Refusal NoCost = Refusal.Invalid("yearlyCost", "not-positive", "What the control costs a year must be above 0: the return is in proportion to it.");

    public static Refusal Negative(string path) => Refusal.Invalid(path, "negative", "It must be a number, and not below 0.");

    public static Refusal NotPositive(string path) => Refusal.Invalid(path, "not-positive", "It must be a number above 0.");

    public static Refusal ModeOutside(string path) => Refusal.Invalid(path, "mode-outside", "The most likely value lies between the least and the greatest.");

    public static Refusal NoSpread(string path) => Refusal.Invalid(path, "no-spread", "The greatest value must be above the least. Where both are the same, give a fixed value.");

    public static Refusal Peak(string path) => Refusal.Invalid(path, "out-of-range", Say($"How peaked a PERT distribution is goes from above 0 to {Pert.MostPeaked}; 4 is usual."));

    public static Refusal LowNotBelowHigh(string path) => Refusal.Invalid(path, "low-not-below-high", "The low value must be below the high one: nine years in ten lie between them.");

    public static Refusal Chance(string path) => Refusal.Invalid(path, "out-of-range", "A chance goes from 0 to 1, and cannot be lognormal, which has no upper end.");

    public static Refusal Effect(string path) => Refusal.Invalid(path, "out-of-range", "A control takes away a share from 0 to below 1; nothing takes a risk away altogether.");

    public static Refusal NoLikelihood(string path) => Refusal.Invalid(path, "out-of-range", "A probability on the line is above 0 and at most 1.");

    public static Refusal LineRises(string path) => Refusal.Invalid(path, "line-rises", "Along the line losses grow and probabilities don't: a greater loss may not be likelier than a smaller one.");

    public static Refusal TooFrequent(string path) => Refusal.Invalid(path, "too-frequent", Say($"More than {LossScenario.MostEventsAYear:N0} events a year are possible. That is a running cost; count it in larger units, or narrow the range."));

    public static Refusal TooLarge(string path) => Refusal.Invalid(path, "too-large", Say($"Amounts beyond {LossScenario.LargestAmount:N0} are possible. Check the unit, or narrow the range."));

    public static Refusal Currency(string path) => Refusal.Invalid(path, "currency-invalid", "A currency is three capital letters, such as EUR.");

    public static Refusal Trials(int least, int most) => Refusal.Invalid("trials", "out-of-range", Say($"Simulate from {least:N0} to {most:N0} years."));

    public static Refusal TooManyScenarios(int most) => Refusal.Invalid("scenarios", "too-many", Say($"A run takes at most {most:N0} risks. Simulate parts of the register."));

    public static Refusal TooManyEvents(double most) => Refusal.Invalid("trials", "too-many-events", Say($"The run would draw more than {most:N0} loss events. Simulate fewer years, or fewer of the most frequent risks."));

    public static Refusal CurrenciesDiffer(IEnumerable<string> found) => new(
        "currencies-differ", $"Amounts in several currencies don't add up: {string.Join(", ", found)}. Convert them, or simulate each by itself.");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
