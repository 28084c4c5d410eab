using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Stories;

/// <summary>
/// The records that a story names. Where an earlier start broke off, the n-th new record of a kind is the one that bears
/// the number n, and one that has as many revisions as it had steps has them behind it.
/// </summary>
internal sealed class StoryRecords(StoryBook book, TenantId tenant)
{
    private readonly Dictionary<string, Guid> _ids = [];
    private readonly Dictionary<Guid, int> _steps = [];
    private readonly Dictionary<Type, int> _made = [];
    private readonly Dictionary<Type, IReadOnlyList<Record>> _before = [];

    /// <summary>Of a record that was made in the story, or that it began with.</summary>
    public Guid IdOf(string name) => _ids.TryGetValue(name, out var id) ? id : book.Known(tenant, name);

    /// <summary>The record that an earlier start made for this step; null where this one has to.</summary>
    public async Task<T?> Before<T>(RevisionStore<T> store, CancellationToken ct)
        where T : Record
    {
        var number = _made[typeof(T)] = _made.GetValueOrDefault(typeof(T), book.Begun(tenant, typeof(T))) + 1;
        if (!_before.TryGetValue(typeof(T), out var before))
            _before[typeof(T)] = before = (await store.List(new PageQuery<T>(PageQuery<T>.MaxPage, IncludeRetired: true), ct)).Items;
        return (T?)before.FirstOrDefault(record => record.Number == number);
    }

    public void Name(string name, Guid id)
    {
        if (!_ids.TryAdd(name, id)) throw new InvalidOperationException("The name is taken.");
        _steps[id] = 1;
    }

    /// <summary>Whether the step at hand, the next one of this record, was taken by an earlier start.</summary>
    public bool IsBehind(Record record) => record.Version >= (_steps[record.Id] = _steps.GetValueOrDefault(record.Id, 1) + 1);
}
