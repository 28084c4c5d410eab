using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>Makes answers of records, with as many queries for two hundred as for one.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TDto">What is answered.</typeparam>
public abstract class Answers<T, TDto>
    where T : Aggregate
{
    /// <summary>The answers, in the order of the records.</summary>
    public abstract Task<IReadOnlyList<TDto>> Of(IReadOnlyList<T> records, CancellationToken ct);

    /// <summary>The answer of one record.</summary>
    public async Task<TDto> Of(T record, CancellationToken ct) => (await Of([record], ct))[0];
}
