using System.Data;
using IsmsCloud.LocalMongo.Errors;
using Npgsql;

namespace IsmsCloud.LocalMongo.Cursors;

/// <summary>One page as the engine gives it, and how the query goes on; without a continuation it was the last.</summary>
internal sealed record CursorPage(byte[] Document, byte[]? Continuation, bool HoldsConnection, long CursorId)
{
    public const string NextSql =
        "SELECT cursorpage::bytea, continuation::bytea FROM documentdb_api.cursor_get_more($1::text, $2::bytea::documentdb_core.bson, $3::bytea::documentdb_core.bson)";

    public static async Task<CursorPage> First(NpgsqlCommand sql, CancellationToken ct)
    {
        await using var reader = await Read(sql, ct);
        var (document, continuation) = await Page(reader, ct);
        return continuation is null
            ? new(document, null, false, 0)
            : new(document, continuation, reader.GetBoolean(2), reader.GetInt64(3));
    }

    public static async Task<(byte[] Document, byte[]? Continuation)> Next(NpgsqlCommand sql, CancellationToken ct)
    {
        await using var reader = await Read(sql, ct);
        return await Page(reader, ct);
    }

    /// <summary>A page may be 16 MB large, so columns are taken from the stream rather than buffered as a row.</summary>
    static async Task<NpgsqlDataReader> Read(NpgsqlCommand sql, CancellationToken ct)
    {
        var reader = await sql.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        if (await reader.ReadAsync(ct))
            return reader;
        await reader.DisposeAsync();
        throw new CommandException(ErrorCode.InternalError, "The engine gave no page.");
    }

    static async Task<(byte[] Document, byte[]? Continuation)> Page(NpgsqlDataReader reader, CancellationToken ct)
    {
        var document = await reader.GetFieldValueAsync<byte[]>(0, ct);
        var last = await reader.IsDBNullAsync(1, ct);
        return (document, last ? null : await reader.GetFieldValueAsync<byte[]>(1, ct));
    }
}
