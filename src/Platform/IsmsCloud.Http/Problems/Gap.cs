namespace IsmsCloud.Http;

/// <summary>Something a rule misses in a record, though nothing is refused for it: shown, and counted by readiness.</summary>
/// <param name="Rule">Rule id, e.g. <c>R-4.1-2</c>.</param>
/// <param name="Clause">Clause, e.g. <c>4.1</c>.</param>
/// <param name="Severity">Warning or open gap.</param>
/// <param name="Message">What is missing and how to mend it.</param>
public sealed record Gap(string Rule, string Clause, GapSeverity Severity, string Message);

/// <summary>How much a missed rule weighs.</summary>
public enum GapSeverity
{
    /// <summary>Worth a look.</summary>
    Warn,

    /// <summary>Counts as open in the readiness report.</summary>
    Gap,

    /// <summary>The record's next step will be refused for it.</summary>
    Block,
}
