using System.Linq.Expressions;

namespace IsmsCloud.Revisions;

/// <summary>What to list.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="First">Rows wanted, 1 to <see cref="MaxPage"/>.</param>
/// <param name="After">Cursor of the page before; null for the first page.</param>
/// <param name="Filter">What must hold; null for all.</param>
/// <param name="Sort">Order; null for newest record first.</param>
/// <param name="IncludeRetired">Whether deleted records are listed too.</param>
/// <param name="EachCursor">Whether the page names a cursor for every row.</param>
public sealed record PageQuery<T>(
    int First = PageQuery<T>.DefaultPage,
    string? After = null,
    Expression<Func<T, bool>>? Filter = null,
    Sort<T>? Sort = null,
    bool IncludeRetired = false,
    bool EachCursor = false)
{
    /// <summary>Rows of a page where nothing is said.</summary>
    public const int DefaultPage = 50;

    /// <summary>The most rows that one page may have.</summary>
    public const int MaxPage = 200;
}

/// <summary>An order of a register, on an indexed field.</summary>
/// <param name="Name">The name in the URL; cursors remember it.</param>
/// <param name="By">The field.</param>
/// <param name="Descending">Whether the largest come first.</param>
public sealed record Sort<T>(string Name, Expression<Func<T, object?>> By, bool Descending);

/// <summary>One page of a register.</summary>
/// <param name="Items">The rows, in order.</param>
/// <param name="Next">Cursor of the page behind; null on the last one.</param>
/// <param name="Cursors">The cursor behind each row, where that was asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, IReadOnlyList<string>? Cursors = null);
