using IsmsCloud.LocalMongo.Cursors;
using IsmsCloud.LocalMongo.Errors;
using IsmsCloud.LocalMongo.Wire;
using Npgsql;
using NpgsqlTypes;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Hands a request to a function of the engine. BSON goes as the bytes that came.</summary>
internal static class Arguments
{
    public static void Bind(NpgsqlCommand sql, EngineCommand command, Request request)
    {
        var beside = command.Documents is { } name && request.Sequences is [var only] && only.Name == name ? only : (DocumentSequence?)null;
        foreach (var argument in command.Arguments)
            sql.Parameters.Add(argument switch
            {
                Argument.Database => Text(request.Database),
                Argument.Collection => Text(Collection(request)),
                Argument.Command => Bytes(beside is null ? WholeBody.Of(request) : request.Body),
                Argument.Documents => beside is { } documents ? Bytes(documents.Documents) : NoBytes(),
                Argument.Scale => new NpgsqlParameter<double> { TypedValue = Scale(request) },
                Argument.Always => new NpgsqlParameter<bool> { TypedValue = true },
                _ => throw new ArgumentOutOfRangeException(nameof(command), argument, null),
            });
    }

    public static void Bind(NpgsqlCommand sql, OpenCursor cursor, Request request)
    {
        sql.Parameters.Add(Text(cursor.Database));
        sql.Parameters.Add(Bytes(request.Body));
        sql.Parameters.Add(Bytes(cursor.Continuation));
    }

    static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    static NpgsqlParameter<ReadOnlyMemory<byte>> Bytes(ReadOnlyMemory<byte> value) =>
        new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea };

    static NpgsqlParameter NoBytes() => new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea };

    static string Collection(Request request) => request.Target is { Length: > 0 } name
        ? name
        : throw new CommandException(ErrorCode.InvalidNamespace, $"{request.Name} needs the name of a collection.");

    static double Scale(Request request)
    {
        var elements = request.Elements();
        while (elements.MoveNext())
            if (elements.Is("scale"u8))
                return elements.Number ?? throw new CommandException(ErrorCode.TypeMismatch, "scale must be a number.");
        return 1;
    }
}
