using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>From rows to decisions, and back.</summary>
public sealed partial class DecisionPlan<T, TRow>
{
    internal override async Task<TakenRows> Take(IReadOnlyList<TableRow> rows, ImportContext context, bool save, CancellationToken ct)
    {
        var read = await new RowReading(context, Words).Read(rows, ct);
        var columns = context.Columns.Select(column => column.Shape.Path).ToHashSet();
        var deciding = new Dictionary<ReadRow, DecidingRow<T, TRow>>();
        foreach (var row in read)
            if (RowFields.Of<TRow>(row, context) is { } says && !row.Refused) deciding[row] = new DecidingRow<T, TRow>(says, row.Extras.TryGetValue(Replaces, out var yes) && (bool)yes, columns);
        await _decide([.. deciding.Values], save, context.Scope, ct);
        var fresh = new Dictionary<ReadRow, T>();
        foreach (var (row, decided) in deciding) Told(row, decided, context, fresh);
        if (save && fresh.Count > 0) await Save(fresh, context, ct);
        return new TakenRows([.. read.Select(row => row.Came(FateOf(row, deciding.GetValueOrDefault(row), context)))], _ => Task.CompletedTask);
    }

    internal override async Task<IReadOnlyList<ImportKept>> Undo(Import import, IServiceProvider scope, Func<double, Task> progress, CancellationToken ct)
    {
        var store = scope.GetRequiredService<RevisionStore<T>>();
        var decided = (await store.All(record => record.Imported!.ImportId == import.Id, ct)).ToDictionary(record => record.Id);
        var (kept, back) = (new Dictionary<Guid, string>(), new List<T>());
        foreach (var record in decided.Values)
        {
            var before = await store.FindVersion(record.Id, record.Version - 1, ct);
            if (before is null || before.Imported?.ImportId == import.Id) kept[record.Id] = "It was changed since.";
            else if (await _undo(record, before, import.UndoReason!, scope, ct) is [var no, ..]) kept[record.Id] = no.Message;
            else back.Add(record);
            record.ComeBackTo(before?.Imported);
        }

        await store.SaveMany(back, record => $"undo/{import.Id}/{record.Id}", ct);
        // Whoever was quicker changed it: it stays.
        foreach (var left in await store.All(record => record.Imported!.ImportId == import.Id, ct)) kept.TryAdd(left.Id, "It was changed since.");
        await progress(1);
        return [.. kept.Select(k => new ImportKept(decided[k.Key].Reference, k.Value))];
    }

    private static void Told(ReadRow row, DecidingRow<T, TRow> decided, ImportContext context, Dictionary<ReadRow, T> fresh)
    {
        foreach (var refusal in decided.Refusals) RowFields.Refuse(row, refusal, context);
        foreach (var (field, what) in decided.Warnings) RowFields.Say(row, field, refuse: false, what, context);
        if (row.Refused || decided is not { IsNews: true, Record: { } record }) return;
        record.DecidedBy(new ImportProvenance(context.Import.Id, context.Import.Ref, context.Import.File.Name, context.Import.File.Sha256, row.Row.Line, decided.Key));
        fresh[row] = record;
    }

    private static async Task Save(Dictionary<ReadRow, T> fresh, ImportContext context, CancellationToken ct)
    {
        var store = context.Scope.GetRequiredService<RevisionStore<T>>();
        await store.SaveMany([.. fresh.Values], record => $"import/{context.Import.Id}/{record.Id}", ct);
        var now = (await store.FindMany([.. fresh.Values.Select(record => record.Id)], ct)).ToDictionary(record => record.Id);
        foreach (var (row, record) in fresh.Where(pair => now[pair.Value.Id].Hash != pair.Value.Hash))
            row.Refuse(null, "overtaken", $"Somebody changed {record.Title} in the same moment; it was left as it is.", null);
    }

    // What this import decided before it broke off counts as decided by it.
    private static RowFate FateOf(ReadRow row, DecidingRow<T, TRow>? decided, ImportContext context) =>
        row.Refused ? RowFate.Refused
        : decided is { IsNews: true } || decided?.Record?.Imported?.ImportId == context.Import.Id ? RowFate.Made
        : RowFate.Present;
}
