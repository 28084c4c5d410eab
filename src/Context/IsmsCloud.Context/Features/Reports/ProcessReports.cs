using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Processes;
using IsmsCloud.Context.Features.Reports.Pictures;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Reports;

internal static class ProcessReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("process-graph", Graph).Needs(ContextPermissions.Read).Produces<DiagramDto>()
            .WithSummary("The processes of the ISMS and what flows between them; those that nothing joins are named (R-4.4-1).");
        reports.MapGet("process-graph.svg", async (RevisionStore<IsmsProcess> processes, CancellationToken ct) => Picture.Answer(ProcessPicture.Draw(await Graph(processes, ct))))
            .Needs(ContextPermissions.Read).WithSummary("The process graph as a picture.");
    }

    private static async Task<DiagramDto> Graph(RevisionStore<IsmsProcess> processes, CancellationToken ct)
    {
        var all = await processes.All(null, ct);
        var (ids, joined) = (all.Select(p => p.Id).ToHashSet(), ProcessAnswers.Joined(all));
        return new DiagramDto(
            "Processes of the ISMS and what flows between them",
            [.. all.Select(p => new DiagramNode(Key(p.Id), RecordKinds.Process, p.Fields.Name, null, p.Reference))],
            Flows(all, ids),
            [.. all.Where(p => !joined.Contains(p.Id)).Select(p => Key(p.Id))]);
    }

    // An output of one and the input of the other that say the same are one flow.
    private static IReadOnlyList<DiagramEdge> Flows(IReadOnlyList<IsmsProcess> all, HashSet<Guid> ids) =>
    [
        .. all.SelectMany(p => p.Fields.Outputs.Select(f => (From: (Guid?)p.Id, To: f.ProcessId, f.What)).Concat(p.Fields.Inputs.Select(f => (From: f.ProcessId, To: (Guid?)p.Id, f.What))))
            .Where(f => f is { From: { } from, To: { } to } && ids.Contains(from) && ids.Contains(to))
            .DistinctBy(f => (f.From, f.To, f.What.ToUpperInvariant()))
            .Select(f => new DiagramEdge(Key(f.From!.Value), Key(f.To!.Value), f.What, false)),
    ];

    private static string Key(Guid id) => $"process-{id:N}";
}
