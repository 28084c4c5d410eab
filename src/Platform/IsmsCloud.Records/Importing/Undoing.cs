using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>Takes an import back.</summary>
public sealed partial class ImportPlan<T, TFields>
{
    internal override async Task<IReadOnlyList<ImportKept>> Undo(Import import, IServiceProvider scope, Func<double, Task> progress, CancellationToken ct)
    {
        var store = scope.GetRequiredService<RevisionStore<T>>();
        var made = (await store.All(record => record.Imported!.ImportId == import.Id, ct)).ToDictionary(record => record.Id);
        var uses = await Uses(made.Keys, scope, ct);
        var kept = made.Values.Where(record => record.Version > 1).ToDictionary(record => record.Id, _ => "It was changed since.");
        KeepWhatIsNamed(made, uses, kept);
        var done = 0;
        foreach (var chunk in made.Values.Where(record => !kept.ContainsKey(record.Id)).Chunk(Chunk))
        {
            foreach (var record in chunk)
                if (await _undo(record, import.UndoReason!, 0, scope, ct) is [var no, ..]) kept[record.Id] = no.Message;
            await store.SaveMany([.. chunk.Where(record => !kept.ContainsKey(record.Id))], record => $"undo/{import.Id}/{record.Id}", ct);
            // Whoever was quicker changed it: it stays.
            foreach (var left in (await store.FindMany([.. chunk.Select(record => record.Id)], ct)).Where(record => !record.Retired)) kept.TryAdd(left.Id, "It was changed since.");
            await progress((double)(done += chunk.Length) / made.Count);
        }

        return [.. kept.Select(k => new ImportKept(made[k.Key].Reference, k.Value))];
    }

    // Who names each of them; what this import made and takes back itself does not count.
    private async Task<ILookup<Guid, Record>> Uses(IReadOnlyCollection<Guid> ids, IServiceProvider scope, CancellationToken ct)
    {
        var (book, naming) = (scope.GetRequiredService<RecordBook>(), new List<Record>());
        foreach (var chunk in ids.Chunk(Chunk)) naming.AddRange(await book.Naming(chunk, ct));
        var made = ids.ToHashSet();
        return naming.DistinctBy(record => record.Id).SelectMany(record => record.LeadsTo.Where(made.Contains).Select(id => (id, record))).ToLookup(pair => pair.id, pair => pair.record);
    }

    // What something kept names is kept too, and so on.
    private static void KeepWhatIsNamed(Dictionary<Guid, T> made, ILookup<Guid, Record> uses, Dictionary<Guid, string> kept)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var id in made.Keys.Where(id => !kept.ContainsKey(id)).ToList())
                if (uses[id].FirstOrDefault(user => user.Id != id && (!made.ContainsKey(user.Id) || kept.ContainsKey(user.Id))) is { } user)
                    grown = kept.TryAdd(id, $"{user.Ref} names it.");
        }
    }
}
