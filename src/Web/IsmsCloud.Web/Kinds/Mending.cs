using IsmsCloud.Context.Contracts;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Where a gap of a rule is mended: the section of the record that lacks something.</summary>
static class Mending
{
    static readonly Dictionary<(string Rule, string Kind), string> Sections = new()
    {
        [("R-4.1-2", RecordKinds.Issue)] = "links",
        [("R-4.1-3", RecordKinds.Issue)] = "keeping",
        [("R-4.2-4", RecordKinds.Requirement)] = "links",
        [("R-4.2-5", RecordKinds.Requirement)] = "source",
        [("R-4.3-1", RecordKinds.ScopeVersion)] = "considered",
        [("R-4.3-3", RecordKinds.ScopeVersion)] = "border",
        [("R-4.3-4", RecordKinds.Interface)] = "keeping",
        [("R-4.4-1", RecordKinds.Process)] = "flows",
        [("R-4.4-2", RecordKinds.Process)] = "keeping",
    };

    // Rules whose place is not the register of their clause.
    static readonly Dictionary<string, string> Places = new() { ["R-4.1-4"] = "context/issues/climate", ["R-4.3-4"] = "context/interfaces", ["R-4.2-1"] = "context/interested-parties" };

    /// <summary>Where something that is missing altogether is added.</summary>
    internal static string RegisterOf(IsmsCloud.Http.Gap gap) => Places.GetValueOrDefault(gap.Rule) ?? gap.Clause switch
    {
        "4.1" => "context/issues",
        "4.2" => "context/requirements",
        "4.3" => "context/scope",
        "4.4" => "context/processes",
        _ => "overview",
    };

    internal static string? SectionOf(string rule, RecordKind kind) => Sections.GetValueOrDefault((rule, kind.Name));
}
