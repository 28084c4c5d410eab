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
        plan.Extra(Score(kind), $"{label} score", ImportValue.Text, null, Headers(before, "score", "risk score"));
        plan.Extra(Level(kind), $"{label} level", ImportValue.Text, null, Headers(before, "risk level", "level", "rating"));
    }

    private static string[] Headers(string[] before, params string[] names) => [.. before.SelectMany(b => names.Select(name => $"{b} {name}".Trim()))];
}
