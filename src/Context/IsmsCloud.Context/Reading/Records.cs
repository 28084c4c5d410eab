using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Reading;

/// <summary>All records of clause 4 of the tenant, by kind and id: one query for each kind, however many ids.</summary>
internal sealed class Records(
    RevisionStore<Issue> issues,
    RevisionStore<ClimateDecision> climate,
    RevisionStore<InterestedParty> parties,
    RevisionStore<Requirement> requirements,
    RevisionStore<InterfaceDependency> interfaces,
    RevisionStore<ScopeVersion> scope,
    RevisionStore<IsmsProcess> processes)
{
    public async Task<IReadOnlyList<Aggregate>> Find(string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0 ? [] : kind switch
    {
        RecordKinds.Issue => await issues.FindMany(ids, ct),
        RecordKinds.ClimateDecision => await climate.FindMany(ids, ct),
        RecordKinds.InterestedParty => await parties.FindMany(ids, ct),
        RecordKinds.Requirement => await requirements.FindMany(ids, ct),
        RecordKinds.Interface => await interfaces.FindMany(ids, ct),
        RecordKinds.ScopeVersion => await scope.FindMany(ids, ct),
        RecordKinds.Process => await processes.FindMany(ids, ct),
        _ => [],
    };

    /// <summary>Records of several kinds, by kind and id.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, Guid Id), Aggregate>> Find(IEnumerable<(string Kind, Guid Id)> wanted, CancellationToken ct)
    {
        var found = new Dictionary<(string, Guid), Aggregate>();
        foreach (var kind in wanted.Where(w => RecordKinds.Own.Contains(w.Kind)).Distinct().GroupBy(w => w.Kind, w => w.Id))
            foreach (var record in await Find(kind.Key, [.. kind], ct)) found[(kind.Key, record.Id)] = record;
        return found;
    }

    /// <summary>Live records that name one of these ids.</summary>
    public async Task<IReadOnlyList<Aggregate>> Naming(IReadOnlyList<Guid> ids, CancellationToken ct) =>
    [
        .. await issues.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
        .. await climate.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
        .. await parties.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
        .. await requirements.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
        .. await interfaces.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
        .. await scope.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
        .. await processes.All(r => r.LeadsTo.Any(id => ids.Contains(id)), ct),
    ];

    /// <summary>What a record newly names and the tenant does not have (R-0-3).</summary>
    /// <param name="record">After the change.</param>
    /// <param name="before">What it named before; links that were good once stay as they are.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Refusal>> Missing(Aggregate record, IReadOnlyList<Edge> before, CancellationToken ct)
    {
        var known = before.Select(edge => (edge.Kind, edge.Id)).ToHashSet();
        var added = Edge.Of(record).Where(edge => RecordKinds.Own.Contains(edge.Kind) && !known.Contains((edge.Kind, edge.Id))).ToList();
        var found = await Find(added.Select(edge => (edge.Kind, edge.Id)), ct);
        return [.. added.Where(edge => edge.Id != record.Id && !(found.TryGetValue((edge.Kind, edge.Id), out var other) && !other.Retired)).Select(edge => CommonRefusals.NotFound(edge.Path))];
    }
}
