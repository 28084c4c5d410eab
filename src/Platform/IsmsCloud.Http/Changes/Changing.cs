using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Http;

/// <summary>
/// The one way to change a record over HTTP: demands If-Match (428, 412), loads the record of this tenant (404), applies
/// the operation (its refusals), saves one revision and answers with the record and its new ETag.
/// </summary>
public sealed class Changing<T>(IHttpContextAccessor http, RevisionStore<T> store) where T : Aggregate
{
    /// <summary>Applies an operation that may refuse.</summary>
    public Task<IResult> Apply<TDto>(Guid id, Func<T, Refusal?> operation, Func<T, TDto> toDto, CancellationToken ct) =>
        Apply(id, aggregate => Task.FromResult(ListOf(operation(aggregate))), toDto, ct);

    /// <summary>Applies an operation that has to read first.</summary>
    public Task<IResult> Apply<TDto>(Guid id, Func<T, Task<Refusal?>> operation, Func<T, TDto> toDto, CancellationToken ct) =>
        Apply(id, async aggregate => ListOf(await operation(aggregate)), toDto, ct);

    /// <summary>Applies an operation that checks a whole gate.</summary>
    public Task<IResult> Apply<TDto>(Guid id, Func<T, IReadOnlyList<Refusal>> operation, Func<T, TDto> toDto, CancellationToken ct) =>
        Apply(id, aggregate => Task.FromResult(operation(aggregate)), toDto, ct);

    /// <summary>Applies an operation that has to read first and checks a whole gate.</summary>
    public Task<IResult> Apply<TDto>(Guid id, Func<T, Task<IReadOnlyList<Refusal>>> operation, Func<T, TDto> toDto, CancellationToken ct) =>
        Apply(id, operation, aggregate => Task.FromResult(toDto(aggregate)), ct);

    /// <summary>Applies an operation; what is answered has to be read too.</summary>
    public async Task<IResult> Apply<TDto>(Guid id, Func<T, Task<IReadOnlyList<Refusal>>> operation, Func<T, Task<TDto>> toDto, CancellationToken ct)
    {
        var (version, problem) = ETags.Required(http.HttpContext!.Request);
        if (problem is not null) return problem.ToResult();
        if (await store.Find(id, ct) is not { } aggregate) return Refused.By(Refused.NotFound);
        if (aggregate.Version != version) throw new StaleRevisionException(typeof(T).Name, id, version);
        var refusals = await operation(aggregate);
        if (refusals.Count > 0) return Refused.By(refusals);
        if (aggregate.HasChanged) await store.Save(aggregate, ct);
        return Saved.Ok(aggregate, await toDto(aggregate));
    }

    /// <summary>Applies a merge patch (RFC 7396) to the record's editable fields, then the operation that takes them.</summary>
    public Task<IResult> Patch<TFields, TDto>(
        Guid id, MergePatch<TFields> patch, Func<T, TFields> fields, Func<T, TFields, Refusal?> operation, Func<T, TDto> toDto, CancellationToken ct) =>
        Patch(id, patch, fields, (aggregate, merged) => Task.FromResult(ListOf(operation(aggregate, merged))), aggregate => Task.FromResult(toDto(aggregate)), ct);

    /// <summary>As above, for an operation that checks several fields at once.</summary>
    public Task<IResult> Patch<TFields, TDto>(
        Guid id, MergePatch<TFields> patch, Func<T, TFields> fields, Func<T, TFields, IReadOnlyList<Refusal>> operation, Func<T, TDto> toDto, CancellationToken ct) =>
        Patch(id, patch, fields, (aggregate, merged) => Task.FromResult(operation(aggregate, merged)), aggregate => Task.FromResult(toDto(aggregate)), ct);

    /// <summary>As above, for an operation and an answer that have to read first.</summary>
    public Task<IResult> Patch<TFields, TDto>(
        Guid id, MergePatch<TFields> patch, Func<T, TFields> fields, Func<T, TFields, Task<IReadOnlyList<Refusal>>> operation, Func<T, Task<TDto>> toDto, CancellationToken ct) =>
        Apply(id, aggregate => operation(aggregate, patch.ApplyTo(fields(aggregate))), toDto, ct);

    private static IReadOnlyList<Refusal> ListOf(Refusal? refusal) => refusal is null ? [] : [refusal];
}
