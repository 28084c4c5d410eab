using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Web.Records;

/// <summary>What components ask of a list of records, whatever they are; what is no register can only be listed and read.</summary>
public abstract class RecordSource
{
    public abstract Task<ApiResult<ApiPage<RecordView>>> List(RegisterQuery query, CancellationToken ct);

    /// <summary>Many by id, in batches of what the service takes at once.</summary>
    public abstract Task<ApiResult<ApiPage<RecordView>>> GetMany(IReadOnlyList<Guid> ids, CancellationToken ct);

    public abstract Task<ApiResult<RecordView>> Get(Guid id, CancellationToken ct);

    public virtual Task<ApiResult<RecordView>> GetVersion(Guid id, int version, CancellationToken ct) => throw new NotSupportedException();

    public virtual Task<ApiResult<IReadOnlyList<HistoryEntry>>> History(Guid id, CancellationToken ct) => throw new NotSupportedException();

    public virtual Task<ApiResult<RecordView>> Create(JsonObject fields, CancellationToken ct) => throw new NotSupportedException();

    public virtual Task<ApiResult<RecordView>> Patch(Guid id, int version, JsonObject before, JsonObject after, CancellationToken ct) =>
        throw new NotSupportedException();

    public virtual string ExportPath(string format, RegisterQuery query) => throw new NotSupportedException();

    /// <summary>How files are imported into it; null where it takes none.</summary>
    public virtual ImportSource? Imports => null;
}

/// <summary>Imports into one register.</summary>
/// <param name="Service">Where files for it are uploaded.</param>
/// <param name="Register">Its path within the service.</param>
/// <param name="Calls">The steps of an import.</param>
/// <param name="Begin">Begins one with an uploaded file.</param>
public sealed record ImportSource(string Service, string Register, ImportsClient Calls, Func<Guid, CancellationToken, Task<ApiResult<ImportDto>>> Begin);

/// <summary>A register, by its typed client.</summary>
public class RegisterSource<TDto, TFields>(RegisterClient<TDto, TFields> client) : RecordSource
    where TFields : class
{
    const int Batch = 200;

    public override async Task<ApiResult<ApiPage<RecordView>>> List(RegisterQuery query, CancellationToken ct) => (await client.List(query, ct)).AsViews();

    public override async Task<ApiResult<ApiPage<RecordView>>> GetMany(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var all = new List<RecordView>();
        foreach (var some in ids.Chunk(Batch))
        {
            var answer = (await client.GetMany(some, ct)).AsViews();
            if (!answer.Ok) return answer;
            all.AddRange(answer.Value.Items);
        }
        return new() { Value = new(all, null, all.Count) };
    }

    public override Task<ApiResult<RecordView>> Get(Guid id, CancellationToken ct) => client.Get(id, ct).AsView();

    public override Task<ApiResult<RecordView>> GetVersion(Guid id, int version, CancellationToken ct) => client.GetVersion(id, version, ct).AsView();

    public override Task<ApiResult<IReadOnlyList<HistoryEntry>>> History(Guid id, CancellationToken ct) => client.History(id, ct);

    public override Task<ApiResult<RecordView>> Create(JsonObject fields, CancellationToken ct) => client.Create(Typed(fields), ct).AsView();

    public override Task<ApiResult<RecordView>> Patch(Guid id, int version, JsonObject before, JsonObject after, CancellationToken ct) =>
        client.Patch(id, version, Typed(before), Typed(after), ct).AsView();

    public override string ExportPath(string format, RegisterQuery query) => client.ExportPath(format, query);

    public override ImportSource Imports => new(client.Service, client.Path, client.Imports, client.Import);

    protected static TFields Typed(JsonObject fields) => fields.Filled<TFields>();
}
