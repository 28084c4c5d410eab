using System.Data;
using IsmsCloud.LocalMongo.Cursors;
using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;
using Npgsql;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Carries out commands by the functions of the engine, one round trip each.</summary>
internal sealed class Engine(NpgsqlDataSource source, CursorTable cursors)
{
    readonly SemaphoreSlim line = new(1);

    /// <summary>Runs a command that has one document for a result.</summary>
    public async Task<byte[]> Run(EngineCommand command, Request request, CancellationToken ct)
    {
        await using var sql = source.CreateCommand(command.Sql);
        return await Run(sql, command, request, ct);
    }

    /// <summary>
    /// Runs a command that writes. Where the engine says that two writers met (a deadlock, or a snapshot that is no longer
    /// true), nothing of the command stays and it begins again, as MongoDB's own server does: no client sees it.
    /// </summary>
    public async Task<byte[]> Write(EngineCommand command, Request request, CancellationToken ct)
    {
        var isolation = Writes.IsolationOf(request);
        if (await TryWrite(command, request, isolation, ct) is { } reply)
            return reply;
        // Who lost stands in line: several that begin again at once would meet again, and again.
        await line.WaitAsync(ct);
        try
        {
            while (true)
                if (await TryWrite(command, request, isolation, ct) is { } late)
                    return late;
        }
        finally
        {
            line.Release();
        }
    }

    async Task<byte[]?> TryWrite(EngineCommand command, Request request, IsolationLevel? isolation, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = isolation is { } level ? await connection.BeginTransactionAsync(level, ct) : null;
        try
        {
            await using var sql = new NpgsqlCommand(command.Sql, connection, transaction);
            var reply = await Run(sql, command, request, ct);
            if (WriteErrors.TellOfConflict(reply))
                return null;
            if (transaction is not null)
                await transaction.CommitAsync(ct);
            return reply;
        }
        catch (PostgresException beaten) when (SqlStates.IsConflict(beaten.SqlState))
        {
            return null;
        }
    }

    static async Task<byte[]> Run(NpgsqlCommand sql, EngineCommand command, Request request, CancellationToken ct)
    {
        Arguments.Bind(sql, command, request);
        await using var reader = await sql.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) && !reader.IsDBNull(0)
            ? reader.GetFieldValue<byte[]>(0)
            : throw new CommandException(ErrorCode.InternalError, $"The engine gave no answer to {command.Name}.");
    }

    /// <summary>Runs a command that has no result.</summary>
    public async Task Drop(EngineCommand command, Request request, CancellationToken ct)
    {
        await using var sql = source.CreateCommand(command.Sql);
        Arguments.Bind(sql, command, request);
        await sql.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Runs a query and keeps its cursor, with its connection where the engine asks for that.</summary>
    public async Task<byte[]> Open(EngineCommand command, Request request, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        var held = false;
        try
        {
            await using var sql = new NpgsqlCommand(command.Sql, connection);
            Arguments.Bind(sql, command, request);
            var page = await CursorPage.First(sql, ct);
            if (page.Continuation is null)
                return page.Document;
            held = page.HoldsConnection;
            cursors.Add(new(page.CursorId, request.Database, held ? connection : null) { Continuation = page.Continuation });
            return page.Document;
        }
        finally
        {
            if (!held)
                await connection.DisposeAsync();
        }
    }

    /// <summary>The next page of a cursor; the last one closes it, and so does an error.</summary>
    public async Task<byte[]> Continue(OpenCursor cursor, Request request, CancellationToken ct)
    {
        byte[]? continuation = null;
        try
        {
            (var page, continuation) = await NextPage(cursor, request, ct);
            return page;
        }
        finally
        {
            if (continuation is null)
                await cursors.Close(cursor);
            else
            {
                cursor.Continuation = continuation;
                cursors.GiveBack(cursor);
            }
        }
    }

    async Task<(byte[] Page, byte[]? Continuation)> NextPage(OpenCursor cursor, Request request, CancellationToken ct)
    {
        await using var sql = cursor.Held is { } held
            ? new NpgsqlCommand(CursorPage.NextSql, held)
            : source.CreateCommand(CursorPage.NextSql);
        Arguments.Bind(sql, cursor, request);
        return await CursorPage.Next(sql, ct);
    }
}
