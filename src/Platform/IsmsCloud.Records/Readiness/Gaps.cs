using IsmsCloud.Http;

namespace IsmsCloud.Records;

/// <summary>Gaps, built so that each names its rule once.</summary>
public static class Gaps
{
    /// <summary>Counts as open in the readiness report.</summary>
    public static Gap Open(string rule, string message) => Of(rule, GapSeverity.Gap, message);

    /// <summary>Worth a look.</summary>
    public static Gap Warn(string rule, string message) => Of(rule, GapSeverity.Warn, message);

    /// <summary>The record's next step will be refused for it.</summary>
    public static Gap Block(string rule, string message) => Of(rule, GapSeverity.Block, message);

    private static Gap Of(string rule, GapSeverity severity, string message) => new(rule, ClauseOf(rule), severity, message);

    // A rule is R-4.2-5; a check that no rule stands behind is 4.2-C4.
    private static string ClauseOf(string rule) => rule.StartsWith("R-", StringComparison.Ordinal) ? rule.Split('-')[1] : rule.Split('-')[0];
}
