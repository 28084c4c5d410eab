using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>A new record, or why there is none.</summary>
internal sealed record Made<T>(T? Value, IReadOnlyList<Refusal> Refusals)
    where T : class
{
    public static implicit operator Made<T>(T value) => new(value, []);
}

internal static class Made
{
    /// <summary>Makes the record unless something stands against it.</summary>
    public static Made<T> Unless<T>(IReadOnlyList<Refusal> refusals, Func<T> make)
        where T : class =>
        refusals.Count == 0 ? make() : new Made<T>(null, refusals);
}
