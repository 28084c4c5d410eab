namespace IsmsCloud.LocalMongo.Commands;

/// <summary>What a function of the engine takes, in the order in which it takes it.</summary>
internal enum Argument
{
    Database,
    Collection,
    Command,
    Documents,
    Scale,
    Always,
}

/// <summary>What becomes of a function's result.</summary>
internal enum Answer
{
    /// <summary>It is the reply.</summary>
    Document,

    /// <summary>It is the reply, with packed SQLSTATEs in its <c>writeErrors</c>.</summary>
    Write,

    /// <summary>It is the reply, with a failure packed into its <c>raw</c>.</summary>
    Indexes,

    /// <summary>It is the first page of a cursor.</summary>
    Cursor,

    /// <summary>It says nothing that a driver reads: the reply names what was dropped.</summary>
    Dropped,
}

/// <summary>One command and the function of the engine that carries it out.</summary>
/// <param name="Documents">The field whose documents may come beside the body (section kind 1).</param>
internal sealed record EngineCommand(string Name, string Function, Argument[] Arguments, Answer Answer, string? Documents = null)
{
    public string Sql { get; } = Compose(Function, Arguments, Answer);

    static string Compose(string function, Argument[] arguments, Answer answer)
    {
        var call = $"{function}({string.Join(", ", arguments.Select((argument, i) => Placeholder(argument, i + 1)))})";
        return answer switch
        {
            Answer.Cursor => $"SELECT cursorpage::bytea, continuation::bytea, persistconnection, cursorid FROM {call}",
            Answer.Write => $"SELECT p_result::bytea FROM {call}",
            Answer.Dropped => $"SELECT NULL::bytea FROM {call}",
            _ => $"SELECT ({call})::bytea",
        };
    }

    static string Placeholder(Argument argument, int number) => argument switch
    {
        Argument.Command => $"${number}::bytea::documentdb_core.bson",
        Argument.Documents => $"${number}::bytea::documentdb_core.bsonsequence",
        Argument.Scale => $"${number}::float8",
        Argument.Always => $"${number}::bool",
        Argument.Database or Argument.Collection => $"${number}::text",
        _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, null),
    };
}
