using GraphQL.DataLoader;
using IsmsCloud.Graph.Downstream;

namespace IsmsCloud.Graph.Loading;

/// <summary>
/// Gathers keys until somebody wants an answer, then fetches them all at once. A key that was asked for before in the same
/// operation is not fetched again.
/// </summary>
internal sealed class Batch<TKey, TValue>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Round> _rounds = [];
    private Round? _open;

    /// <summary>What is there for the keys, in their order; keys without anything are left out.</summary>
    public IDataLoaderResult Load(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TValue>, object?> shape)
    {
        lock (_gate)
        {
            foreach (var key in keys)
                if (!_rounds.ContainsKey(key)) (_rounds[key] = _open ??= new Round()).Keys.Add(key);
        }

        return new Later(async ct =>
        {
            var found = new List<TValue>(keys.Count);
            foreach (var key in keys)
                if ((await Answer(key, ct)).TryGetValue(key, out var value)) found.Add(value);
            return shape(found);
        });
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Answer(TKey key, CancellationToken ct)
    {
        lock (_gate)
        {
            var round = _rounds[key];
            if (round == _open) _open = null;
            return round.Answer ??= fetch(round.Keys, ct);
        }
    }

    private sealed class Round
    {
        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>>? Answer { get; set; }
    }
}

/// <summary>Something that is fetched once all that can be asked for together was asked for.</summary>
internal sealed class Later(Func<CancellationToken, Task<object?>> answer) : IDataLoaderResult
{
    public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await answer(cancellationToken);
        }
        catch (ServiceFault fault)
        {
            throw fault.ToError();
        }
    }
}
