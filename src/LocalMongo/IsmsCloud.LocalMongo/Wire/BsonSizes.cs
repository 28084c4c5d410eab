using System.Buffers.Binary;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>How many bytes a value of BSON takes, by its type and first bytes (bsonspec.org, version 1.1).</summary>
internal static class BsonSizes
{
    /// <exception cref="BadBsonException">The type is unknown or the length impossible.</exception>
    public static int Of(BsonType type, ReadOnlySpan<byte> value) => type switch
    {
        BsonType.Double or BsonType.DateTime or BsonType.Timestamp or BsonType.Int64 => Fixed(8, value),
        BsonType.String or BsonType.JavaScript or BsonType.Symbol => Prefixed(sizeof(int), 1, value),
        BsonType.Document or BsonType.Array => Prefixed(0, 5, value),
        BsonType.Binary => Prefixed(sizeof(int) + 1, 0, value),
        BsonType.ObjectId => Fixed(12, value),
        BsonType.Boolean => Fixed(1, value),
        BsonType.Int32 => Fixed(4, value),
        BsonType.Decimal128 => Fixed(16, value),
        BsonType.Undefined or BsonType.Null or BsonType.MinKey or BsonType.MaxKey => 0,
        BsonType.RegularExpression => TwoNames(value),
        BsonType.JavaScriptWithScope => Prefixed(0, 14, value),
        (BsonType)0x0C => Fixed(Prefixed(sizeof(int), 1, value) + 12, value),
        _ => throw new BadBsonException($"unknown type {(byte)type}"),
    };

    static int Fixed(int size, ReadOnlySpan<byte> value) =>
        size <= value.Length ? size : throw new BadBsonException("a value is cut off");

    static int Prefixed(int around, int least, ReadOnlySpan<byte> value)
    {
        if (value.Length < sizeof(int))
            throw new BadBsonException("a length is cut off");
        var length = BinaryPrimitives.ReadInt32LittleEndian(value);
        if (length < least || (long)around + length > value.Length)
            throw new BadBsonException($"a length of {length}");
        return around + length;
    }

    static int TwoNames(ReadOnlySpan<byte> value)
    {
        var first = Name(value);
        return first + Name(value[first..]);
    }

    /// <summary>The size of a name together with the zero that ends it.</summary>
    public static int Name(ReadOnlySpan<byte> value)
    {
        var zero = value.IndexOf((byte)0);
        return zero >= 0 ? zero + 1 : throw new BadBsonException("a name has no end");
    }
}
