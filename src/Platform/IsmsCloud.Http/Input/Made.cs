using IsmsCloud.Revisions;

namespace IsmsCloud.Http;

/// <summary>A new record, or why there is none.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="Value">The record; null where something stands against it.</param>
/// <param name="Refusals">What stands against it; empty where there is a record.</param>
public sealed record Made<T>(T? Value, IReadOnlyList<Refusal> Refusals)
    where T : class
{
    /// <summary>A record that nothing stands against.</summary>
    public static implicit operator Made<T>(T value) => new(value, []);
}

/// <summary>How records are made or refused.</summary>
public static class Made
{
    /// <summary>Makes the record unless something stands against it.</summary>
    public static Made<T> Unless<T>(IReadOnlyList<Refusal> refusals, Func<T> make)
        where T : class =>
        refusals.Count == 0 ? make() : new Made<T>(null, refusals);
}
