using Npgsql;

namespace IsmsCloud.LocalMongo.Cursors;

/// <summary>
/// A query with pages to come. Where the engine keeps it in a portal it lives in one connection, which the cursor
/// then holds; else the continuation says all, and any connection will do.
/// </summary>
internal sealed class OpenCursor(long id, string database, NpgsqlConnection? held) : IAsyncDisposable
{
    int busy;

    public long Id => id;

    public string Database => database;

    public NpgsqlConnection? Held => held;

    public required byte[] Continuation { get; set; }

    public DateTimeOffset LastUsed { get; set; }

    public bool TryEnter() => Interlocked.CompareExchange(ref busy, 1, 0) == 0;

    public void Leave() => Volatile.Write(ref busy, 0);

    public async ValueTask DisposeAsync()
    {
        if (held is null)
            return;
        await using (held)
            await ClosePortals(held);
    }

    /// <summary>A connection that can't even do this is broken, and the pool finds that out by itself.</summary>
    static async Task ClosePortals(NpgsqlConnection connection)
    {
        try
        {
            await using var close = new NpgsqlCommand("CLOSE ALL", connection);
            await close.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
