using IsmsCloud.Http;

namespace IsmsCloud.Records;

/// <summary>Walks links both ways. What depends on a record is followed two steps, what it depends on one.</summary>
/// <param name="records">The tenant's records.</param>
public sealed class Ripples(RecordBook records)
{
    private const int Farthest = 2;

    /// <summary>What the record touches and what touches it.</summary>
    public async Task<RippleDto> Of(Record record, CancellationToken ct)
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

        return new RippleDto(record.Reference, leansOn, dependents);
    }

    private async Task<(List<RippleEntry> Dependents, List<RippleEntry> LeansOn)> Step(IReadOnlyList<Record> from, HashSet<Guid> seen, int distance, CancellationToken ct)
    {
        var naming = await records.Naming([.. from.Select(r => r.Id)], ct);
        var named = await records.Find(from.SelectMany(r => r.Edges).Select(e => (e.Kind, e.Id)), ct);
        var near = from.SelectMany(r => Neighbours(r, naming, named, distance)).ToList();
        return ([.. near.Where(n => n.Dependent && seen.Add(n.Entry.Record.Id)).Select(n => n.Entry)], [.. near.Where(n => !n.Dependent).Select(n => n.Entry).DistinctBy(e => (e.Record.Id, e.Relation))]);
    }

    private static IEnumerable<(bool Dependent, RippleEntry Entry)> Neighbours(
        Record record, IReadOnlyList<Record> naming, IReadOnlyDictionary<(string Kind, Guid Id), Record> named, int distance)
    {
        var via = distance == 1 ? null : record.Reference;
        foreach (var edge in record.Edges)
        {
            var other = named.GetValueOrDefault((edge.Kind, edge.Id));
            var name = other is null ? new RecordRef(edge.Kind, edge.Id, "", edge.Title) : other.Reference;
            yield return (edge.Carries, new RippleEntry(name, edge.Relation, other is null ? null : StateOf(other), distance, via, edge.Reason));
        }

        foreach (var other in naming)
            foreach (var edge in other.Edges.Where(e => e.Id == record.Id))
                yield return (!edge.Carries, new RippleEntry(other.Reference, edge.Passive, StateOf(other), distance, via, edge.Reason));
    }

    private static string? StateOf(Record record) => record.Retired ? "deleted" : record.StateWord;

    private async Task<IReadOnlyList<Record>> Reached(IEnumerable<RippleEntry> entries, CancellationToken ct) =>
        [.. (await records.Find(entries.Select(e => (e.Record.Kind, e.Record.Id)), ct)).Values];
}
