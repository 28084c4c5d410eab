using System.Linq.Expressions;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Revisions;

/// <summary>
/// The records of one kind, of the current tenant alone. Reads are of now, or of the moment that the request asks for;
/// each save is one revision.
/// </summary>
/// <typeparam name="T">A sealed aggregate with a <see cref="KindAttribute"/>.</typeparam>
public class RevisionStore<T> where T : Aggregate
{
    private readonly RecordReader<T> _reader;
    private readonly RecordWriter<T> _writer;

    // Only this project makes stores: elsewhere they come from the scope, bound to its tenant.
    private protected RevisionStore(RecordReader<T> reader, RecordWriter<T> writer) => (_reader, _writer) = (reader, writer);

    /// <summary>The record, retired or not; null where this tenant has none of that id.</summary>
    public Task<T?> Find(Guid id, CancellationToken ct) => _reader.Find(id, ct);

    /// <summary>The record as its revision <paramref name="version"/> left it; null where there is no such revision.</summary>
    public Task<T?> FindVersion(Guid id, int version, CancellationToken ct) => _reader.FindVersion(id, version, ct);

    /// <summary>The records of these ids that exist, in no order; unknown ids are left out. One query.</summary>
    public Task<IReadOnlyList<T>> FindMany(IReadOnlyCollection<Guid> ids, CancellationToken ct) => _reader.FindMany(ids, ct);

    /// <summary>All live records that match, oldest first. For registers that stay small and for reports; lists page.</summary>
    public Task<IReadOnlyList<T>> All(Expression<Func<T, bool>>? filter, CancellationToken ct) => _reader.All(filter, ct);

    /// <summary>How many live records match.</summary>
    public Task<long> Count(Expression<Func<T, bool>>? filter, CancellationToken ct) => _reader.Count(filter, ct);

    /// <summary>How many live records match, by the values of some fields, counted by the engine: for reports over many records.</summary>
    /// <param name="filter">Null for all.</param>
    /// <param name="keys">Fields of text, numbers or enumerations.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<IReadOnlyList<Counted>> CountBy(Expression<Func<T, bool>>? filter, IReadOnlyList<Expression<Func<T, object?>>> keys, CancellationToken ct) =>
        _reader.CountBy(filter, keys, ct);

    /// <summary>One page by keyset: its cost does not grow with what lies before it.</summary>
    /// <exception cref="BadQueryException">The cursor belongs to another sort, or is no cursor.</exception>
    public Task<Page<T>> List(PageQuery<T> query, CancellationToken ct) => _reader.List(query, ct);

    /// <summary>The revisions of a record, newest first, each with what it changed; empty for an unknown id.</summary>
    public async Task<IReadOnlyList<RevisionEntry>> History(Guid id, CancellationToken ct) => (await Histories([id], ct)).GetValueOrDefault(id, []);

    /// <summary>The same of many records; unknown ids are left out. One query.</summary>
    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<RevisionEntry>>> Histories(IReadOnlyCollection<Guid> ids, CancellationToken ct) => _reader.Histories(ids, ct);

    /// <summary>Commits what the aggregate's operation did: one revision, with its events.</summary>
    /// <exception cref="StaleRevisionException">Somebody else saved it in between.</exception>
    /// <exception cref="AlreadyDoneException">The message at hand has led to this change before.</exception>
    /// <exception cref="PastIsReadOnlyException">The request looks at the past.</exception>
    public Task Save(T aggregate, CancellationToken ct) => _writer.Save(aggregate, ct);

    /// <summary>Commits many records at once, a revision each. Not atomic over all of them: each revision is, by itself.</summary>
    /// <remarks>For imports and seeds. Records must be new or must not be changed by others at the same time.</remarks>
    public Task SaveMany(IReadOnlyList<T> aggregates, CancellationToken ct) => _writer.SaveMany(aggregates, null, ct);

    /// <summary>As above, each record with a causation of its own, such as the line of a file that it comes from. What such a causation led to before is passed over.</summary>
    public Task SaveMany(IReadOnlyList<T> aggregates, Func<T, string> causation, CancellationToken ct) => _writer.SaveMany(aggregates, causation, ct);
}

/// <summary>How many records have these values.</summary>
/// <param name="Key">As stored, in the order of the fields; null where a record has none.</param>
/// <param name="Count">How many.</param>
public sealed record Counted(IReadOnlyList<string?> Key, long Count);

internal sealed class ScopedRevisionStore<T>(RecordReader<T> reader, RecordWriter<T> writer) : RevisionStore<T>(reader, writer)
    where T : Aggregate;
