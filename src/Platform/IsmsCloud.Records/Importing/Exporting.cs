using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

/// <summary>From records to cells that can be imported again.</summary>
public sealed partial class ImportPlan<T, TFields>
{
    /// <summary>Tells a row's record in the organisation that it was exported from.</summary>
    internal const string RecordId = "Record id";

    internal IReadOnlyList<string> Titles => [.. Written.Select(shape => shape.Label), RecordId];

    private IEnumerable<ImportShape> Written => Shapes.Where(shape => !shape.IsExtra);

    internal async Task<IReadOnlyList<IReadOnlyList<object?>>> Cells(IReadOnlyList<T> records, IServiceProvider scope, CancellationToken ct)
    {
        var rows = records.Select(record => (record.Id, Fields: (JsonObject)JsonSerializer.SerializeToNode(_fields(record), Json.Options)!)).ToList();
        var named = await Named(rows.Select(row => row.Fields), scope.GetRequiredService<RecordBook>(), ct);
        return [.. rows.Select(row => (IReadOnlyList<object?>)[.. Written.Select(shape => CellWriting.Write(shape, row.Fields, named)), row.Id.ToString()])];
    }

    // By number and title: the one for this organisation, the other for the next.
    private async Task<IReadOnlyDictionary<Guid, string>> Named(IEnumerable<JsonObject> rows, RecordBook records, CancellationToken ct)
    {
        var wanted = from fields in rows
                     from shape in Written
                     where shape.RecordKind is not null
                     from id in CellWriting.IdsIn(shape, fields)
                     select (shape.RecordKind!, id);
        return (await records.Find(wanted, ct)).Values.ToDictionary(record => record.Id, record => $"{record.Ref} {record.Title}");
    }
}
