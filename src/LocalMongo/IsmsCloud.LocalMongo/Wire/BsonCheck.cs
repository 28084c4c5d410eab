using System.Buffers.Binary;
using System.Text.Unicode;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>
/// Checks BSON from end to end before the engine sees it: the engine reads it inside a server process that all clients share.
/// </summary>
internal static class BsonCheck
{
    /// <summary>The size of the document that begins the bytes.</summary>
    /// <exception cref="BadBsonException">It isn't a whole, well-formed document.</exception>
    public static int Document(ReadOnlySpan<byte> bytes) => Document(bytes, 0);

    static int Document(ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth > Limits.Depth)
            throw new BadBsonException($"documents are nested more than {Limits.Depth} deep");
        var size = BsonSizes.Of(BsonType.Document, bytes);
        if (bytes[size - 1] != 0)
            throw new BadBsonException("a document has no end");
        for (var rest = bytes[sizeof(int)..(size - 1)]; rest.Length > 0;)
            rest = rest[Element(rest, depth)..];
        return size;
    }

    static int Element(ReadOnlySpan<byte> bytes, int depth)
    {
        var name = BsonSizes.Name(bytes[1..]);
        Utf8Only(bytes[1..(1 + name)]);
        var value = bytes[(1 + name)..];
        var size = BsonSizes.Of((BsonType)bytes[0], value);
        Value((BsonType)bytes[0], value[..size], depth);
        return 1 + name + size;
    }

    static void Value(BsonType type, ReadOnlySpan<byte> value, int depth)
    {
        switch (type)
        {
            case BsonType.Document or BsonType.Array:
                Document(value, depth + 1);
                break;
            case BsonType.String or BsonType.JavaScript or BsonType.Symbol:
                Text(value[sizeof(int)..]);
                break;
            case BsonType.RegularExpression:
                Utf8Only(value);
                break;
            case BsonType.Boolean when value[0] > 1:
                throw new BadBsonException("a boolean is neither true nor false");
            case BsonType.Binary when value[sizeof(int)] == 2:
                OldBinary(value);
                break;
            case BsonType.JavaScriptWithScope:
                CodeWithScope(value[sizeof(int)..], depth);
                break;
            case (BsonType)0x0C:
                Text(value[sizeof(int)..^12]);
                break;
        }
    }

    static void Text(ReadOnlySpan<byte> text)
    {
        if (text[^1] != 0)
            throw new BadBsonException("a string has no end");
        Utf8Only(text);
    }

    static void Utf8Only(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
            throw new BadBsonException("a string isn't UTF-8");
    }

    /// <summary>Subtype 2 repeats the length within the value.</summary>
    static void OldBinary(ReadOnlySpan<byte> value)
    {
        var length = value.Length - sizeof(int) - 1;
        if (length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(value[5..]) != length - sizeof(int))
            throw new BadBsonException("the two lengths of a binary value differ");
    }

    static void CodeWithScope(ReadOnlySpan<byte> value, int depth)
    {
        var code = BsonSizes.Of(BsonType.String, value);
        Text(value[sizeof(int)..code]);
        if (Document(value[code..], depth + 1) != value.Length - code)
            throw new BadBsonException("code and scope don't fill their length");
    }
}
