using IsmsCloud.Http;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Where a gap of a rule is mended, as the kinds tell it.</summary>
static class Mending
{
    /// <summary>Where something that is missing altogether is added.</summary>
    internal static string RegisterOf(Gap gap)
    {
        var kind = AllKinds.InOrder.FirstOrDefault(k => k.Mends.ContainsKey(gap.Rule)) ?? AllKinds.InOrder.FirstOrDefault(k => k.Clause == gap.Clause);
        if (kind is null) return "overview";
        return kind.Mends.GetValueOrDefault(gap.Rule) is { } view && kind.Views.Contains(view) ? $"{kind.Path}/{view}" : kind.Path;
    }

    /// <summary>The section of the record that lacks something.</summary>
    internal static string? SectionOf(string rule, RecordKind kind) =>
        kind.Mends.GetValueOrDefault(rule) is { } name && kind.Sections.Any(s => s.Name == name) ? name : null;
}
