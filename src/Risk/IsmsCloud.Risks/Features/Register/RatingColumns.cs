using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Register;

/// <summary>The columns of a file that ratings are made of, and those that somebody typed a result into.</summary>
internal static class RatingColumns
{
    /// <summary>Ratings that a risk can be given when it comes.</summary>
    public static readonly IReadOnlyList<RatingKind> Given = [RatingKind.Inherent, RatingKind.Current];

    public static string Likelihood(RatingKind kind) => $"{Words.Of(kind)}.likelihood";

    public static string Consequence(RatingKind kind) => $"{Words.Of(kind)}.consequence";

    public static string Consequence(RatingKind kind, ConsequenceCategory category) => $"{Words.Of(kind)}.{Words.Of(category)}";

    public static string Threat(RatingKind kind) => $"{Words.Of(kind)}.threat";

    public static string Vulnerability(RatingKind kind) => $"{Words.Of(kind)}.vulnerability";

    public static string Impact(RatingKind kind, SecurityAspect aspect) => $"{Words.Of(kind)}.impact.{Words.Of(aspect)}";

    public static string Quantity(RatingKind kind) => $"{Words.Of(kind)}.quantity";

    public static string Amount(RatingKind kind) => $"{Words.Of(kind)}.amount";

    /// <summary>Events a year, or of an estimate its end: least, most likely, greatest, low or high.</summary>
    public static string Frequency(RatingKind kind, string? end = null) => Of(kind, "frequency", end);

    /// <summary>What one of them costs, or of an estimate its end.</summary>
    public static string Loss(RatingKind kind, string? end = null) => Of(kind, "loss", end);

    public static string Score(RatingKind kind) => $"{Words.Of(kind)}.score";

    public static string Level(RatingKind kind) => $"{Words.Of(kind)}.level";

    public const string Treatment = "treatment";

    public static ImportPlan<Risk, RiskFields> Ratings(this ImportPlan<Risk, RiskFields> plan)
    {
        // A file that rates once rates what is; what remains behind the controls of today is what is.
        Columns(plan, RatingKind.Inherent, "Inherent", ["inherent", "gross", "raw", "initial", "untreated", ""]);
        Columns(plan, RatingKind.Current, "Current", ["current", "net", "residual", ""]);
        return plan
            .Extra(Treatment, "Treatment", ImportValue.Words, typeof(TreatmentOption), "treatment decision", "treatment option", "risk treatment", "response", "strategy")
            .Means<TreatmentOption>(
                ("mitigate", TreatmentOption.Modify), ("reduce", TreatmentOption.Modify), ("treat", TreatmentOption.Modify), ("transfer", TreatmentOption.Share), ("insure", TreatmentOption.Share),
                ("accept", TreatmentOption.Retain), ("tolerate", TreatmentOption.Retain), ("accept with monitoring", TreatmentOption.Retain), ("refuse", TreatmentOption.Avoid), ("terminate", TreatmentOption.Avoid));
    }

    private static void Columns(ImportPlan<Risk, RiskFields> plan, RatingKind kind, string label, string[] before)
    {
        plan.Extra(Likelihood(kind), $"{label} likelihood", ImportValue.Text, null, Headers(before, "likelihood", "probability"));
        plan.Extra(Consequence(kind), $"{label} consequence", ImportValue.Text, null, Headers(before, "max impact", "impact", "consequence", "severity"));
        foreach (var category in Enum.GetValues<ConsequenceCategory>())
            plan.Extra(Consequence(kind, category), $"{label} {Words.Spoken(category.ToString())} consequence", ImportValue.Text, null, Headers(before, $"impact {category}", $"{category} impact"));
        ByAsset(plan, kind, label, before);
        Quantities(plan, kind, label, before);
        plan.Extra(Score(kind), $"{label} score", ImportValue.Text, null, Headers(before, "score", "risk score"));
        plan.Extra(Level(kind), $"{label} level", ImportValue.Text, null, Headers(before, "risk level", "level", "rating"));
    }

    // Impact, threat and vulnerability: as tools that rate by asset call them.
    private static void ByAsset(ImportPlan<Risk, RiskFields> plan, RatingKind kind, string label, string[] before)
    {
        plan.Extra(Threat(kind), $"{label} threat rank", ImportValue.Text, null, Headers(before, "threat rank", "threat level", "threat rating", "threat probability", "prob"));
        plan.Extra(Vulnerability(kind), $"{label} vulnerability rank", ImportValue.Text, null, Headers(before, "vulnerability rank", "vulnerability level", "vulnerability rating", "vulnerability qualification", "qualif"));
        foreach (var aspect in Enum.GetValues<SecurityAspect>())
            plan.Extra(Impact(kind, aspect), $"{label} impact on {Words.Of(aspect)}", ImportValue.Text, null, Headers(before, $"impact {Words.Of(aspect)[..1]}", $"impact {aspect}", $"{aspect} impact"));
    }

    // Numbers in place of ranks, and estimates of numbers that nobody knows.
    private static void Quantities(ImportPlan<Risk, RiskFields> plan, RatingKind kind, string label, string[] before)
    {
        plan.Extra(Quantity(kind), $"{label} likelihood in numbers", ImportValue.Text, null, Headers(before, "likelihood in numbers", "likelihood value", "likelihood percent", "probability value"));
        plan.Extra(Amount(kind), $"{label} consequence as an amount", ImportValue.Text, null, Headers(before, "consequence as an amount", "impact amount", "impact value", "consequence amount"));
        // An estimate is of what is.
        if (kind is not RatingKind.Current) return;
        plan.Extra(Frequency(kind), $"{label} events a year", ImportValue.Text, null, Headers(before, "events a year", "annual frequency", "frequency", "aro", "events per year"));
        plan.Extra(Loss(kind), $"{label} loss of an event", ImportValue.Text, null, Headers(before, "loss of an event", "single loss", "loss", "sle", "loss per event"));
        foreach (var (end, words) in Ends)
        {
            plan.Extra(Frequency(kind, end), $"{label} events a year, {words[0]}", ImportValue.Text, null, Headers(before, [.. words.Select(word => $"frequency {word}")]));
            plan.Extra(Loss(kind, end), $"{label} loss of an event, {words[0]}", ImportValue.Text, null, Headers(before, [.. words.Select(word => $"loss {word}")]));
        }
    }

    private static readonly IReadOnlyList<(string End, string[] Words)> Ends =
        [("min", ["least", "min", "minimum"]), ("mode", ["most likely", "mode", "likely"]), ("max", ["greatest", "max", "maximum"]), ("low", ["low", "p5"]), ("high", ["high", "p95"])];

    private static string Of(RatingKind kind, string what, string? end) => $"{Words.Of(kind)}.{what}{(end is null ? "" : $".{end}")}";

    private static string[] Headers(string[] before, params string[] names) => [.. before.SelectMany(b => names.Select(name => $"{b} {name}".Trim()))];
}
