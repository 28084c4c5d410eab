using IsmsCloud.Context.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>Something that a record names.</summary>
/// <param name="Kind">Kind of the other record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title where the link keeps one.</param>
/// <param name="Relation">What the link means.</param>
/// <param name="Reason">Why, where it says so.</param>
/// <param name="Carries">True where the other one leans on this record, false where this record leans on the other.</param>
/// <param name="Path">JSON path of the field that names it.</param>
internal sealed record Edge(string Kind, Guid Id, string Title, string Relation, string? Reason, bool Carries, string Path)
{
    /// <summary>Everything that a record of clause 4 names.</summary>
    public static IReadOnlyList<Edge> Of(Aggregate record) => record switch
    {
        Issue issue => [.. Links(issue.Fields.Links, "links", carries: true)],
        ClimateDecision climate => [.. Ids(climate.Fields.Issues, RecordKinds.Issue, "led-to", carries: true, "issues")],
        InterestedParty party => [.. Links(party.Fields.Links, "links", carries: false)],
        Requirement requirement => [.. OfRequirement(requirement)],
        InterfaceDependency dependency => [.. OfInterface(dependency.Fields)],
        ScopeVersion version => [.. OfScope(version.Fields)],
        IsmsProcess process => [.. Flows(process.Fields.Inputs, "input-from", carries: false, "inputs"), .. Flows(process.Fields.Outputs, "output-to", carries: true, "outputs")],
        _ => [],
    };

    private static IEnumerable<Edge> OfRequirement(Requirement requirement) =>
    [
        new(RecordKinds.InterestedParty, requirement.PartyId, "", "requirement-of", null, false, "partyId"),
        .. Links(requirement.Fields.Fulfils, "fulfils", carries: true),
        .. Links(requirement.Fields.Links, "links", carries: false),
        .. requirement.SupersededBy is { } next ? [new Edge(RecordKinds.Requirement, next, "", "superseded-by", null, true, "supersededBy")] : (Edge[])[],
    ];

    private static IEnumerable<Edge> OfInterface(InterfaceFields fields)
    {
        if (fields.PartyId is { } party) yield return new(RecordKinds.InterestedParty, party, "", "runs-to", null, false, "partyId");
        if (fields.RiskAddressedBy is { } risk) yield return Link(risk, "riskAddressedBy", carries: true);
        if (fields.Agreement is { } agreement) yield return Link(agreement, "agreement", carries: false);
    }

    private static IEnumerable<Edge> OfScope(ScopeFields fields) =>
        Ids(fields.ConsideredIssues, RecordKinds.Issue, "considers", carries: false, "consideredIssues")
            .Concat(Ids(fields.ConsideredRequirements, RecordKinds.Requirement, "considers", carries: false, "consideredRequirements"))
            .Concat(Ids(fields.Interfaces, RecordKinds.Interface, "lists", carries: false, "interfaces"));

    private static IEnumerable<Edge> Flows(IReadOnlyList<ProcessFlow> flows, string relation, bool carries, string path) => flows
        .Select((flow, i) => (flow, i)).Where(f => f.flow.ProcessId is not null)
        .Select(f => new Edge(RecordKinds.Process, f.flow.ProcessId!.Value, "", relation, f.flow.What, carries, $"{path}[{f.i}].processId"));

    private static IEnumerable<Edge> Ids(IReadOnlyList<Guid> ids, string kind, string relation, bool carries, string path) =>
        ids.Select((id, i) => new Edge(kind, id, "", relation, null, carries, $"{path}[{i}]"));

    private static IEnumerable<Edge> Links(IReadOnlyList<RecordLink> links, string path, bool carries) =>
        links.Select((link, i) => Link(link, $"{path}[{i}]", carries));

    private static Edge Link(RecordLink link, string path, bool carries) =>
        new(link.Kind, link.Id, link.Title, link.Type, link.Reason, carries, $"{path}.id");
}
