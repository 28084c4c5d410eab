using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>What the rules look at.</summary>
/// <param name="Rows">Of the edition, and of controls from elsewhere.</param>
/// <param name="Risks">Live risks with the controls that their treatment names.</param>
/// <param name="Own">Controls of the organisation's own, each of which needs a row.</param>
/// <param name="Unconfirmed">Codes that a migration filled and nobody confirmed (section 9).</param>
/// <param name="Header">Null while no version is open: what is about the version itself is left out.</param>
internal sealed record SoaSubject(
    SoaEdition Edition,
    IReadOnlyList<SoaRow> Rows,
    IReadOnlyList<LiveRisk> Risks,
    IReadOnlyList<ControlKey> Own,
    IReadOnlyList<string> Unconfirmed,
    SoaHeader? Header);

/// <summary>What of a version the rules look at.</summary>
/// <param name="NecessaryChangedAt">When the set of necessary controls last changed.</param>
/// <param name="InForce">Scope and criteria as they are in force here.</param>
internal sealed record SoaHeader(SoaVersionFields Fields, SoaComparison? Comparison, DateTimeOffset? NecessaryChangedAt, GroundsInForce InForce);

/// <summary>A rule that something breaks, with the codes of the entries that break it.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
internal sealed record Finding(string Rule, GapSeverity Severity, string Code, string Text, IReadOnlyList<string> Entries)
{
    public Gap Gap => new(Rule, "6.1.3", Severity, Text);

    public SoaGateDto Dto => new(Rule, Words.Of(Severity), Text, Entries);

    public Refusal Refusal => new(Code, Entries.Count == 0 ? Text : $"{Text} ({string.Join(", ", Entries)})", RefusalKind.Rule, Rule, Entries.Count == 0 ? null : "rows");
}

/// <summary>
/// The rules of the statement of applicability (R-6.1.3-1 to -5, -9, -10) over all of its rows at once. The one source of
/// what the workbench shows, of what submission and approval refuse, and of readiness. Pure.
/// </summary>
internal static class SoaRules
{
    public static IReadOnlyList<Finding> Of(SoaSubject subject) =>
    [
        .. SoaSetRules.Complete(subject),
        .. OfRows(subject.Rows),
        .. SoaSetRules.FollowRisks(subject),
        .. subject.Header is { } header ? SoaHeaderRules.Of(subject, header) : [],
        .. SoaSetRules.Judged(subject),
    ];

    /// <summary>Those that can be told of each row by itself.</summary>
    public static IReadOnlyList<Finding> OfRows(IReadOnlyList<SoaRow> rows) => [.. SoaRowRules.Of(rows)];

    /// <summary>What stands against submission and approval.</summary>
    public static IReadOnlyList<Refusal> Refusals(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding.Severity is GapSeverity.Block).Select(finding => finding.Refusal)];

    /// <summary>One finding for all rows that it holds of; none where it holds of none.</summary>
    internal static IEnumerable<Finding> Among(IEnumerable<SoaRow> rows, string rule, GapSeverity severity, string code, Func<string, string> text) =>
        Among(rows.Select(row => row.Control.Code), rule, severity, code, text);

    internal static IEnumerable<Finding> Among(IEnumerable<string> codes, string rule, GapSeverity severity, string code, Func<string, string> text)
    {
        var broken = codes.Distinct().ToList();
        return broken.Count == 0 ? [] : [new Finding(rule, severity, code, text(broken.Count == 1 ? "1 control" : $"{broken.Count} controls"), broken)];
    }
}
