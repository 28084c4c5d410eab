using System.Collections.Concurrent;
using IsmsCloud.LocalMongo.Errors;

namespace IsmsCloud.LocalMongo.Cursors;

/// <summary>The open cursors of all clients; one that nobody asks for longer than <paramref name="idle"/> is closed.</summary>
internal sealed class CursorTable(TimeSpan idle, TimeProvider clock) : IAsyncDisposable
{
    readonly ConcurrentDictionary<long, OpenCursor> cursors = new();

    public int Count => cursors.Count;

    public void Add(OpenCursor cursor)
    {
        cursor.LastUsed = clock.GetUtcNow();
        cursors[cursor.Id] = cursor;
    }

    /// <summary>The cursor for one page; <see cref="GiveBack"/> or <see cref="Close"/> must follow.</summary>
    /// <exception cref="CommandException">It is closed, another database's, or just giving a page to somebody else.</exception>
    public OpenCursor Take(long id, string database)
    {
        if (!cursors.TryGetValue(id, out var cursor) || cursor.Database != database)
            throw new CommandException(ErrorCode.CursorNotFound, $"cursor id {id} not found");
        if (!cursor.TryEnter())
            throw new CommandException(ErrorCode.CursorInUse, $"cursor id {id} is already in use");
        return cursor;
    }

    public void GiveBack(OpenCursor cursor)
    {
        cursor.LastUsed = clock.GetUtcNow();
        cursor.Leave();
    }

    /// <summary>Closes a cursor that the caller has taken.</summary>
    public async ValueTask Close(OpenCursor taken)
    {
        if (cursors.TryRemove(taken.Id, out _))
            await taken.DisposeAsync();
    }

    public async Task CloseIdle()
    {
        var oldest = clock.GetUtcNow() - idle;
        foreach (var cursor in cursors.Values)
            if (cursor.LastUsed < oldest && cursor.TryEnter())
                await Close(cursor);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cursor in cursors.Values)
            await Close(cursor);
    }
}
