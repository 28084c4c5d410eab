using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;

namespace IsmsCloud.Context.Features.Reports;

/// <summary>The scope and its border: what lies within, what crosses, who stands outside, what was left out.</summary>
internal static class BoundaryDiagram
{
    public static DiagramDto Of(ScopeVersion version, IReadOnlyList<InterfaceDependency> interfaces)
    {
        var nodes = new List<DiagramNode>();
        nodes.AddRange(Inside("unit", version.Fields.OrganisationalUnits));
        nodes.AddRange(Inside("location", version.Fields.Locations));
        nodes.AddRange(Inside("process", version.Fields.Processes));
        nodes.AddRange(Inside("technology", version.Fields.InformationAndTechnology));
        nodes.AddRange(interfaces.Select(i => new DiagramNode(Key(i), "interface", i.Fields.Name, "border", i.Reference)));
        nodes.AddRange(interfaces.Select(i => new DiagramNode($"outside-{Key(i)}", "party", i.Fields.Outside, "outside", null)));
        nodes.AddRange(version.Fields.Exclusions.Select((e, n) => new DiagramNode($"exclusion-{n}", "exclusion", e.What, "outside", null)));
        var edges = interfaces.SelectMany(Edges).Concat(version.Fields.Exclusions.SelectMany(ExclusionEdges)).ToList();
        return new DiagramDto($"Scope version {version.Number}: what lies within and what crosses the border", nodes, edges, []);
    }

    private static IEnumerable<DiagramNode> Inside(string kind, IReadOnlyList<string> texts) =>
        texts.Select((text, i) => new DiagramNode($"{kind}-{i}", kind, text, "inside", null));

    private static IEnumerable<DiagramEdge> Edges(InterfaceDependency i)
    {
        var (border, outside) = (Key(i), $"outside-{Key(i)}");
        yield return i.Fields.Direction switch
        {
            InterfaceDirection.Inbound => new(outside, border, i.Fields.Inside, false),
            InterfaceDirection.Outbound => new(border, outside, i.Fields.Inside, false),
            _ => new(border, outside, i.Fields.Inside, true),
        };
    }

    private static IEnumerable<DiagramEdge> ExclusionEdges(ScopeExclusion exclusion, int n) =>
        exclusion.InterfaceId is { } id ? [new DiagramEdge($"exclusion-{n}", $"interface-{id:N}", "shows up as", false)] : [];

    private static string Key(InterfaceDependency i) => $"interface-{i.Id:N}";
}
