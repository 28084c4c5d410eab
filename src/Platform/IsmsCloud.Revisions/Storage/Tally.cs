using MongoDB.Bson;

namespace IsmsCloud.Revisions.Storage;

/// <summary>What was counted, of all records as they were at a moment.</summary>
internal sealed record Tally(DateTimeOffset Moment, IReadOnlyList<Counted> Counts)
{
    private static readonly IEqualityComparer<IReadOnlyList<string?>> ByValue =
        EqualityComparer<IReadOnlyList<string?>>.Create((a, b) => a!.SequenceEqual(b!), key => key.Aggregate(0, (hash, value) => HashCode.Combine(hash, value)));

    /// <summary>With some records added and others taken away.</summary>
    public static IReadOnlyList<Counted> Sum(IReadOnlyList<Counted> counts, IReadOnlyList<Counted> more, IReadOnlyList<Counted> less) =>
    [
        .. counts.Concat(more).Concat(less.Select(c => c with { Count = -c.Count })).GroupBy(c => c.Key, ByValue)
            .Select(same => new Counted(same.Key, same.Sum(c => c.Count))).Where(c => c.Count != 0),
    ];

    public BsonDocument ToDocument(BsonDocument key) => new()
    {
        ["_id"] = key,
        [Field.At] = Moment.UtcDateTime,
        ["counts"] = new BsonArray(Counts.Select(c => new BsonDocument { ["key"] = new BsonArray(c.Key.Select(Text)), ["n"] = c.Count })),
    };

    public static Tally Of(BsonDocument kept) => new(
        kept[Field.At].ToUniversalTime(),
        [.. kept["counts"].AsBsonArray.Select(c => new Counted([.. c["key"].AsBsonArray.Select(value => value.IsBsonNull ? null : value.AsString)], c["n"].ToInt64()))]);

    private static BsonValue Text(string? value) => value is null ? BsonNull.Value : value;
}
