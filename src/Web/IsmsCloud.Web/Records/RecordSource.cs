using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Web.Records;

/// <summary>A register as the components use it, whatever its records are.</summary>
public abstract class RecordSource
{
    public abstract Task<ApiResult<ApiPage<RecordView>>> List(RegisterQuery query, CancellationToken ct);

    /// <summary>Many by id, in batches of what the service takes at once.</summary>
    public abstract Task<ApiResult<ApiPage<RecordView>>> GetMany(IReadOnlyList<Guid> ids, CancellationToken ct);

    public abstract Task<ApiResult<RecordView>> Get(Guid id, CancellationToken ct);

    public abstract Task<ApiResult<RecordView>> GetVersion(Guid id, int version, CancellationToken ct);

    public abstract Task<ApiResult<IReadOnlyList<HistoryEntry>>> History(Guid id, CancellationToken ct);

    public abstract Task<ApiResult<RecordView>> Create(JsonObject fields, CancellationToken ct);

    public abstract Task<ApiResult<RecordView>> Patch(Guid id, int version, JsonObject before, JsonObject after, CancellationToken ct);

    public abstract Task<ApiResult<RecordView>> Delete(Guid id, int version, string reason, CancellationToken ct);

    public abstract string ExportPath(string format, RegisterQuery query);
}

/// <summary>Stands on the typed client of the register.</summary>
public sealed class RecordSource<TDto, TFields>(RegisterClient<TDto, TFields> client) : RecordSource
    where TFields : class
{
    const int Batch = 200;

    public override async Task<ApiResult<ApiPage<RecordView>>> List(RegisterQuery query, CancellationToken ct) => Views(await client.List(query, ct));

    public override async Task<ApiResult<ApiPage<RecordView>>> GetMany(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var all = new List<RecordView>();
        foreach (var some in ids.Chunk(Batch))
        {
            var answer = Views(await client.GetMany(some, ct));
            if (!answer.Ok) return answer;
            all.AddRange(answer.Value.Items);
        }
        return new() { Value = new(all, null, all.Count) };
    }

    public override Task<ApiResult<RecordView>> Get(Guid id, CancellationToken ct) => client.Get(id, ct).AsView();

    public override Task<ApiResult<RecordView>> GetVersion(Guid id, int version, CancellationToken ct) => client.GetVersion(id, version, ct).AsView();

    public override Task<ApiResult<IReadOnlyList<HistoryEntry>>> History(Guid id, CancellationToken ct) => client.History(id, ct);

    public override Task<ApiResult<RecordView>> Create(JsonObject fields, CancellationToken ct) => client.Create(fields.Filled<TFields>(), ct).AsView();

    public override Task<ApiResult<RecordView>> Patch(Guid id, int version, JsonObject before, JsonObject after, CancellationToken ct) =>
        client.Patch(id, version, before.Filled<TFields>(), after.Filled<TFields>(), ct).AsView();

    public override Task<ApiResult<RecordView>> Delete(Guid id, int version, string reason, CancellationToken ct) =>
        client.Delete(id, version, reason, ct).AsView();

    public override string ExportPath(string format, RegisterQuery query) => client.ExportPath(format, query);

    static ApiResult<ApiPage<RecordView>> Views(ApiResult<ApiPage<TDto>> answer) => answer.Ok
        ? new() { Value = new([.. answer.Value.Items.Select(RecordView.Of)], answer.Value.Next, answer.Value.Total) }
        : new() { Problem = answer.Problem };
}

public static class RecordAnswers
{
    public static async Task<ApiResult<RecordView>> AsView<T>(this Task<ApiResult<T>> call)
    {
        var answer = await call;
        return answer.Ok ? new() { Value = RecordView.Of(answer.Value), Version = answer.Version } : new() { Problem = answer.Problem };
    }
}
