using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>Which record a row is, and which records names mean.</summary>
public sealed partial class ImportPlan<T, TFields>
{
    private sealed record Place(Guid Id, T? There);

    /// <summary>
    /// Ids follow from keys, so the same row is the same record, in this file and the next. Where that record was deleted
    /// since, the row is the next one of its key.
    /// </summary>
    private async Task<Dictionary<ReadRow, Place>> Places(Dictionary<ReadRow, string> keyed, ImportContext context, CancellationToken ct)
    {
        var store = context.Scope.GetRequiredService<RevisionStore<T>>();
        var places = new Dictionary<ReadRow, Place>();
        var exported = await Exported(store, keyed, ct);
        var open = keyed.ToDictionary();
        foreach (var (row, key) in keyed.Where(k => exported.ContainsKey(k.Value))) (places[row], _) = (new Place(exported[key].Id, exported[key]), open.Remove(row));
        for (var generation = 0; open.Count > 0; generation++)
        {
            var ids = open.ToDictionary(o => o.Key, o => context.IdOf(Kind, o.Value, generation));
            var there = (await store.FindMany([.. ids.Values.Distinct()], ct)).ToDictionary(record => record.Id);
            foreach (var (row, id) in ids)
            {
                if (there.GetValueOrDefault(id) is { Retired: true }) continue;
                places[row] = new Place(id, there.GetValueOrDefault(id));
                open.Remove(row);
            }
        }

        return places;
    }

    // Our own export tells the ids of its records; in the organisation that it came from they are there.
    private static async Task<Dictionary<string, T>> Exported(RevisionStore<T> store, Dictionary<ReadRow, string> keyed, CancellationToken ct)
    {
        var ids = keyed.Values.Distinct().Select(key => (key, ok: Guid.TryParse(key, out var id), id)).Where(k => k.ok).ToDictionary(k => k.key, k => k.id);
        var there = (await store.FindMany([.. ids.Values.Distinct()], ct)).Where(record => !record.Retired).ToDictionary(record => record.Id);
        return ids.Where(id => there.ContainsKey(id.Value)).ToDictionary(id => id.Key, id => there[id.Value]);
    }

    internal override async Task<IReadOnlyList<(int Line, IReadOnlyList<string> Names, Guid Id)>> Foresee(IReadOnlyList<TableRow> rows, ImportContext context, CancellationToken ct)
    {
        var title = context.Columns.FirstOrDefault(column => column.Shape.Path is "title" or "name");
        var keyed = rows.Select(row => new ReadRow(row)).Select(row => (Row: row, context.KeyOf(row.Row).Key)).ToDictionary(k => k.Row, k => k.Key);
        var places = await Places(keyed, context, ct);
        return [.. keyed.Select(k => (k.Key.Row.Line, NamesOf(k.Key.Row, k.Value, title, context), places[k.Key].Id))];
    }

    // The key, the title, and the ref where it is an export of ours.
    private static IReadOnlyList<string> NamesOf(TableRow row, string key, MappedColumn? title, ImportContext context) =>
        [.. new[] { key, title?.TextOf(row), context.RefOf(row) }.OfType<string>().Where(name => name.Length > 0)];

    internal override async Task<IReadOnlyList<NamedRecord>> Called(IReadOnlyCollection<string> names, ImportContext context, CancellationToken ct)
    {
        var store = context.Scope.GetRequiredService<RevisionStore<T>>();
        var found = new List<T>();
        found.AddRange(await store.All(OneOf(record => record.Ref, names), ct));
        found.AddRange(await store.All(OneOf(_title, names), ct));
        var ids = names.ToLookup(name => context.IdOf(Kind, name, 0));
        var byKey = (await store.FindMany([.. ids.Select(id => id.Key)], ct)).Where(record => !record.Retired).ToList();
        var titleOf = _title.Compile();
        return [.. found.Concat(byKey).DistinctBy(record => record.Id).Select(record => new NamedRecord(
            record.Id, record.Ref, titleOf(record), [.. names.Where(name => name == record.Ref || name == titleOf(record) || name == record.Imported?.Key)]))];
    }

    private static Expression<Func<T, bool>> OneOf(Expression<Func<T, string>> field, IEnumerable<string> names) => Expression.Lambda<Func<T, bool>>(
        Expression.Call(Expression.Constant(names.ToList()), nameof(List<string>.Contains), null, field.Body), field.Parameters);
}
