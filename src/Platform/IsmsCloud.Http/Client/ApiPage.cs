namespace IsmsCloud.Http.Client;

/// <summary>One page of a register.</summary>
/// <param name="Items">The records, in the order asked for.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
/// <param name="Total">How many match in all, where the service counted.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next, long? Total)
{
    /// <summary>The cursor behind each item, where <c>?cursors=true</c> asked for them.</summary>
    public IReadOnlyList<string>? Cursors { get; init; }
}
