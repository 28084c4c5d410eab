using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>What differs between two lists of rows: of two versions, or of one and today. Pure.</summary>
internal static class SoaDifferences
{
    private static readonly IReadOnlyList<(string Name, Func<SoaRow, SoaRow, bool> Same)> Fields =
    [
        ("control", (a, b) => a.Control == b.Control),
        ("theme", (a, b) => a.Theme == b.Theme),
        ("necessary", (a, b) => a.Necessary == b.Necessary),
        ("reasons", (a, b) => a.Reasons.SequenceEqual(b.Reasons)),
        ("reasonText", (a, b) => a.ReasonText == b.ReasonText),
        ("risks", (a, b) => a.Risks.SequenceEqual(b.Risks)),
        ("requirements", (a, b) => a.Requirements.SequenceEqual(b.Requirements)),
        ("exclusionJustification", (a, b) => a.ExclusionJustification == b.ExclusionJustification),
        ("implementation", (a, b) => a.Implementation == b.Implementation),
        ("implementationText", (a, b) => a.ImplementationText == b.ImplementationText),
        ("plannedFor", (a, b) => a.PlannedFor == b.PlannedFor),
        ("documentRefs", (a, b) => a.DocumentRefs.SequenceEqual(b.DocumentRefs)),
    ];

    /// <summary>Rows that differ, in the order of the catalogue.</summary>
    public static IReadOnlyList<SoaRowDifference> Between(IReadOnlyList<SoaRow> from, IReadOnlyList<SoaRow> to)
    {
        var (before, after) = (ByKey(from), ByKey(to));
        return [.. before.Keys.Union(after.Keys).InOrder(key => key).Select(key => Of(before.GetValueOrDefault(key), after.GetValueOrDefault(key))).OfType<SoaRowDifference>()];
    }

    private static Dictionary<ControlKey, SoaRow> ByKey(IReadOnlyList<SoaRow> rows) => rows.DistinctBy(row => row.KeyOf()).ToDictionary(row => row.KeyOf());

    private static SoaRowDifference? Of(SoaRow? before, SoaRow? after) => (before, after) switch
    {
        (null, { } added) => new SoaRowDifference(added.Control, "added", null, added, []),
        ({ } removed, null) => new SoaRowDifference(removed.Control, "removed", removed, null, []),
        ({ } a, { } b) when Changed(a, b) is { Count: > 0 } names => new SoaRowDifference(b.Control, "changed", a, b, names),
        _ => null,
    };

    private static IReadOnlyList<string> Changed(SoaRow a, SoaRow b) => [.. Fields.Where(field => !field.Same(a, b)).Select(field => field.Name)];
}
