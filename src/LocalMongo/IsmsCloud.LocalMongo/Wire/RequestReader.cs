using System.Buffers.Binary;
using System.Text;
using IsmsCloud.LocalMongo.Errors;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Reads the sections of a message into one request, and refuses what isn't one.</summary>
internal static class RequestReader
{
    public static Request FromSections(ReadOnlyMemory<byte> sections)
    {
        try
        {
            return Read(sections);
        }
        catch (BadBsonException bad)
        {
            throw new CommandException(ErrorCode.InvalidBson, $"The message isn't valid BSON: {bad.Message}.");
        }
    }

    static Request Read(ReadOnlyMemory<byte> sections)
    {
        ReadOnlyMemory<byte>? body = null;
        List<DocumentSequence> sequences = [];
        while (sections.Length > 0)
        {
            var content = sections[1..];
            var size = sections.Span[0] switch
            {
                0 when body is null => Body(content, out body),
                1 => Sequence(content, sequences),
                _ => throw Malformed("its sections are not one body and document sequences"),
            };
            sections = content[size..];
        }
        return Request(body ?? throw Malformed("it has no body"), sequences);
    }

    static int Body(ReadOnlyMemory<byte> content, out ReadOnlyMemory<byte>? body)
    {
        var size = BsonCheck.Document(content.Span);
        if (size > Limits.Command)
            throw TooLarge(size);
        body = content[..size];
        return size;
    }

    static int Sequence(ReadOnlyMemory<byte> content, List<DocumentSequence> sequences)
    {
        if (content.Length < sizeof(int))
            throw Malformed("a document sequence is cut off");
        var size = BinaryPrimitives.ReadInt32LittleEndian(content.Span);
        if (size < sizeof(int) + 1 || size > content.Length)
            throw Malformed($"a document sequence of {size} bytes");
        var name = BsonSizes.Name(content.Span[sizeof(int)..size]);
        var documents = content[(sizeof(int) + name)..size];
        CheckEach(documents.Span);
        sequences.Add(new(Encoding.UTF8.GetString(content.Span.Slice(sizeof(int), name - 1)), documents));
        return size;
    }

    /// <summary>Each may wrap a document of full size; which is too large to be stored is the engine's to say.</summary>
    static void CheckEach(ReadOnlySpan<byte> documents)
    {
        for (var count = 1; documents.Length > 0; count++)
        {
            var size = BsonCheck.Document(documents);
            if (size > Limits.Command)
                throw TooLarge(size);
            if (count > Limits.WriteBatch)
                throw new CommandException(ErrorCode.InvalidLength, $"More than {Limits.WriteBatch} documents in one command.");
            documents = documents[size..];
        }
    }

    public static Request Request(ReadOnlyMemory<byte> body, IReadOnlyList<DocumentSequence> sequences)
    {
        string? name = null, database = null;
        var elements = new BsonElements(body.Span);
        while (elements.MoveNext())
        {
            name ??= Encoding.UTF8.GetString(elements.Name);
            if (elements.Is("$db"u8))
                database = elements.Text;
        }
        if (name is null || string.IsNullOrEmpty(database))
            throw Malformed("a command needs a name and $db");
        return new(body, sequences, name, database);
    }

    static CommandException Malformed(string what) => new(ErrorCode.FailedToParse, $"The message can't be read: {what}.");

    static CommandException TooLarge(int size) =>
        new(ErrorCode.BsonObjectTooLarge, $"A document of {size} bytes is larger than {Limits.Command} bytes.");
}
