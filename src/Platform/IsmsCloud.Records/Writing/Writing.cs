using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Records;

/// <summary>The way of a create and of an edit, alike for every register: fields, then links, then one revision.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class Writing<T>(RevisionStore<T> store, RecordBook records, Changing<T> change, IHttpContextAccessor http)
    where T : Record
{
    /// <summary>Saves a new record; what it names must exist. Its address is that of the request with its id behind.</summary>
    public async Task<IResult> Create<TDto>(Made<T> made, Answers<T, TDto> answers, CancellationToken ct)
    {
        if (made.Value is not { } record) return Refused.By(made.Refusals);
        if (await records.Missing(record, [], ct) is { Count: > 0 } missing) return Refused.By(missing);
        await store.Save(record, ct);
        return Saved.Created(record, await answers.Of(record, ct), $"{http.HttpContext!.Request.Path}/{record.Id}");
    }

    /// <summary>An edit by merge patch; what it newly names must exist.</summary>
    public Task<IResult> Patch<TFields, TDto>(
        Guid id, MergePatch<TFields> patch, Func<T, TFields> fields, Func<T, TFields, IReadOnlyList<Refusal>> revise, Answers<T, TDto> answers, CancellationToken ct) =>
        Change(id, record => revise(record, patch.ApplyTo(fields(record))), answers, ct);

    /// <summary>An operation; what it newly names must exist.</summary>
    public Task<IResult> Change<TDto>(Guid id, Func<T, IReadOnlyList<Refusal>> operation, Answers<T, TDto> answers, CancellationToken ct) =>
        Change(id, record => Task.FromResult(operation(record)), answers, ct);

    /// <summary>An operation that reads first.</summary>
    public Task<IResult> Change<TDto>(Guid id, Func<T, Task<IReadOnlyList<Refusal>>> operation, Answers<T, TDto> answers, CancellationToken ct) =>
        change.Apply(id, record => Checked(record, operation, ct), record => answers.Of(record, ct), ct);

    private async Task<IReadOnlyList<Refusal>> Checked(T record, Func<T, Task<IReadOnlyList<Refusal>>> operation, CancellationToken ct)
    {
        var before = record.Edges.Concat(record.Files).ToList();
        return await operation(record) is { Count: > 0 } refusals ? refusals : await records.Missing(record, before, ct);
    }
}
