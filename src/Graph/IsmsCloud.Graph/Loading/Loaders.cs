using System.Collections.Concurrent;
using GraphQL.DataLoader;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Registers;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Loading;

/// <summary>The batches of one operation: one for each register, moment and way of joining.</summary>
internal sealed class Loaders(ServiceCalls services, TimeProvider time)
{
    private readonly ConcurrentDictionary<object, object> _batches = new();
    private readonly DateTimeOffset _now = time.GetUtcNow();

    public ServiceCalls Services => services;

    /// <summary>One record; null where the organisation has none of that id.</summary>
    public IDataLoaderResult One(IRegister register, Guid id, DateTimeOffset? asOf) => Records(register, asOf).Load([id], found => found.FirstOrDefault());

    /// <summary>The records of these ids that exist, in the order of the ids.</summary>
    public IDataLoaderResult Each(IRegister register, IReadOnlyList<Guid> ids, DateTimeOffset? asOf) => Records(register, asOf).Load(ids, found => found);

    /// <summary>The revisions of a record, newest first.</summary>
    public IDataLoaderResult History(IRegister register, Guid id, DateTimeOffset? asOf, int first) =>
        Batched<Guid, IReadOnlyList<HistoryEntry>>(("history", register, asOf), (ids, ct) => register.Histories(services, ids, asOf, ct))
            .Load([id], found => found.SelectMany(entries => entries).Take(first).ToList());

    /// <summary>The records of another register that name one of the keys.</summary>
    public IDataLoaderResult Naming(Naming join, IRegister target, IReadOnlyList<string> keys, DateTimeOffset? asOf) =>
        Batched<string, IReadOnlyList<object>>((join, asOf), (all, ct) => join.Fetch(target, services, all, asOf, ct))
            .Load(keys, found => join.IsList ? found.SelectMany(rows => rows).Distinct().ToList() : found.SelectMany(rows => rows).FirstOrDefault());

    /// <summary>The end of today has not come: it is now, and the same now for the whole operation.</summary>
    public DateTimeOffset Instant(Moment moment) => moment.IsDay && moment.At > _now && moment.At - _now < TimeSpan.FromDays(1) ? _now : moment.At;

    private Batch<Guid, object> Records(IRegister register, DateTimeOffset? asOf) =>
        Batched<Guid, object>((register, asOf), (ids, ct) => register.ByIds(services, ids, asOf, ct));

    private Batch<TKey, TValue> Batched<TKey, TValue>(object which, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull => (Batch<TKey, TValue>)_batches.GetOrAdd(which, _ => new Batch<TKey, TValue>(fetch));
}
