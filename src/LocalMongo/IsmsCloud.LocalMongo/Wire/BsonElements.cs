using System.Buffers.Binary;
using System.Text;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Walks the elements of one document that <see cref="BsonCheck"/> has passed, without copying any.</summary>
internal ref struct BsonElements(ReadOnlySpan<byte> document)
{
    readonly ReadOnlySpan<byte> document = document;
    int next = sizeof(int);

    public BsonType Type { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where the value begins within the document.</summary>
    public int ValueOffset { get; private set; }

    public bool MoveNext()
    {
        var rest = document[next..];
        if (rest[0] == 0)
            return false;
        Type = (BsonType)rest[0];
        Name = rest[1..(1 + rest[1..].IndexOf((byte)0))];
        ValueOffset = next + 1 + Name.Length + 1;
        var value = document[ValueOffset..];
        Value = value[..BsonSizes.Of(Type, value)];
        next = ValueOffset + Value.Length;
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>The value where it is a string.</summary>
    public readonly string? Text => Type == BsonType.String ? Encoding.UTF8.GetString(Value[4..^1]) : null;

    /// <summary>The value where it is a number.</summary>
    public readonly double? Number => Type switch
    {
        BsonType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(Value),
        BsonType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(Value),
        BsonType.Double => BinaryPrimitives.ReadDoubleLittleEndian(Value),
        _ => null,
    };

    /// <summary>The value where it is a 64-bit integer.</summary>
    public readonly long? Long => Type == BsonType.Int64 ? BinaryPrimitives.ReadInt64LittleEndian(Value) : null;

    /// <summary>The value as a nested document; empty where it is none.</summary>
    public readonly ReadOnlySpan<byte> Nested => Type is BsonType.Document or BsonType.Array ? Value : Empty;

    public static ReadOnlySpan<byte> Empty => [5, 0, 0, 0, 0];
}
