namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Documents that came beside the command's body (section kind 1), one after another.</summary>
internal readonly record struct DocumentSequence(string Name, ReadOnlyMemory<byte> Documents);

/// <summary>
/// One command: its body as BSON, the documents beside it, and the two fields every command is told apart by.
/// The memory belongs to the frame, so a request lives until the next one is read.
/// </summary>
internal sealed record Request(ReadOnlyMemory<byte> Body, IReadOnlyList<DocumentSequence> Sequences, string Name, string Database)
{
    /// <summary>The number of the connection it came by.</summary>
    public int Connection { get; init; }

    /// <summary>The value of the command's own field: mostly the name of a collection.</summary>
    public string? Target
    {
        get
        {
            var elements = Elements();
            return elements.MoveNext() ? elements.Text : null;
        }
    }

    public BsonElements Elements() => new(Body.Span);
}
