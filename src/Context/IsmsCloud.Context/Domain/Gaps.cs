using IsmsCloud.Http;

namespace IsmsCloud.Context.Domain;

/// <summary>Gaps of clause 4, built so that each names its rule once.</summary>
internal static class Gaps
{
    public static Gap Open(string rule, string message) => Of(rule, GapSeverity.Gap, message);

    public static Gap Warn(string rule, string message) => Of(rule, GapSeverity.Warn, message);

    public static Gap Block(string rule, string message) => Of(rule, GapSeverity.Block, message);

    private static Gap Of(string rule, GapSeverity severity, string message) => new(rule, ClauseOf(rule), severity, message);

    // A rule is R-4.2-5; a check that no rule stands behind is 4.2-C4.
    private static string ClauseOf(string rule) => rule.StartsWith("R-", StringComparison.Ordinal) ? rule.Split('-')[1] : rule.Split('-')[0];
}
