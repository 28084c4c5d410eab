using System.Reflection;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Every kind of record there is a register of, in the order of the standard: each class here that has a <c>Kind</c>.</summary>
static class AllKinds
{
    internal static readonly IReadOnlyList<RecordKind> InOrder =
    [
        .. typeof(AllKinds).Assembly.GetTypes().Where(type => type.Namespace == typeof(AllKinds).Namespace)
            .Select(type => type.GetField("Kind", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null)).OfType<RecordKind>()
            .OrderBy(kind => Standard.Place(kind.Path, kind.Clause, kind.Order), StringComparer.Ordinal),
    ];

    internal static RecordKind? ByPath(string path) => InOrder.FirstOrDefault(k => k.Path == path);

    internal static RecordKind? ByName(string name) => InOrder.FirstOrDefault(k => k.Name == name);
}
