namespace IsmsCloud.Http;

/// <summary>Something a rule asks for that a record does not have yet. Nothing is refused for it; readiness counts it.</summary>
/// <param name="Rule">The rule's id, e.g. <c>R-4.1-2</c>.</param>
/// <param name="Clause">The clause it belongs to, e.g. <c>4.1</c>.</param>
/// <param name="Severity">Whether it blocks a later step, is an open gap, or a warning.</param>
/// <param name="Message">For people: what is missing and what to do.</param>
public sealed record Gap(string Rule, string Clause, GapSeverity Severity, string Message);

/// <summary>How much a gap weighs.</summary>
public enum GapSeverity
{
    /// <summary>To be looked at.</summary>
    Warn,

    /// <summary>An open gap.</summary>
    Gap,

    /// <summary>The record's next step will be refused for it.</summary>
    Block,
}
