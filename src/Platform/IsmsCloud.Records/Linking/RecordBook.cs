using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records;

/// <summary>All records of the tenant that this service keeps, by kind and id: one query for each kind, however many ids.</summary>
public sealed class RecordBook
{
    internal const string FileKind = "attachment";

    private readonly Dictionary<string, Shelf> _shelves;
    private readonly AttachmentStore _files;

    internal RecordBook(Kinds kinds, AttachmentStore files, IServiceProvider scope) => (_files, _shelves) = (files, kinds.Types
        .Where(type => type.IsSubclassOf(typeof(Record)))
        .ToDictionary(type => kinds.Of(type).Name, type => (Shelf)ActivatorUtilities.CreateInstance(scope, typeof(Shelf<>).MakeGenericType(type))));

    /// <summary>Whether this service keeps records of the kind.</summary>
    public bool Keeps(string kind) => _shelves.ContainsKey(kind);

    /// <summary>Records of one kind.</summary>
    public async Task<IReadOnlyList<Record>> Find(string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count > 0 && _shelves.TryGetValue(kind, out var shelf) ? await shelf.Find(ids, ct) : [];

    /// <summary>Records of several kinds, by kind and id.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, Guid Id), Record>> Find(IEnumerable<(string Kind, Guid Id)> wanted, CancellationToken ct)
    {
        var found = new Dictionary<(string, Guid), Record>();
        foreach (var kind in wanted.Distinct().GroupBy(w => w.Kind, w => w.Id))
            foreach (var record in await Find(kind.Key, [.. kind], ct)) found[(kind.Key, record.Id)] = record;
        return found;
    }

    /// <summary>Live records that name one of these ids.</summary>
    public async Task<IReadOnlyList<Record>> Naming(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var naming = new List<Record>();
        foreach (var shelf in _shelves.Values) naming.AddRange(await shelf.Naming(ids, ct));
        return naming;
    }

    /// <summary>What a record newly names and the tenant does not have (R-0-3).</summary>
    /// <param name="record">After the change.</param>
    /// <param name="before">What it named before; links that were good once stay as they are.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Refusal>> Missing(Record record, IReadOnlyList<Edge> before, CancellationToken ct)
    {
        var known = before.Select(edge => (edge.Kind, edge.Id)).ToHashSet();
        var records = record.Edges.Where(edge => Keeps(edge.Kind) && edge.Id != record.Id && !known.Contains((edge.Kind, edge.Id))).ToList();
        var files = record.Files.Where(edge => !known.Contains((edge.Kind, edge.Id))).ToList();
        var there = (await Find(records.Select(edge => (edge.Kind, edge.Id)), ct)).Where(found => !found.Value.Retired).Select(found => found.Key).ToHashSet();
        if (files.Count > 0) there.UnionWith((await _files.FindMany([.. files.Select(file => file.Id)], ct)).Select(file => (FileKind, file.Id)));
        return [.. records.Concat(files).Where(edge => !there.Contains((edge.Kind, edge.Id))).Select(edge => CommonRefusals.NotFound(edge.Path))];
    }

    /// <summary>What new records name and the tenant does not have, with as many queries for a thousand as for one.</summary>
    internal async Task<ILookup<Record, Edge>> Missing(IReadOnlyList<Record> fresh, CancellationToken ct)
    {
        var named = fresh.SelectMany(record => record.Edges.Where(edge => Keeps(edge.Kind) && edge.Id != record.Id).Concat(record.Files).Select(edge => (record, edge))).ToList();
        var there = (await Find(named.Where(n => n.edge.Kind != FileKind).Select(n => (n.edge.Kind, n.edge.Id)), ct)).Where(found => !found.Value.Retired).Select(found => found.Key).ToHashSet();
        IReadOnlyList<Guid> files = [.. named.Where(n => n.edge.Kind == FileKind).Select(n => n.edge.Id).Distinct()];
        if (files.Count > 0) there.UnionWith((await _files.FindMany(files, ct)).Select(file => (FileKind, file.Id)));
        return named.Where(n => !there.Contains((n.edge.Kind, n.edge.Id))).ToLookup(n => n.record, n => n.edge);
    }

    private abstract class Shelf
    {
        public abstract Task<IReadOnlyList<Record>> Find(IReadOnlyCollection<Guid> ids, CancellationToken ct);

        public abstract Task<IReadOnlyList<Record>> Naming(IReadOnlyList<Guid> ids, CancellationToken ct);
    }

    private sealed class Shelf<T>(RevisionStore<T> store) : Shelf
        where T : Record
    {
        public override async Task<IReadOnlyList<Record>> Find(IReadOnlyCollection<Guid> ids, CancellationToken ct) => await store.FindMany(ids, ct);

        public override async Task<IReadOnlyList<Record>> Naming(IReadOnlyList<Guid> ids, CancellationToken ct) =>
            await store.All(record => record.LeadsTo.Any(id => ids.Contains(id)), ct);
    }
}
