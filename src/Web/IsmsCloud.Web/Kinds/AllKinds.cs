using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Every kind of record there is a register of, in the order of the standard.</summary>
static class AllKinds
{
    internal static readonly IReadOnlyList<RecordKind> InOrder =
        [Issues.Kind, Parties.Kind, Requirements.Kind, Scopes.Kind, Interfaces.Kind, Processes.Kind];

    internal static RecordKind? ByPath(string path) => InOrder.FirstOrDefault(k => k.Path == path);

    internal static RecordKind? ByName(string name) => InOrder.FirstOrDefault(k => k.Name == name);
}
