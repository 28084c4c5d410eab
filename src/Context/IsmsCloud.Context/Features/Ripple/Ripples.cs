using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Reading;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Ripple;

/// <summary>Walks links both ways. What depends on a record is followed two steps, what it depends on one.</summary>
internal sealed class Ripples(Records records)
{
    private const int Farthest = 2;

    public async Task<RippleDto> Of(Aggregate record, CancellationToken ct)
    {
        var seen = new HashSet<Guid> { record.Id };
        var (dependents, leansOn) = await Step([record], seen, 1, ct);
        var frontier = await Reached(dependents, ct);
        for (var distance = 2; distance <= Farthest && frontier.Count > 0; distance++)
        {
            var (next, _) = await Step(frontier, seen, distance, ct);
            dependents.AddRange(next);
            frontier = await Reached(next, ct);
        }

        return new RippleDto(Names.Of(record), leansOn, dependents);
    }

    private async Task<(List<RippleEntry> Dependents, List<RippleEntry> LeansOn)> Step(IReadOnlyList<Aggregate> from, HashSet<Guid> seen, int distance, CancellationToken ct)
    {
        var naming = await records.Naming([.. from.Select(r => r.Id)], ct);
        var named = await records.Find(from.SelectMany(Edge.Of).Select(e => (e.Kind, e.Id)), ct);
        var near = from.SelectMany(r => Neighbours(r, naming, named, distance)).ToList();
        return ([.. near.Where(n => n.Dependent && seen.Add(n.Entry.Record.Id)).Select(n => n.Entry)], [.. near.Where(n => !n.Dependent).Select(n => n.Entry).DistinctBy(e => (e.Record.Id, e.Relation))]);
    }

    private static IEnumerable<(bool Dependent, RippleEntry Entry)> Neighbours(
        Aggregate record, IReadOnlyList<Aggregate> naming, IReadOnlyDictionary<(string Kind, Guid Id), Aggregate> named, int distance)
    {
        var via = distance == 1 ? null : Names.Of(record);
        foreach (var edge in Edge.Of(record))
        {
            var other = named.GetValueOrDefault((edge.Kind, edge.Id));
            var name = other is null ? new RecordRef(edge.Kind, edge.Id, "", edge.Title) : Names.Of(other);
            yield return (edge.Carries, new RippleEntry(name, edge.Relation, other is null ? null : Names.StateOf(other), distance, via, edge.Reason));
        }

        foreach (var other in naming)
            foreach (var edge in Edge.Of(other).Where(e => e.Id == record.Id))
                yield return (!edge.Carries, new RippleEntry(Names.Of(other), Passive(edge), Names.StateOf(other), distance, via, edge.Reason));
    }

    private async Task<IReadOnlyList<Aggregate>> Reached(IEnumerable<RippleEntry> entries, CancellationToken ct) =>
        [.. (await records.Find(entries.Select(e => (e.Record.Kind, e.Record.Id)), ct)).Values];

    // Told from the other side: the scope version considers the issue, so the issue is considered by it.
    private static string Passive(Edge edge) => edge.Relation switch
    {
        "considers" => "considered-by",
        "lists" => "listed-by",
        "requirement-of" => "requires",
        "runs-to" => "reached-by",
        "led-to" => "follows-from",
        "superseded-by" => "supersedes",
        "input-from" => "output-to",
        "output-to" => "input-from",
        "fulfilled-by" => "fulfils",
        "addressed-by" => "addresses",
        "leads-to" => "follows-from",
        var relation => relation,
    };
}
