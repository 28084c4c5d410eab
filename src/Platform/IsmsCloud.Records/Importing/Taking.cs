using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>From rows to records.</summary>
public sealed partial class ImportPlan<T, TFields>
{
    internal override async Task<TakenRows> Take(IReadOnlyList<TableRow> rows, ImportContext context, bool save, CancellationToken ct)
    {
        var read = await new RowReading(context, Words).Read(rows, ct);
        var outcomes = new Dictionary<ReadRow, RowOutcome>();
        var keyed = Keyed(read, context);
        var places = await Places(keyed, context, ct);
        foreach (var (row, place) in places.Where(p => p.Value.There is not null)) outcomes[row] = Present(row, place.There!, context);
        // Also of rows that are refused already: whoever mends a file wants to hear of all faults at once.
        var wanted = read.Where(row => !outcomes.ContainsKey(row)).Select(row => (Row: row, Fields: RowFields.Of<TFields>(row, context))).Where(w => w.Fields is not null).ToList();
        var made = await _make([.. wanted.Select(w => w.Fields!)], context.Scope, ct);
        var fresh = new List<(ReadRow Row, T Record)>();
        foreach (var ((row, _), result) in wanted.Zip(made))
        {
            foreach (var refusal in result.Refusals) RowFields.Refuse(row, refusal, context);
            if (result.Value is not { } record || row.Refused) continue;
            record.ComeFrom(new ImportProvenance(context.Import.Id, context.Import.Ref, context.Import.File.Name, context.Import.File.Sha256, row.Row.Line, keyed[row]), places[row].Id);
            fresh.Add((row, record));
        }

        await RefuseWhatNamesNothing(fresh, context, ct);
        await GoOn([.. fresh.Where(f => !f.Row.Refused)], context, ct);
        foreach (var row in read.Where(row => !outcomes.ContainsKey(row))) outcomes[row] = row.Came(row.Refused ? RowFate.Refused : RowFate.Made);
        List<T> records = [.. fresh.Where(f => !f.Row.Refused).Select(f => f.Record)];
        return new TakenRows([.. read.Select(row => outcomes[row])], token => Save(context, records, token));
    }

    private static Dictionary<ReadRow, string> Keyed(IReadOnlyList<ReadRow> rows, ImportContext context)
    {
        var keyed = new Dictionary<ReadRow, string>();
        foreach (var row in rows)
        {
            var (key, twice) = context.KeyOf(row.Row);
            if (twice) row.Refuse(null, "key-twice", $"A row above has the same {context.KeyHeader}, {key}.", key);
            keyed[row] = key;
        }

        return keyed;
    }

    private static RowOutcome Present(ReadRow row, T there, ImportContext context)
    {
        // What this import made before it broke off counts as made by it.
        if (there.Imported?.ImportId == context.Import.Id) return row.Came(RowFate.Made);
        var from = there.Imported is { } earlier ? $" It came with {earlier.ImportRef}, line {earlier.Line}." : "";
        return new RowOutcome(row.Row.Line, RowFate.Present, [new ImportProblem(
            row.Row.Line, context.KeyHeader, null, ImportSeverity.Warning, "present", $"{there.Ref} is there already and stays as it is.{from}", null, null)]);
    }

    private static async Task RefuseWhatNamesNothing(IReadOnlyList<(ReadRow Row, T Record)> fresh, ImportContext context, CancellationToken ct)
    {
        var own = context.Own.Values.ToHashSet();
        var missing = await context.Scope.GetRequiredService<RecordBook>().Missing([.. fresh.Select(f => f.Record)], ct);
        foreach (var (row, record) in fresh)
            foreach (var edge in missing[record].Where(edge => !own.Contains(edge.Id)))
                RowFields.Refuse(row, CommonRefusals.NotFound(edge.Path), context);
    }

    private async Task GoOn(IReadOnlyList<(ReadRow Row, T Record)> fresh, ImportContext context, CancellationToken ct)
    {
        if (_after is null) return;
        var rows = fresh.Select(f => new ImportedRow<T>(f.Record, f.Row.Extras)).ToList();
        await _after(rows, context.Scope, ct);
        foreach (var ((row, _), imported) in fresh.Zip(rows))
            foreach (var (field, what, refuse) in imported.Said)
                RowFields.Say(row, field, refuse, what, context);
    }

    private static Task Save(ImportContext context, IReadOnlyList<T> records, CancellationToken ct) =>
        context.Scope.GetRequiredService<RevisionStore<T>>().SaveMany(records, record => $"import/{context.Import.Id}/{record.Imported!.Line}", ct);
}
